import * as vscode from 'vscode';
import { dayAfter, isPlainDate } from '../../core/calendar-date';
import { readPageList } from '../../core/page-list';
import { NEW_ISSUE, type NewFile, type NewIssueParams } from '../../server/protocol';
import { askDate, askFolder, askLanguage, askPaper } from '../ask';
import type { ClientContext } from '../context';
import { exists } from '../file-system';
import { folderOfNext } from '../new-issue-folder';
import { knownPaper, papersOf } from '../papers';
import { pathBelow, rootOf } from '../roots';

/** Makes the files of a new issue, with what the last one of its paper suggests. */
export function registerNewIssue(context: ClientContext): vscode.Disposable[] {
  return [
    vscode.commands.registerCommand('broadsheet.newIssue', async () => {
      const wanted = await askAll(context);
      if (wanted) await create(context, wanted);
    }),
  ];
}

interface Wanted extends NewIssueParams {
  readonly folder: vscode.Uri;
}

async function askAll({ client }: ClientContext): Promise<Wanted | undefined> {
  const title = vscode.l10n.t('New Issue');
  const papers = await papersOf(client);
  const paper = await askPaper(title, papers.map(knownPaper));
  if (paper === undefined) return undefined;
  const last = papers.find(({ name }) => name === paper)?.latest;
  const lastDate = last?.date && isPlainDate(last.date) ? last.date : undefined;
  const date = await askDate(title, lastDate === undefined ? {} : { value: dayAfter(lastDate) });
  if (date === undefined) return undefined;
  const known = papers.flatMap(({ latest }) => latest.language ?? []);
  const language = last?.language ?? (await askLanguage(title, known));
  if (language === undefined) return undefined;
  const pages = await askPages(title, last?.pages);
  if (!pages) return undefined;
  const own = last && vscode.Uri.parse(last.uri);
  const root = rootOf(own);
  const folder = await askFolder(title, root, folderOfNext(pathBelow(root, own), lastDate, date));
  return folder && { paper, date, edition: last?.edition ?? null, language, pages, folder };
}

async function askPages(title: string, last: number | undefined): Promise<readonly string[] | undefined> {
  const typed = await vscode.window.showInputBox({
    title,
    ignoreFocusOut: true,
    value: String(last ?? 4),
    prompt: vscode.l10n.t('How many pages, or which: 8, or A1-A4, B1-B4'),
    validateInput: (typed) =>
      readPageList(typed) ? undefined : vscode.l10n.t('Write a number of pages, or pages and ranges: A1-A4, B1-B4.'),
  });
  return typed === undefined ? undefined : (readPageList(typed) ?? undefined);
}

/** Writes the files that are not there yet, and opens the first. */
async function create({ client }: ClientContext, { folder, ...issue }: Wanted): Promise<void> {
  const files = await client.sendRequest<NewFile[]>(NEW_ISSUE, issue satisfies NewIssueParams);
  await vscode.workspace.fs.createDirectory(folder);
  const kept: string[] = [];
  for (const { name, text } of files) {
    const uri = vscode.Uri.joinPath(folder, name);
    if (await exists(uri)) kept.push(name);
    else await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  }
  if (kept.length > 0) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('These files were there already and stay as they are: {0}', kept.join(', ')),
    );
  }
  const [first] = files;
  if (!first) return;
  const editor = await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, first.name), { preview: false });
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  editor.selection = new vscode.Selection(end, end);
}
