import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument } from 'yaml';
import { type Code, isCode, type Severity } from './checks/codes';
import type { ConfigurationProblem, ProblemKind } from './configuration-problems';
import type { ConventionAdditions } from './conventions';

/** What a `broadsheet.config.json` says, checked. */
export interface Configuration {
  /** Severities other than those of the table of codes. */
  readonly severities: ReadonlyMap<Code, Severity | 'off'>;
  /** Everybody who signs in the paper; `null` where no list is given. */
  readonly staff: ReadonlySet<string> | null;
  /** Genres beside those of the markup. */
  readonly genres: ReadonlySet<string>;
  /** Front matter keys beside those of the markup. */
  readonly frontMatterKeys: ReadonlySet<string>;
  /** What is added to the conventions of every language. */
  readonly additions: ConventionAdditions;
  /** What is added to those of one language, by its BCP 47 tag in lower case. */
  readonly additionsByLanguage: ReadonlyMap<string, ConventionAdditions>;
}

export const emptyConfiguration: Configuration = {
  severities: new Map(),
  staff: null,
  genres: new Set(),
  frontMatterKeys: new Set(),
  additions: {},
  additionsByLanguage: new Map(),
};

/**
 * What the configuration adds to the conventions of `language`, a BCP 47 tag: `zh-CN` takes what is given for `zh`, `zh-Hans` and
 * `zh-CN`, in that order.
 */
export function additionsFor(configuration: Configuration, language: string | null): ConventionAdditions {
  let result = configuration.additions;
  for (const tag of widerTags(language ?? '')) {
    const more = configuration.additionsByLanguage.get(tag);
    if (more) result = mergeAdditions(result, more);
  }
  return result;
}

function widerTags(language: string): Set<string> {
  let full = language;
  try {
    full = new Intl.Locale(language).maximize().toString();
  } catch {
    // Not a tag: it stands for itself.
  }
  const tags = [full, language].flatMap((tag) => {
    const subtags = tag.toLowerCase().split('-');
    return subtags.map((_, index) => subtags.slice(0, index + 1).join('-'));
  });
  return new Set(tags);
}

function mergeAdditions(a: ConventionAdditions, b: ConventionAdditions): ConventionAdditions {
  const merged: Record<string, unknown> = { ...a };
  for (const [key, value] of Object.entries(b)) {
    const before = merged[key];
    merged[key] = Array.isArray(before) && Array.isArray(value) ? [...before, ...value] : value;
  }
  return merged as ConventionAdditions;
}

/**
 * Reads the text of a `broadsheet.config.json`. Never throws: what is wrong is left out and listed, with its place in the text
 * as UTF-16 offsets.
 */
export function parseConfiguration(text: string): { configuration: Configuration; problems: ConfigurationProblem[] } {
  const problems: ConfigurationProblem[] = [];
  const source = text.charCodeAt(0) === 0xfeff ? ` ${text.slice(1)}` : text;
  const tooDeep = placeTooDeep(source);
  if (tooDeep >= 0) {
    problems.push({ kind: 'too-deep', arguments: {}, start: tooDeep, end: tooDeep + 1 });
    return { configuration: emptyConfiguration, problems };
  }
  try {
    JSON.parse(source);
  } catch {
    const at = parseDocument(source, { prettyErrors: false }).errors[0]?.pos ?? [0, source.length];
    problems.push({ kind: 'not-json', arguments: {}, start: at[0], end: Math.max(at[0], at[1]) });
    return { configuration: emptyConfiguration, problems };
  }
  const root = parseDocument(source, { schema: 'json', prettyErrors: false, uniqueKeys: false }).contents;
  return { configuration: new Reader(problems).read(root), problems };
}

/** What nests deeper than any configuration is not read: the YAML library reads by recursion. */
const DEEPEST = 100;

/** Where JSON opens a bracket within too many others; -1 where it does not. */
function placeTooDeep(json: string): number {
  let depth = 0;
  for (const { 0: token, index } of json.matchAll(/"(?:[^"\\]|\\[\s\S])*"|[[\]{}]/g)) {
    if (token === '[' || token === '{') depth++;
    else if (token === ']' || token === '}') depth--;
    if (depth > DEEPEST) return index;
  }
  return -1;
}

const additionLists = ['roles', 'jumpOut', 'jumpIn', 'reference', 'serial'] as const;

class Reader {
  constructor(private readonly problems: ConfigurationProblem[]) {}

  read(root: Node | null): Configuration {
    const severities = new Map<Code, Severity | 'off'>();
    const additionsByLanguage = new Map<string, ConventionAdditions>();
    const found: { -readonly [Key in keyof Configuration]: Configuration[Key] } = {
      ...emptyConfiguration,
      severities,
      additionsByLanguage,
    };
    const additions: Record<string, unknown> = {};
    for (const [key, value, node] of this.entries(root, '')) {
      if (key === '$schema') continue;
      else if (key === 'severity') this.readSeverities(value, severities);
      else if (key === 'staff') found.staff = new Set(this.strings(value, key));
      else if (key === 'genres') found.genres = new Set(this.strings(value, key));
      else if (key === 'frontMatter') found.frontMatterKeys = new Set(this.strings(value, key));
      else if (key === 'conventions') this.readLanguages(value, additionsByLanguage);
      else if (!this.readAddition(key, value, additions)) this.report('unknown-key', node, { key });
    }
    return { ...found, additions };
  }

  private readSeverities(node: Node | null, severities: Map<Code, Severity | 'off'>): void {
    for (const [code, value, keyNode] of this.entries(node, 'severity')) {
      const severity = isScalar(value) ? value.value : undefined;
      if (!isCode(code)) this.report('unknown-code', keyNode, { code });
      else if (!isSeverity(severity)) this.report('not-a-severity', value, { code });
      else severities.set(code, severity);
    }
  }

  private readLanguages(node: Node | null, byLanguage: Map<string, ConventionAdditions>): void {
    for (const [language, value] of this.entries(node, 'conventions')) {
      const additions: Record<string, unknown> = {};
      for (const [key, item, keyNode] of this.entries(value, language)) {
        if (!this.readAddition(key, item, additions)) this.report('unknown-key', keyNode, { key });
      }
      byLanguage.set(language.toLowerCase(), additions);
    }
  }

  /** False where `key` is not one of the additions. */
  private readAddition(key: string, node: Node | null, additions: Record<string, unknown>): boolean {
    if (key === 'endMark') {
      const pattern = isScalar(node) && typeof node.value === 'string' ? node.value : null;
      if (pattern === null || pattern === '') this.report('not-text', node, { key });
      else if (isLinearPattern(pattern)) additions[key] = pattern;
      else this.report('not-a-pattern', node, { key });
      return true;
    }
    if (!additionLists.some((known) => known === key)) return false;
    additions[key] = this.strings(node, key);
    return true;
  }

  private entries(node: Node | null, key: string): [key: string, value: Node | null, keyNode: Node | null][] {
    if (!isMap(node)) {
      this.report('not-an-object', node, { key });
      return [];
    }
    return (node.items as Pair<Node, Node | null>[]).map((pair) => [
      isScalar(pair.key) ? String(pair.key.value) : '',
      pair.value,
      pair.key,
    ]);
  }

  private strings(node: Node | null, key: string): string[] {
    const items = isSeq(node) ? (node.items as Node[]) : null;
    if (!items) this.report('not-a-list', node, { key });
    return (items ?? []).flatMap((item) => {
      if (isScalar(item) && typeof item.value === 'string' && item.value.trim() !== '') return [item.value];
      this.report('not-text', item, { key });
      return [];
    });
  }

  private report(kind: ProblemKind, node: Node | null, values: Readonly<Record<string, string>>): void {
    const [start, end] = node?.range ?? [0, 0];
    this.problems.push({ kind, arguments: values, start, end });
  }
}

function isSeverity(value: unknown): value is Severity | 'off' {
  return value === 'error' || value === 'warning' || value === 'information' || value === 'hint' || value === 'off';
}

/**
 * Whether a pattern is a regular expression without what could make it slow on hostile text: unbounded repetition, a
 * repetition inside a repetition, back-references.
 */
export function isLinearPattern(source: string): boolean {
  try {
    new RegExp(source, 'u');
  } catch {
    return false;
  }
  const groups: boolean[] = [false];
  let closedWithRepetition = false;
  for (const [token] of source.matchAll(
    /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|k<[^>]*>|.)|\[(?:\\.|[^\]\\])*\]|\(\?(?:<[^>=!]*>|<?[:=!])|[\s\S]/gu,
  )) {
    if (/^\\(?:[1-9]|k)/.test(token)) return false;
    if (token.startsWith('(')) groups.push(false);
    if (token === '*' || token === '+') return false;
    if (token === '?' || token === '{') {
      if (token === '{' && closedWithRepetition) return false;
      groups[groups.length - 1] = true;
    }
    closedWithRepetition = token === ')' ? (groups.pop() ?? false) : false;
    if (closedWithRepetition) groups[groups.length - 1] = true;
  }
  return !/\{\d+,\}/.test(source) && source.length <= 200;
}
