import { frontMatterOf, LineKind, type Section, SectionKind } from '../syntax';

/** How a reference is set, which decides what may stand in it as it is. */
type Setting = 'attribute' | 'quoted attribute' | 'plain' | 'single-quoted' | 'double-quoted' | 'block';

/** An image, a PDF or the like that a transcript names, as typed. Offsets are UTF-16 units, 0-based, in the section. */
export interface FileReference {
  /** The path or address, without its quotation marks, escapes read. */
  readonly value: string;
  /** The path with slashes between its names, whatever is typed there, and without the fragment; `null` for an address. */
  readonly path: string | null;
  /** Which page of a PDF is meant, as `#page=3`; empty where that is not said. */
  readonly fragment: string;
  readonly setting: Setting;
  /** The characters of the value, without quotation marks. */
  readonly start: number;
  readonly end: number;
}

/** The lines whose attributes may name an image. */
const pictured: ReadonlySet<LineKind> = new Set([LineKind.Page, LineKind.Picture, LineKind.FenceOpen]);

const known = new WeakMap<Section, readonly FileReference[]>();

/** What the `src` of pages, pictures and preformatted blocks and the front matter's `facsimile` name, in order. */
export function fileReferencesIn(section: Section): readonly FileReference[] {
  let references = known.get(section);
  if (!references) {
    references = [...inFrontMatter(section), ...inAttributes(section)];
    known.set(section, references);
  }
  return references;
}

function inAttributes(section: Section): FileReference[] {
  const found: FileReference[] = [];
  for (let line = 0; line < section.lineCount; line++) {
    if (!section.hasAttributes(line) || !pictured.has(section.lineKind(line))) continue;
    for (const { key, value, valueStart: start, valueEnd: end } of section.attributes(line)?.items ?? []) {
      if (key !== 'src' || value === '') continue;
      const setting = section.text[end] === '"' ? 'quoted attribute' : 'attribute';
      found.push(reference(value, setting, start, end));
    }
  }
  return found;
}

function inFrontMatter(section: Section): FileReference[] {
  if (section.kind !== SectionKind.Prelude) return [];
  const entries = frontMatterOf(section)?.entries.filter(({ key }) => key === 'facsimile') ?? [];
  return entries.flatMap(({ values }) =>
    values.flatMap(({ text, start, end }) => yamlReference(section, text, start, end)),
  );
}

/** A YAML scalar, of which `start` to `end` is all that is typed. None where it is typed over several lines. */
function yamlReference({ text }: Section, value: string, start: number, end: number): FileReference[] {
  const typed = text.slice(start, end);
  const quote = typed[0];
  if (quote === '"' || quote === "'") {
    if (/[\r\n]/.test(typed)) return [];
    const setting = quote === '"' ? 'double-quoted' : 'single-quoted';
    return [reference(value, setting, start + 1, end - 1)];
  }
  const isBlock = quote === '|' || quote === '>';
  const path = value.trimEnd();
  const at = isBlock ? typed.indexOf(path) : 0;
  if (path === '' || at < 0 || (!isBlock && typed !== value)) return [];
  return [reference(path, isBlock ? 'block' : 'plain', start + at, start + at + path.length)];
}

function reference(value: string, setting: Setting, start: number, end: number): FileReference {
  return { value, path: pathIn(value), fragment: fragmentIn(value), setting, start, end };
}

/** What a PDF's name ends with where it says which page is meant, as `#page=3`; empty where it does not. */
export function fragmentIn(value: string): string {
  return pathIn(value) === null ? '' : (/(?<=\.pdf)#page=\d+$/is.exec(value)?.[0] ?? '');
}

/** The path in what is typed for a file, with slashes between its names and without a PDF's fragment; `null` for an address. */
export function pathIn(value: string): string | null {
  // One letter and a colon are a drive.
  if (/^[a-z][a-z0-9+.-]+:/i.test(value)) return null;
  return value.replace(/(?<=\.pdf)#page=\d+$/is, '').replaceAll('\\', '/');
}

/** The names of folders and of the file that a path goes through, by which it is found when one of them moves. */
export function namesOnPath(path: string): string[] {
  return path.split('/').filter((name) => name !== '' && name !== '.' && name !== '..');
}

/** What an attribute's value cannot hold without quotation marks. */
const needsQuotes = /[\s{}"']/;

/** What YAML reads as it stands in a list or behind a key: no sign of its own, at the start or with a blank beside it. */
const isPlain = /^[\p{L}\p{N}._/~](?:[^\s,[\]{}:#\\"']|[:#](?=[^\s,[\]{}])|[ ](?=[^\s#]))*$/u;

/**
 * What is to be typed in place of a reference's characters so that it names `path`, its fragment kept; `null` where nothing that is
 * typed there can name it. Quotation marks are added where they are needed.
 */
export function retyped({ setting, fragment }: FileReference, path: string): string | null {
  const value = path + fragment;
  // A backslash would be read as a slash.
  if (/[\r\n\\]/.test(value)) return null;
  switch (setting) {
    case 'attribute':
      if (!needsQuotes.test(value)) return value;
      return value.includes('"') ? null : `"${value}"`;
    case 'quoted attribute':
      return value.includes('"') ? null : value;
    case 'single-quoted':
      return value.replaceAll("'", "''");
    case 'double-quoted':
      return JSON.stringify(value).slice(1, -1);
    case 'plain':
      return isPlain.test(value) ? value : JSON.stringify(value);
    case 'block':
      return value;
  }
}
