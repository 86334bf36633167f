import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isPlainDate } from '../../core/calendar-date';
import type { ImportPlan, ImportSource, Paper } from '../../server/protocol';
import { askDate, askFolder, askPaper } from '../ask';
import { folderOfNext } from '../new-issue-folder';
import { knownPaper, papersOf } from '../papers';
import { pathBelow, rootOf } from '../roots';
import { formatNumber } from '../words';
import { type Answers, type Extra, lastAnswers, remember } from './answers';

/** What an import has to know. */
export interface Wanted {
  /** `null`: what the files say. */
  readonly paper: string | null;
  readonly date: string | null;
  readonly extras: readonly Extra[];
  readonly folder: vscode.Uri;
}

const title = (): string => vscode.l10n.t('Import Issue');

/** Which of the files that a folder holds; an issue is often there in several formats. */
export async function askSource(sources: readonly ImportSource[]): Promise<readonly ImportSource[] | undefined> {
  if (sources.length < 2) return sources;
  const items = sources.map((source) => ({
    label: source.format,
    // How many pages a PDF has is not known before it is read.
    description:
      source.format === 'METS'
        ? vscode.l10n.t('Pages: {0}', formatNumber(source.pages))
        : vscode.l10n.t('Files: {0}', formatNumber(source.uris.length)),
    chosen: [source],
  }));
  const all = { label: vscode.l10n.t('All of them'), description: '', chosen: sources };
  const chosen = await vscode.window.showQuickPick([...items, all], {
    title: title(),
    ignoreFocusOut: true,
    placeHolder: vscode.l10n.t('The folder holds files of several formats. Which are the pages of the issue?'),
  });
  return chosen?.chosen;
}

/** Asks for what the files do not say, what is wanted besides, and where to put it. `first` is the first of the files. */
export async function askWanted(
  client: BaseLanguageClient,
  memory: vscode.Memento,
  plan: ImportPlan,
  first: vscode.Uri,
): Promise<Wanted | undefined> {
  const last = lastAnswers(memory);
  const papers = await papersOf(client);
  const probable = [plan.probable.paper, last.paper].flatMap((name) => name ?? []);
  const paper = plan.paper ?? (await askPaperOf(probable, papers));
  if (paper === undefined) return undefined;
  const proposed = plan.probable.date === null ? {} : { value: plan.probable.date };
  const date = plan.date ?? (await askDate(title(), { ...proposed, isOptional: true }));
  if (date === undefined) return undefined;
  const extras = await askExtras(last.extras);
  if (!extras) return undefined;
  const latest = papers.find(({ name }) => name === paper)?.latest;
  const beside = latest && vscode.Uri.parse(latest.uri);
  const root = rootOf(beside ?? first);
  const below = beside ? pathBelow(root, beside) : undefined;
  const folder = await askFolder(
    title(),
    root,
    proposedFolder({ below, lastDate: latest?.date, last, paper, date, root, first }),
  );
  if (!folder) return undefined;
  const path = pathBelow(root, folder);
  remember(memory, { extras, ...(paper && { paper }), ...(date && { date }), ...(path && { folder: path }) });
  return {
    paper: plan.paper === null && paper !== '' ? paper : null,
    date: plan.date === null && date !== '' ? date : null,
    extras,
    folder,
  };
}

function askPaperOf(probable: readonly string[], papers: readonly Paper[]): Promise<string | undefined> {
  const known = new Map(papers.map((paper) => [paper.name, knownPaper(paper)]));
  const first = new Set(probable);
  return askPaper(
    title(),
    [...known].flatMap(([name, item]) => (name !== null && first.has(name) ? [] : item)),
    { isOptional: true, probable: [...first].map((name) => known.get(name) ?? { label: name, description: '' }) },
  );
}

async function askExtras(last: readonly Extra[]): Promise<readonly Extra[] | undefined> {
  const items: (vscode.QuickPickItem & { extra: Extra })[] = [
    {
      extra: 'regions',
      label: vscode.l10n.t('Places in the scan'),
      detail: vscode.l10n.t('A file of regions beside each transcript, for the facsimile.'),
    },
    {
      extra: 'reflow',
      label: vscode.l10n.t('Joined lines'),
      detail: vscode.l10n.t('The printed lines of a paragraph become one line.'),
    },
    {
      extra: 'uncertain',
      label: vscode.l10n.t('Uncertain words'),
      detail: vscode.l10n.t('Words of which the OCR engine was not even half sure are marked: [?word].'),
    },
  ];
  const picked = items.map((item) => ({ ...item, picked: last.includes(item.extra) }));
  const chosen = await vscode.window.showQuickPick(picked, {
    title: title(),
    ignoreFocusOut: true,
    canPickMany: true,
    placeHolder: vscode.l10n.t('What is wanted besides'),
  });
  return chosen?.map(({ extra }) => extra);
}

interface Known {
  /** The path of the first file of the paper's latest issue, in the workspace, and its date. */
  readonly below: string | undefined;
  readonly lastDate: string | null | undefined;
  readonly last: Answers;
  readonly paper: string;
  readonly date: string;
  readonly root: vscode.WorkspaceFolder | undefined;
  readonly first: vscode.Uri;
}

/** Beside the paper's latest issue, or what was imported last, in the same way; else where the pages lie. */
function proposedFolder({ below, lastDate, last, paper, date, root, first }: Known): string {
  const dated = (day: string | null | undefined): string | undefined => (day && isPlainDate(day) ? day : undefined);
  if (below && date !== '') return folderOfNext(below, dated(lastDate), date);
  if (last.folder !== undefined && last.paper === (paper || undefined) && dated(last.date) && date !== '')
    return folderOfNext(`${last.folder}/p1.broadsheet`, last.date, date);
  const own = pathBelow(root, first);
  return own === '' ? date : own.split('/').slice(0, -1).join('/');
}
