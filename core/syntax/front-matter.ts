import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
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
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

export interface FrontMatter {
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

function readFrontMatter(section: Section): FrontMatter {
  let line = 1;
  while (line < section.lineCount && section.lineKind(line) === LineKind.FrontMatter) line++;
  const closed = line < section.lineCount && section.lineKind(line) === LineKind.FrontMatterFence;
  const base = section.lineBreakEnd(0);
  const yamlEnd = line > 1 ? section.lineBreakEnd(line - 1) : base;
  const yaml = section.text.slice(base, yamlEnd);
  const document = parseDocument(yaml, {
    schema: 'failsafe',
    prettyErrors: false,
    lineCounter: new LineCounter(),
    uniqueKeys: true,
  });
  const problems = [...document.errors, ...document.warnings].map((error) => ({
    message: error.message,
    start: base + Math.min(error.pos[0], yaml.length),
    end: base + Math.min(Math.max(error.pos[1], error.pos[0] + 1), yaml.length),
  }));
  const entries: FrontMatterEntry[] = [];
  if (isMap(document.contents)) {
    for (const { key, value } of document.contents.items) {
      if (!isScalar(key) || !key.range) continue;
      entries.push({
        key: String(key.value),
        keyStart: base + key.range[0],
        keyEnd: base + key.range[1],
        values: valuesOf(value as Node | null, base),
        isList: isSeq(value),
      });
    }
  } else if (document.contents !== null && problems.length === 0) {
    problems.push({
      message: 'front matter is a list of `key: value` lines',
      start: base,
      end: base + yaml.trimEnd().length,
    });
  }
  const last = closed ? line : line - 1;
  return { entries, problems, closed, start: section.markerStart(0), end: section.lineEnd(last) };
}

function valuesOf(value: Node | null, base: number): FrontMatterValue[] {
  const nodes: unknown[] = isSeq(value) ? value.items : [value];
  return nodes.flatMap((node) => {
    if (!isScalar(node) || !node.range) return [];
    const text = node.value === null || node.value === undefined ? '' : String(node.value);
    return text === '' ? [] : [{ text, start: base + node.range[0], end: base + node.range[1] }];
  });
}
