import type { Conventions } from '../../conventions/conventions';
import { LineKind, type Section } from '../../syntax';
import { type Finding, finding, replacing } from '../finding';

/** Text that looks like markup and is none. */
export function checkLookAlikes(section: Section, conventions: Conventions): Finding[] {
  const found: Finding[] = [];
  for (let line = 0; line < section.lineCount; line++) {
    const kind = section.lineKind(line);
    if (kind === LineKind.Text) found.push(...checkMarker(section, line, conventions));
    if (mayHoldForms(kind)) for (const each of checkFullWidthForms(section, line)) found.push(each);
  }
  return found;
}

function mayHoldForms(kind: LineKind): boolean {
  return (
    kind !== LineKind.Blank &&
    kind !== LineKind.Comment &&
    kind !== LineKind.FrontMatter &&
    kind !== LineKind.FrontMatterFence
  );
}

interface LookAlike {
  /** A marker, and what shows that its line was meant to be one; sticky. */
  readonly pattern: RegExp;
  /** Only where a paragraph begins: inside one, the sign may be where the printed line happened to break. */
  readonly opensOnly?: boolean;
  /** Only where the rest of the line reads as a jump. */
  readonly jump?: 'in' | 'out';
}

const lookAlikes: readonly LookAlike[] = [
  // `###` is text; `#1` counts; `#topic#` is printed as on social media.
  { pattern: /(?:[#＃][*＊\-－ー−+＋]|[#＃]{1,2})(?=[\p{L}《“「（【])(?![^\r\n]*[#＃])/uy },
  { pattern: /[=＝]{2}(?=[\p{L}\p{N}])/uy },
  { pattern: /[@＠](?=[\p{L}])(?![\w.-]*[@:])/uy, opensOnly: true },
  { pattern: /!(?=\p{L})/uy, opensOnly: true },
  { pattern: /%(?=\p{L}|\?)/uy, opensOnly: true },
  { pattern: /[~～〜]{3}(?=[\p{L}])/uy },
  { pattern: /(?:》》|＞＞|》〉|〉》|>>)(?=\S)/y, jump: 'out' },
  { pattern: /(?:《《|＜＜|《〈|〈《|<<)(?=\S)/y, jump: 'in' },
];

/** A marker behind blanks; the blanks are the indentation. */
const indented =
  /(?:[#＃][*＊\-－ー−+＋]|[#＃]{1,2}|[=＝]{2}|[@＠]|>>|<<|》》|《《|＞＞|＜＜)(?=[ \t\u3000])|[~～〜]{3}(?=[ \t]|[\r\n]|$)/y;

function checkMarker(section: Section, line: number, conventions: Conventions): Finding[] {
  const start = section.markerStart(line);
  const end = section.lineEnd(line);
  let at = start;
  while (at < end && ' \t\u3000'.includes(section.text.charAt(at))) at++;
  if (at > start) {
    const marker = matchAt(indented, section.text, at);
    if (!marker) return [];
    return [finding('indented-marker', start, at + marker.length, { marker }, replacing(start, at, '', false))];
  }
  for (const { pattern, opensOnly, jump } of lookAlikes) {
    if (opensOnly && !section.lineOpens(line)) continue;
    const marker = matchAt(pattern, section.text, start);
    if (!marker) continue;
    const behind = start + marker.length;
    if (jump && !readsAsJump(section.text.slice(behind, end), jump, conventions)) continue;
    return [finding('marker-without-space', start, behind, { marker }, replacing(behind, behind, ' ', false))];
  }
  return [];
}

function readsAsJump(words: string, direction: 'in' | 'out', conventions: Conventions): boolean {
  const notice = conventions.readNotice(words, direction);
  return notice !== null && notice.kind === `jump-${direction}` && notice.damage !== 'unreadable';
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

const fullWidthForm = /[【［「]([？！＋％＊＾?!+%*^])([^【】［］「」\r\n]{0,40})[】］」]/g;

function checkFullWidthForms(section: Section, line: number): Finding[] {
  const from = section.lineStart(line);
  const words = section.text.slice(from, section.lineEnd(line));
  if (!/[【［「]/.test(words)) return [];
  const found: Finding[] = [];
  for (const match of words.matchAll(fullWidthForm)) {
    const [text, sign, inside] = match as unknown as [string, string, string];
    if (!wasMeant(text.charAt(0), sign.normalize('NFKC'), inside)) continue;
    const start = from + match.index;
    const end = start + text.length;
    const form = `[${sign.normalize('NFKC')}${inside.replace('｜', '|')}]`;
    found.push(finding('full-width-inline-form', start, end, { text, form }, replacing(start, end, form, false)));
  }
  return found;
}

/** `「？」` and `【！】` are printed; a form has something in it that is no punctuation, and what needs a bar has one. */
function wasMeant(bracket: string, sign: string, inside: string): boolean {
  if (sign === '!' || sign === '^') return /[|｜]/.test(inside);
  if (sign === '?' && inside === '') return bracket !== '「';
  return /^[\p{L}\p{N}□]/u.test(inside) && (bracket !== '「' || inside.length <= 4);
}
