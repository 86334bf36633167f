import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { dayAfter, isPlainDate } from '../../core/calendar-date';
import { readPageList } from '../../core/page-list';
import {
  ISSUE,
  type IssueParams,
  type IssueTree,
  NEW_ISSUE,
  type NewFile,
  type NewIssueParams,
  PAPERS,
  type Paper,
} from '../../server/protocol';
import { askDate, askLanguage } from '../ask';
import type { ClientContext } from '../context';
import { exists } from '../file-system';
import { folderOfNext } from '../new-issue-folder';
import { transcriptEditor } from '../transcripts';

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
  const paper = await askPaper(title, papers);
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
  const folder = await askFolder(title, date, lastDate, last && vscode.Uri.parse(last.uri));
  return folder && { paper, date, edition: last?.edition ?? null, language, pages, folder };
}

/** The papers of the workspace by name, that of the active transcript first. */
async function papersOf(client: BaseLanguageClient): Promise<readonly Paper[]> {
  const papers = (await client.sendRequest<Paper[]>(PAPERS, {})).filter(({ name }) => name !== null);
  const editor = transcriptEditor();
  if (!editor) return papers;
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(editor.document);
  const issue = await client.sendRequest<IssueTree | null>(ISSUE, { textDocument } satisfies IssueParams);
  const isOwn = ({ name }: Paper) => name === issue?.paper;
  return [...papers.filter(isOwn), ...papers.filter((paper) => !isOwn(paper))];
}

async function askPaper(title: string, papers: readonly Paper[]): Promise<string | undefined> {
  const other = vscode.l10n.t('Another paper…');
  if (papers.length > 0) {
    const items = papers.map(({ name, latest }) => ({ label: name ?? '', description: latest.date ?? '' }));
    const chosen = await vscode.window.showQuickPick([...items, { label: other, description: '' }], {
      title,
      placeHolder: vscode.l10n.t('The paper'),
    });
    if (chosen?.label !== other) return chosen?.label;
  }
  const name = await vscode.window.showInputBox({
    title,
    ignoreFocusOut: true,
    prompt: vscode.l10n.t('The paper’s name, as it prints it'),
    validateInput: (typed) => (typed.trim() === '' ? vscode.l10n.t('The paper needs a name.') : undefined),
  });
  return name?.trim();
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

/** A folder of the workspace, by its path; where none is open, one that is chosen. */
async function askFolder(
  title: string,
  date: string,
  lastDate: string | undefined,
  last: vscode.Uri | undefined,
): Promise<vscode.Uri | undefined> {
  const own = last && vscode.workspace.getWorkspaceFolder(last);
  const root = own ?? vscode.workspace.workspaceFolders?.[0];
  if (!root) {
    const [chosen] =
      (await vscode.window.showOpenDialog({ canSelectFolders: true, canSelectFiles: false, title })) ?? [];
    return chosen;
  }
  const below = own ? vscode.workspace.asRelativePath(last, false) : '';
  const path = await vscode.window.showInputBox({
    title,
    ignoreFocusOut: true,
    value: folderOfNext(below, lastDate, date),
    prompt: vscode.l10n.t('The folder for its files, in {0}', root.name),
    validateInput: (typed) =>
      /(^|[\\/])\.\.([\\/]|$)/.test(typed) ? vscode.l10n.t('The folder has to lie in the workspace.') : undefined,
  });
  return path === undefined ? undefined : vscode.Uri.joinPath(root.uri, ...path.split(/[\\/]/).filter(Boolean));
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
