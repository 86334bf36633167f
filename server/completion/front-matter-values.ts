import { CompletionItemKind } from 'vscode-languageserver';
import type { Masthead } from '../../core/model/file';
import { compareText } from '../../core/model/page-keys';
import { frontMatterMeanings } from '../meanings/front-matter';
import type { Cursor } from './cursor';
import { datesIn } from './dates';
import type { CompletionContext, CompletionSource, Offer } from './offer';
import { pagesToCome } from './pages-to-come';
import { scalar } from './yaml';

/** Values of one key that are offered. */
const MOST = 100;

/** In the front matter what a key may say: what the markup knows, and what other files say there, those of the same paper first. */
export const frontMatterValues: CompletionSource = (context, cursor) => {
  const { before, after, offset, lineStart } = cursor;
  const typed = typedScalar(cursor);
  if (!typed) return null;
  const { key, start, end, inList, quote } = typed;
  const { usage } = context.workspace.archive;
  const current = before.slice(start) + after.slice(0, end - offset);
  // What is being typed is not what other files say.
  const isOther = ({ label, about }: Offer) =>
    about !== undefined || label !== current || usage.countOf(`front-matter ${key}`, label) > 1;
  const values = valuesOf(context, cursor, key).filter(isOther);
  const offers = values.map((offer) => {
    const text = offer.text ?? offer.label;
    return { ...offer, text: scalar(text, inList), filter: quote === '' ? text : scalar(text, true) };
  });
  if (offers.length === 0) return null;
  const isIncomplete = !context.workspace.isReady;
  return { offers, start: lineStart + start, end, isIncomplete };
};

/** A value that is being typed in the front matter. */
interface TypedScalar {
  readonly key: string;
  /** Where it begins, in its line; UTF-16 units, 0-based. */
  readonly start: number;
  /** Where it ends, beyond the cursor, in the file. */
  readonly end: number;
  /** Within `[…]`. */
  readonly inList: boolean;
  /** The quotation mark that it begins with, or nothing. */
  readonly quote: string;
}

/** The value in the front matter that the cursor stands in or could begin. */
export function typedScalar(cursor: Cursor): TypedScalar | null {
  const typed = cursor.isInFrontMatter ? typedValue(cursor) : null;
  if (!typed) return null;
  const quote = /^["']/.exec(cursor.before.slice(typed.start))?.[0] ?? '';
  const whole = quote === '' ? (typed.inList ? /^[^,\]\s]*/ : /^.*/) : new RegExp(`^[^${quote}]*${quote}?`);
  const rest = whole.exec(cursor.after)![0].trimEnd();
  return { ...typed, end: cursor.offset + rest.length, quote };
}

/** The key whose value the cursor stands in, and where in its line that begins. */
function typedValue({ file, before, line }: Cursor): { key: string; start: number; inList: boolean } | null {
  const [, head, key, flow] = /^(([\p{L}\d_-]+):[ \t]+)(\[(?:[^[\]]*,)?[ \t]*)?/u.exec(before) ?? [];
  if (head !== undefined && key !== undefined) {
    const start = head.length + (flow?.length ?? 0);
    return { key, start, inList: flow !== undefined };
  }
  const item = /^[ \t]*-[ \t]+/.exec(before);
  if (!item) return null;
  const lists = file.frontMatter?.entries.filter((entry) => file.tree.positionAt(entry.keyStart).line < line);
  const last = lists?.at(-1);
  return last ? { key: last.key, start: item[0].length, inList: false } : null;
}

function valuesOf(context: CompletionContext, cursor: Cursor, key: string): Offer[] {
  const known = Object.hasOwn(frontMatterMeanings, key)
    ? frontMatterMeanings[key as keyof typeof frontMatterMeanings].values
    : undefined;
  const meant = (known?.meanings ?? []).map(
    ({ written, name }): Offer => ({
      label: written,
      kind: CompletionItemKind.EnumMember,
      description: name[context.locale],
      about: { kind: key === 'status' ? 'status' : 'language', key: written },
    }),
  );
  if (known?.isClosed) return meant;
  const seen = seenOf(context, cursor, key).map((text): Offer => ({ label: text, kind: CompletionItemKind.Value }));
  const isSeen = new Set(seen.map(({ label }) => label));
  const meanings = new Map(meant.map((offer) => [offer.label, offer]));
  return [
    ...seen.map((offer) => meanings.get(offer.label) ?? offer),
    ...meant.filter(({ label }) => !isSeen.has(label)),
  ];
}

/** What the archive's files say under a key; of dates and pages what the files beside say and what is to be expected. */
function seenOf({ workspace }: CompletionContext, { file }: Cursor, key: string): string[] {
  const { archive } = workspace;
  const { masthead } = file;
  switch (key) {
    case 'date':
      return [...new Set([...datesIn(file.path), ...valuesBeside(archive, file.path, ({ date }) => date)])];
    case 'number':
      return valuesBeside(archive, file.path, ({ meta }) => meta.get('number'));
    case 'page':
      return pagesToCome(file, 0, workspace.issueOf(file));
    case 'format':
      return ['1'];
    case 'facsimile':
      // What others name lies beside them; what lies beside this one, `paths` offers.
      return [];
    default:
      return archive.usage.most(`front-matter ${key}`, key === 'paper' ? null : masthead.paper, MOST);
  }
}

type Archive = CompletionContext['workspace']['archive'];

/** What the files in a folder say, the greatest first. */
function valuesBeside(
  archive: Archive,
  path: string,
  read: (masthead: Masthead) => string | readonly string[] | null | undefined,
): string[] {
  const values = new Set<string>();
  for (const each of archive.pathsBeside(path)) {
    const masthead = each === path ? undefined : archive.masthead(each);
    const value = masthead && read(masthead);
    if (typeof value === 'string' && value !== '') values.add(value);
  }
  return [...values].sort((a, b) => compareText(b, a)).slice(0, MOST);
}
