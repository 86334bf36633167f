import { isCalendarDate } from '../calendar-date';
import type { Configuration } from '../configuration';
import type { TranscriptFile } from '../model/file';
import { type FrontMatter, type FrontMatterEntry, LineKind, type Range, type Tree } from '../syntax';
import { type Finding, finding, replacing } from './finding';
import { formatVersion, frontMatterKeys, isLanguageTag, listKeys, nearest, statuses } from './vocabulary';

/** What is wrong with a file's front matter. Offsets are UTF-16 units into the file. */
export function checkFrontMatter(file: TranscriptFile, configuration: Configuration): Finding[] {
  const { frontMatter, tree } = file;
  if (!frontMatter) return tree.length === 0 ? [] : checkAbsence(file);
  return [
    ...checkShape(frontMatter, file),
    ...frontMatter.entries.flatMap((entry) => checkEntry(entry, file, configuration)),
    ...checkMissing(frontMatter),
  ];
}

function checkAbsence({ tree }: TranscriptFile): Finding[] {
  const opening = tree.slice(0, 500);
  const misplaced = /^\s+---[ \t]*(?:\r\n|\n|\r)(?=[a-z]+:)/.exec(opening);
  if (misplaced) {
    const start = opening.indexOf('---');
    const from = opening.charCodeAt(0) === 0xfeff ? 1 : 0;
    return [finding('front-matter-misplaced', start, start + 3, {}, replacing(from, start, '', false))];
  }
  const first = firstLine(tree, false) ?? firstLine(tree, true);
  return first ? [finding('missing-front-matter', first.start, first.end, {})] : [];
}

/** The first line that is not blank, and no comment unless comments count: a comment may silence what is said of the line below. */
function firstLine(tree: Tree, commentsCount: boolean): Range | null {
  for (const [index, section] of tree.sections.entries()) {
    const base = tree.sectionOffset(index);
    for (let line = 0; line < section.lineCount; line++) {
      const kind = section.lineKind(line);
      if (kind === LineKind.Blank || (kind === LineKind.Comment && !commentsCount)) continue;
      const start = section.markerStart(line);
      const words = section.text.slice(start, section.lineEnd(line)).trimEnd();
      return { start: base + start, end: base + start + words.length };
    }
  }
  return null;
}

function checkShape({ closed, problems, entries, start, end }: FrontMatter, { tree }: TranscriptFile): Finding[] {
  const found: Finding[] = [];
  if (!closed) {
    const lineBreak = /\r\n|\n|\r/.exec(tree.slice(start, end + 2))?.[0] ?? '\n';
    found.push(finding('front-matter-unclosed', start, start + 3, {}, replacing(end, end, `${lineBreak}---`, true)));
  }
  const repeated = entries.filter((entry, index) => entries.findIndex(({ key }) => key === entry.key) < index);
  for (const { key, keyStart, keyEnd } of repeated) {
    found.push(finding('front-matter-duplicate-key', keyStart, keyEnd, { key }));
  }
  for (const problem of problems) {
    if (repeated.some(({ keyStart }) => problem.start <= keyStart && keyStart < problem.end)) continue;
    const reason = problem.message.split('\n')[0]!.trim();
    found.push(finding('front-matter-invalid', problem.start, problem.end, { reason }));
  }
  return found;
}

function checkMissing({ entries, start }: FrontMatter): Finding[] {
  const given = new Set(entries.flatMap(({ key, values }) => (values.length > 0 ? [key] : [])));
  const found: Finding[] = [];
  if (!given.has('paper')) found.push(finding('missing-paper', start, start + 3, {}));
  if (!given.has('date')) found.push(finding('missing-date', start, start + 3, {}));
  if (!given.has('language')) found.push(finding('missing-language', start, start + 3, {}));
  return found;
}

function checkEntry(entry: FrontMatterEntry, file: TranscriptFile, configuration: Configuration): Finding[] {
  const { key, keyStart, keyEnd, values, isList } = entry;
  if (!frontMatterKeys.has(key)) {
    if (configuration.frontMatterKeys.has(key)) return [];
    const near = nearest(key, frontMatterKeys);
    const fixes = near ? [replacing(keyStart, keyEnd, near, false)] : [];
    return [finding('front-matter-unknown-key', keyStart, keyEnd, { key }, ...fixes)];
  }
  if (isList && !listKeys.has(key)) return [finding('front-matter-invalid-value', keyStart, keyEnd, { key })];
  const value = values[0];
  return value && !isList ? (readers[key]?.(value.text, value, file) ?? []) : [];
}

const readers: Readonly<Record<string, (value: string, range: Range, file: TranscriptFile) => Finding[]>> = {
  date: checkDate,
  language: checkLanguage,
  status: (value, { start, end }) => {
    if (statuses.has(value)) return [];
    const near = nearest(value, statuses);
    const fixes = near ? [replacing(start, end, near, false)] : [];
    return [finding('invalid-status', start, end, { value, known: [...statuses] }, ...fixes)];
  },
  pages: (value, { start, end }) =>
    /^[1-9][0-9]{0,3}$/.test(value) ? [] : [finding('invalid-page-count', start, end, { value })],
  format: (version, { start, end }) =>
    /^1(?:\.[0-9]+)?$/.test(version)
      ? []
      : [finding('unsupported-format', start, end, { version, supported: formatVersion })],
};

/** Dates with the year first, however they are written. */
const yearFirst = /^([0-9]{4})(?:[-/.]|年)([0-9]{1,2})(?:[-/.]|月)([0-9]{1,2})日?$/;

function checkDate(value: string, { start, end }: Range): Finding[] {
  const match = yearFirst.exec(value);
  const plain = match ? [match[1], match[2]!.padStart(2, '0'), match[3]!.padStart(2, '0')].join('-') : null;
  if (plain === null || !isCalendarDate(plain)) return [finding('invalid-date', start, end, { value })];
  return plain === value ? [] : [finding('invalid-date', start, end, { value }, replacing(start, end, plain, true))];
}

function checkLanguage(value: string, { start, end }: Range, { conventions }: TranscriptFile): Finding[] {
  if (!isLanguageTag(value)) {
    const tag = value.replaceAll('_', '-');
    const fixes = isLanguageTag(tag) ? [replacing(start, end, tag, true)] : [];
    return [finding('invalid-language', start, end, { value }, ...fixes)];
  }
  const known = conventions.language.toLowerCase().split('-')[0];
  if (known === value.toLowerCase().split('-')[0] || (known !== 'und' && known !== '')) return [];
  return [finding('unsupported-language', start, end, { language: value })];
}
