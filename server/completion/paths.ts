import { CompletionItemKind } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { FolderEntry } from '../files/files';
import { namedFile } from '../named-files';
import { parentOf } from '../uris';
import { attributeAt } from './braces';
import type { Cursor } from './cursor';
import { typedScalar } from './front-matter-values';
import type { CompletionContext, CompletionSource, Offer } from './offer';
import { scalar } from './yaml';

/** A path that is being typed. Offsets are UTF-16 units, 0-based, in the file. */
interface TypedPath {
  /** Up to the cursor, without a quotation mark. */
  readonly path: string;
  readonly start: number;
  readonly end: number;
  /** What it is held against, and what is put in, for a whole path; `null` where it could not be written there. */
  filter(path: string): string;
  write(path: string): string | null;
  readonly wants: RegExp;
}

const image = 'jpe?g|png|gif|webp|avif|bmp|svg|tiff?|pdf';
const images = new RegExp(`\\.(?:${image})$`, 'i');
const scans = new RegExp(`\\.(?:${image}|regions\\.json)$`, 'i');

/** Behind `src=` and `facsimile:` the scans in the folder that is typed, from that of the transcript on, and the folders in it. */
export const paths: CompletionSource = async (context, cursor) => {
  const typed = pathInAttribute(cursor) ?? pathInFrontMatter(cursor);
  if (!typed) return null;
  const { path, start, end } = typed;
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const entries = await entriesOf(context, cursor, folder);
  const offers = entries.flatMap(({ name, isFolder }): Offer[] => {
    if (!isFolder && !typed.wants.test(name)) return [];
    const whole = `${folder}${name}${isFolder ? '/' : ''}`;
    const text = typed.write(whole);
    if (text === null) return [];
    const kind = isFolder ? CompletionItemKind.Folder : CompletionItemKind.File;
    return [{ label: isFolder ? `${name}/` : name, kind, text, filter: typed.filter(whole) }];
  });
  return offers.length > 0 ? { offers, start, end } : null;
};

function pathInAttribute(cursor: Cursor): TypedPath | null {
  const attribute = attributeAt(cursor);
  const head = attribute && /^src=("?)/.exec(attribute.typed);
  if (!head) return null;
  const { typed, start, end } = attribute;
  return {
    path: typed.slice(head[0].length),
    start: start + head[0].length,
    end,
    filter: (path) => path,
    write: (path) => {
      if (/["\p{Cc}{}]/u.test(path)) return null;
      return head[1] === '' && /[\s']/.test(path) ? `"${path}"` : path;
    },
    wants: images,
  };
}

function pathInFrontMatter(cursor: Cursor): TypedPath | null {
  const typed = typedScalar(cursor);
  if (typed?.key !== 'facsimile') return null;
  const { start, end, quote, inList } = typed;
  return {
    path: cursor.before.slice(start + quote.length),
    start: cursor.lineStart + start,
    end,
    filter: (path) => `${quote}${path}`,
    write: (path) => {
      if (quote === '') return scalar(path, inList);
      return /["'\\\p{Cc}]/u.test(path) ? null : `${quote}${path}${quote}`;
    },
    wants: scans,
  };
}

/** What lies in a folder that a transcript names: those first whose names begin as its own does, then as people count. */
async function entriesOf(
  { workspace, files }: CompletionContext,
  { file }: Cursor,
  folder: string,
): Promise<readonly FolderEntry[]> {
  // Something in it, for the folder of a workspace does not lie in itself.
  const uri = namedFile(workspace, file.path, `${folder}p`);
  if (uri === null) return [];
  const own = /([^/]*?)(?:\.broadsheet)?$/.exec(URI.parse(file.path).path)?.[1] ?? '';
  const rank = ({ name, isFolder }: FolderEntry): number => (isFolder ? 2 : name.startsWith(own) ? 0 : 1);
  const { compare } = new Intl.Collator('en', { numeric: true });
  const entries = await files.entries(parentOf(uri));
  return [...entries].sort((a, b) => rank(a) - rank(b) || compare(a.name, b.name));
}
