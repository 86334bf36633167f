import { isMap, isScalar, isSeq, Lexer, type Node, parseDocument } from 'yaml';
import { LineKind } from './line';
import { type Section, SectionKind } from './section';

/** A key of the front matter and what it says. Offsets are UTF-16 units, 0-based, into the section. */
export interface FrontMatterEntry {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  /** The value as text; a list's items where it is one; empty for nothing and for what is neither. */
  readonly values: readonly FrontMatterValue[];
  readonly isList: boolean;
}

export interface FrontMatterValue {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface FrontMatterProblem {
  /** The YAML library's code, such as `BAD_INDENT`; or `TOO_LONG`, `TOO_DEEP` or `NOT_A_MAP`. */
  readonly code: string;
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

export interface FrontMatter {
  /** In the order of the file; a key that is given twice is two entries. */
  readonly entries: readonly FrontMatterEntry[];
  /** What is wrong with the YAML, in the YAML library's (English) words. */
  readonly problems: readonly FrontMatterProblem[];
  /** Whether a second `---` ends it. */
  readonly closed: boolean;
  /** The first `---` and the last line of the front matter, line break not included. */
  readonly start: number;
  readonly end: number;
}

const known = new WeakMap<Section, FrontMatter | null>();

/** The front matter at the start of a file's first section; `null` where there is none. */
export function frontMatterOf(section: Section): FrontMatter | null {
  if (section.kind !== SectionKind.Prelude || section.lineKind(0) !== LineKind.FrontMatterFence) return null;
  let read = known.get(section);
  if (read === undefined) {
    read = readFrontMatter(section);
    known.set(section, read);
  }
  return read;
}

/** Front matter beyond these bounds is not read: a YAML parser takes time and stack for it that no newspaper needs. */
const LONGEST = 1 << 14;
const DEEPEST = 100;

/** What the YAML library's lexer puts before a scalar. */
const SCALAR_FOLLOWS = '\u001f';

function readFrontMatter(section: Section): FrontMatter {
  let line = 1;
  while (line < section.lineCount && section.lineKind(line) === LineKind.FrontMatter) line++;
  const closed = line < section.lineCount && section.lineKind(line) === LineKind.FrontMatterFence;
  const base = section.lineBreakEnd(0);
  const yaml = section.text.slice(base, line > 1 ? section.lineBreakEnd(line - 1) : base);
  const last = closed ? line : line - 1;
  return { ...readYaml(yaml, base), closed, start: section.markerStart(0), end: section.lineEnd(last) };
}

function readYaml(yaml: string, base: number): Pick<FrontMatter, 'entries' | 'problems'> {
  const whole = { start: base, end: base + yaml.trimEnd().length };
  if (yaml.length > LONGEST) {
    const message = `front matter is longer than ${LONGEST} characters`;
    return { entries: [], problems: [{ code: 'TOO_LONG', message, ...whole }] };
  }
  const plain = readPlain(yaml, base);
  if (plain) return { entries: plain, problems: [] };
  if (nestsTooDeeply(yaml)) {
    return { entries: [], problems: [{ code: 'TOO_DEEP', message: 'front matter nests too deeply', ...whole }] };
  }
  // The YAML library knows no lone CR; duplicate keys it would look for in quadratic time.
  const document = parseDocument(yaml.replace(/\r(?!\n)/g, '\n'), {
    schema: 'failsafe',
    prettyErrors: false,
    uniqueKeys: false,
  });
  const problems = [...document.errors, ...document.warnings].map(({ code, message, pos }) => ({
    code: code as string,
    message,
    start: base + Math.min(pos[0], yaml.length),
    end: base + Math.min(Math.max(pos[1], pos[0] + 1), yaml.length),
  }));
  if (!isMap(document.contents)) {
    if (document.contents !== null && problems.length === 0) {
      problems.push({ code: 'NOT_A_MAP', message: 'front matter is a list of `key: value` lines', ...whole });
    }
    return { entries: [], problems };
  }
  const entries = document.contents.items.flatMap(({ key, value }): FrontMatterEntry[] => {
    if (!isScalar(key) || !key.range) return [];
    return [
      {
        key: String(key.value),
        keyStart: base + key.range[0],
        keyEnd: base + key.range[1],
        values: valuesOf(value as Node | null, base),
        isList: isSeq(value),
      },
    ];
  });
  return { entries, problems };
}

/** A key and a value that any YAML reads as they stand: words, numbers and little punctuation. */
const plainLine = /^([A-Za-z][\w-]{0,39}): ([\p{L}\p{N}](?:[\p{L}\p{N} .,/()-]{0,198}[\p{L}\p{N}.)])?)$/u;

/** Reads the front matter that nearly all files have, which needs no YAML library; `null` for any other. */
function readPlain(yaml: string, base: number): FrontMatterEntry[] | null {
  const lines = yaml.split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  const entries: FrontMatterEntry[] = [];
  let at = 0;
  for (const line of lines) {
    const [, key, text] = plainLine.exec(line) ?? [];
    if (key === undefined || text === undefined) return null;
    const [keyStart, end] = [base + at, base + at + line.length];
    const values = [{ text, start: end - text.length, end }];
    entries.push({ key, keyStart, keyEnd: keyStart + key.length, values, isList: false });
    at += line.length;
    at += yaml.startsWith('\r\n', at) ? 2 : 1;
  }
  return entries;
}

/** Whether `yaml` nests flow collections, or indents or strings together block collections, beyond all measure. */
function nestsTooDeeply(yaml: string): boolean {
  const open: string[] = [];
  let onLine = 0;
  let isScalar = false;
  for (const token of new Lexer().lex(yaml)) {
    if (isScalar) isScalar = false;
    else if (token === SCALAR_FOLLOWS) isScalar = true;
    else if (token === '\n' || token === '\r\n') onLine = 0;
    else if (token === '[' || token === '{') open.push(token === '[' ? ']' : '}');
    else if (token === open.at(-1)) open.pop();
    else if (open.length === 0 && (token === '-' || token === '?' || token === ':')) onLine++;
    if (open.length > DEEPEST || onLine > DEEPEST || (token.startsWith(' ') && token.length > DEEPEST)) return true;
  }
  return false;
}

function valuesOf(value: Node | null, base: number): FrontMatterValue[] {
  const nodes: unknown[] = isSeq(value) ? value.items : [value];
  return nodes.flatMap((node) => {
    if (!isScalar(node) || !node.range) return [];
    const text = node.value === null || node.value === undefined ? '' : String(node.value);
    return text === '' ? [] : [{ text, start: base + node.range[0], end: base + node.range[1] }];
  });
}
