import { CompletionItemKind } from 'vscode-languageserver';
import type { Archive } from '../../core/model/archive';
import type { Masthead, TranscriptFile } from '../../core/model/file';
import { compareText } from '../../core/model/page-keys';
import { LineKind } from '../../core/syntax';
import { blockMeaning } from '../meanings/blocks';
import { datesIn } from './dates';
import { type CompletionSource, field, inSnippet } from './offer';
import { scalar } from './yaml';

/** At a file's start its front matter, filled in with what the files beside it say. */
export const frontMatterBlock: CompletionSource = ({ workspace, locale }, cursor) => {
  const { file, line, before, after, kind, lineStart, trigger } = cursor;
  if (line !== 0 || !/^-{0,3}$/.test(before) || after !== '' || (before === '' && trigger !== null)) return null;
  if (kind === LineKind.FrontMatterFence && (file.frontMatter?.entries.length ?? 0) > 0) return null;
  if (kind === LineKind.FrontMatterFence && file.frontMatter?.closed) return null;
  const values = valuesFor(workspace.archive, file);
  const text = values.map(([key, value]) => `${key}: ${scalar(value)}\n`).join('');
  const fields = values.map(([key, value], index) => `${key}: ${field(index + 1, scalar(value))}\n`).join('');
  const meaning = blockMeaning(LineKind.FrontMatterFence)!;
  const offer = {
    label: meaning.written,
    kind: CompletionItemKind.Snippet,
    description: meaning.name[locale],
    text: `---\n${text}---\n`,
    snippet: `${inSnippet('---')}\n${fields}---\n$0`,
    about: { kind: 'block', key: meaning.written },
  } as const;
  return { offers: [offer], start: lineStart, isIncomplete: !workspace.isReady };
};

/** What the issue is likely to be; empty values are to be filled in. */
function valuesFor(archive: Archive, file: TranscriptFile): [key: string, value: string][] {
  const beside = nearestBeside(archive, file);
  const { usage } = archive;
  const paper = beside?.paper ?? usage.most('front-matter paper', null, 1)[0] ?? '';
  const language = beside?.language ?? usage.most('front-matter language', paper || null, 1)[0] ?? '';
  const pages = beside?.pages ?? null;
  return [
    ['paper', paper],
    ['date', datesIn(file.path)[0] ?? beside?.date ?? ''],
    ...(beside?.edition ? [['edition', beside.edition] as [string, string]] : []),
    ['language', language],
    ['pages', pages === null ? '' : String(pages)],
  ];
}

/** What the front matter of a file in the same folder says: of the one whose name has most in common with the file's. */
function nearestBeside(archive: Archive, file: TranscriptFile): Masthead | undefined {
  let nearest: { path: string; common: number; masthead: Masthead } | undefined;
  for (const path of archive.pathsBeside(file.path)) {
    const masthead = path === file.path ? undefined : archive.masthead(path);
    if (!masthead || masthead.paper === null) continue;
    const common = commonLength(path, file.path);
    const isNearer =
      !nearest || common > nearest.common || (common === nearest.common && compareText(path, nearest.path) < 0);
    if (isNearer) nearest = { path, common, masthead };
  }
  return nearest?.masthead;
}

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
