import { additionsFor, type Configuration } from '../configuration';
import type { NameIndex } from '../conventions/conventions';
import type { TranscriptFile } from '../model/file';
import type { Issue } from '../model/issue';
import { LineKind, type Range, type Section, type Tree } from '../syntax';
import { reportsUnder, withArchiveNames } from './check-section';
import { allCodes, type Code, codes } from './codes';
import { checkCustoms } from './customs';
import type { Diagnostic, IssueFinding, Related } from './diagnostic';
import { type Finding, type Fix, finding, moved } from './finding';
import { checkFrontMatter } from './front-matter';
import { checkIds } from './ids';
import type { Ignore } from './ignore';
import { checkPages } from './issue';
import { checkPairing } from './pairing';

/** What a check needs beside the file. */
export interface CheckContext {
  /** `null` while not all its files are known: then only what the file says by itself is reported. */
  readonly issue: Issue | null;
  /** The names that the archive knows. */
  readonly names: NameIndex;
  readonly configuration: Configuration;
}

/** Everything that is to be reported of a file, in the order of the text. */
export function checkFile(file: TranscriptFile, context: CheckContext): Diagnostic[] {
  const { configuration, issue, names } = context;
  const { contents, tree } = file;
  const { paper } = file.masthead;
  const found: Located[] = [];
  const ignores: PlacedIgnore[] = [];
  for (const { index, what } of contents.find(reportsUnder(configuration, paper))) {
    const offset = tree.sectionOffset(index);
    const report = withArchiveNames(what, contents.at(index)!, configuration, paper, names);
    for (const each of report.findings) found.push(moved(each, offset));
    for (const ignore of report.ignores.ignores) ignores.push({ ignore, index });
  }
  for (const each of checkFrontMatter(file, configuration)) found.push(each);
  for (const each of issue ? issueFindings(issue, configuration, file.path) : []) found.push(each);
  const { left, unused } = silence(withoutEchoes(found, tree), ignores, tree, configuration);
  // Whether a comment silences nothing is not known before the issue is.
  return (issue ? [...left, ...unused] : left)
    .flatMap((each) => diagnosticOf(each, file.path, configuration) ?? [])
    .sort((a, b) => a.start - b.start || a.end - b.end || orderOf.get(a.code)! - orderOf.get(b.code)!);
}

/** In a file with one of these, no words are read, so that they cannot be read says nothing new. */
const languageless: ReadonlySet<Code> = new Set([
  'missing-front-matter',
  'front-matter-misplaced',
  'missing-language',
  'invalid-language',
  'unsupported-language',
]);
const unreadWithoutLanguage: ReadonlySet<Code> = new Set([
  'page-unreadable',
  'jump-unreadable',
  'byline-unsplit-names',
  'byline-unknown-role',
]);

/** Leaves out what only follows from a fault that is reported beside it. */
function withoutEchoes(found: readonly Located[], tree: Tree): Located[] {
  const isUnread = found.some(({ code }) => languageless.has(code));
  const misplaced = found.some(({ code }) => code === 'front-matter-misplaced');
  const ofMisplaced: ReadonlySet<Code> = new Set(['text-before-head', 'page-line-missing', 'end-punctuation-missing']);
  // A kicker below its headline parts the headline from its text.
  const parted = new Set(found.flatMap(({ code, start }) => (code === 'kicker-out-of-place' ? [start] : [])));
  if (!misplaced && !isUnread && parted.size === 0) return [...found];
  return found.filter(({ code, start }) => {
    if ((misplaced && ofMisplaced.has(code)) || (isUnread && unreadWithoutLanguage.has(code))) return false;
    return code !== 'headline-without-text' || !parted.has(tree.sectionOffset(tree.sectionAt(start) + 1));
  });
}

/** A finding whose offsets count in the file. */
type Located = Finding & { readonly related?: readonly Related[] };

interface PlacedIgnore {
  readonly ignore: Ignore;
  /** Of the section. */
  readonly index: number;
}

const orderOf = new Map(allCodes.map((code, index) => [code, index]));

interface KeptIssue {
  readonly configuration: Configuration;
  readonly byPath: ReadonlyMap<string, readonly IssueFinding[]>;
}

const kept = new WeakMap<Issue, KeptIssue>();

/** What the files of an issue say of one of them together: all that an edit in another of them can change in its report, names aside. */
export function issueFindings(issue: Issue, configuration: Configuration, path: string): readonly IssueFinding[] {
  return checkIssue(issue, configuration).get(path) ?? [];
}

/** What an issue's files say together, by path. */
function checkIssue(issue: Issue, configuration: Configuration): KeptIssue['byPath'] {
  const before = kept.get(issue);
  if (before?.configuration === configuration) return before.byPath;
  const byPath = new Map<string, IssueFinding[]>();
  for (const found of [
    ...checkPages(issue),
    ...checkIds(issue),
    ...checkPairing(issue),
    ...checkCustoms(issue, printsEndMarks(issue, configuration)),
  ]) {
    const ofFile = byPath.get(found.path);
    if (ofFile) ofFile.push(found);
    else byPath.set(found.path, [found]);
  }
  kept.set(issue, { configuration, byPath });
  return byPath;
}

/** Whether the configuration or the front matter names a mark. */
function printsEndMarks({ masthead }: Issue, configuration: Configuration): boolean {
  return masthead.endMarks.length > 0 || additionsFor(configuration, masthead.language).endMark !== undefined;
}

/** Leaves out what comments silence, and reports the codes that silence nothing. */
function silence(
  found: readonly Located[],
  ignores: readonly PlacedIgnore[],
  tree: Tree,
  configuration: Configuration,
): { left: readonly Located[]; unused: Located[] } {
  if (ignores.length === 0) return { left: found, unused: [] };
  const silenced = new Set<Located>();
  const unused: Located[] = [];
  for (const { ignore, index } of ignores) {
    const target = targetOf(ignore, index, tree);
    for (const { code, start, end } of ignore.codes) {
      const matches = target
        ? found.filter((each) => each.code === code && each.start >= target.start && each.start < target.end)
        : [];
      for (const match of matches) silenced.add(match);
      if (matches.length > 0 || configuration.severities.get(code) === 'off') continue;
      const fixes = [removal(ignore, tree.sequence.at(index)!, start, end)];
      unused.push(moved(finding('unused-ignore', start, end, { code }, ...fixes), tree.sectionOffset(index)));
    }
  }
  return { left: found.filter((each) => !silenced.has(each)), unused };
}

/** The line that a comment speaks of: the next that is no comment itself. `first` is the index of the comment's section. */
function targetOf({ line }: Ignore, first: number, tree: Tree): Range | null {
  let at = line + 1;
  for (let index = first; index < tree.sequence.length; index++) {
    const section = tree.sequence.at(index)!;
    while (at < section.lineCount && section.lineKind(at) === LineKind.Comment) at++;
    if (at < section.lineCount) {
      const offset = tree.sectionOffset(index);
      return { start: offset + section.lineStart(at), end: offset + section.lineBreakEnd(at) };
    }
    at = 0;
  }
  return null;
}

function removal({ line, codes }: Ignore, section: Section, start: number, end: number): Fix {
  const edit =
    codes.length === 1
      ? { start: section.lineStart(line), end: section.lineBreakEnd(line), text: '' }
      : { start: start - 1, end, text: '' };
  return { kind: 'remove', safe: false, edits: [edit] };
}

function diagnosticOf(found: Located, path: string, configuration: Configuration): Diagnostic | null {
  const severity = configuration.severities.get(found.code) ?? codes[found.code].severity;
  if (severity === 'off') return null;
  const { code, start, end, fixes, related = [] } = found;
  return { path, code, severity, start, end, arguments: found.arguments, related, fixes };
}
