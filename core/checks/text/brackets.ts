import type { ScriptFacts } from '../../conventions/conventions';
import { type Finding, finding, replacing } from '../finding';
import { isAsciiLetter } from './script';

/** A mark that a passage leaves without its partner. Offsets are those of the passage. */
export interface LooseMark {
  readonly at: number;
  readonly mark: string;
  /** The mark that would be its partner. */
  readonly partner: string;
  readonly opens: boolean;
}

export interface Balance {
  readonly loose: readonly LooseMark[];
  /** Brackets that are partners but for their width. */
  readonly mixed: readonly Finding[];
}

const widths: readonly (readonly [string, string])[] = [
  ['(', '（'],
  [')', '）'],
];
const otherWidth = new Map(
  widths.flatMap(([a, b]) => [
    [a, b],
    [b, a],
  ]),
);

/** Pairs up the brackets, quotation marks and title marks of one paragraph, or of one head. */
export function balance(text: string, facts: ScriptFacts): Balance {
  const { closeOf, openOf, marks } = pairsOf(facts);
  const stack: { at: number; mark: string }[] = [];
  const loose: LooseMark[] = [];
  const mixed: Finding[] = [];
  const leaveOpen = (at: number, mark: string) => loose.push({ at, mark, partner: closeOf.get(mark)!, opens: true });
  for (const { 0: mark, index: at } of text.matchAll(marks)) {
    const opener = openOf.get(mark);
    if (opener !== undefined && !isApostrophe(text, at)) {
      const depth = innermost(stack, opener);
      if (depth >= 0) {
        for (const open of stack.splice(depth + 1)) leaveOpen(open.at, open.mark);
        const open = stack.pop()!;
        if (open.mark !== opener) mixed.push(mixedWidths(open.at, open.mark, at, mark, facts));
        continue;
      }
      if (!closeOf.has(mark)) {
        if (!endsListNumber(text, at)) loose.push({ at, mark, partner: opener, opens: false });
        continue;
      }
    }
    if (closeOf.has(mark)) stack.push({ at, mark });
  }
  for (const open of stack) leaveOpen(open.at, open.mark);
  return { loose: loose.sort((a, b) => a.at - b.at), mixed };
}

/** Print never nests deeper; a bound keeps hostile text from taking long. */
const deepest = 50;

function innermost(stack: readonly { mark: string }[], opener: string): number {
  const other = otherWidth.get(opener);
  for (let depth = stack.length - 1; depth >= 0 && depth >= stack.length - deepest; depth--) {
    const { mark } = stack[depth]!;
    if (mark === opener || mark === other) return depth;
  }
  return -1;
}

/** Reports a mark that nothing in the text around its paragraph accounts for either. */
export function reportLoose({ at, mark }: LooseMark): Finding {
  const end = at + 1;
  if (/[《》〈〉]/.test(mark)) return finding('unbalanced-title-mark', at, end, { mark });
  if (isQuotationMark(mark)) return finding('unbalanced-quotation-mark', at, end, { mark });
  return finding('unbalanced-bracket', at, end, { bracket: mark });
}

export function isQuotationMark(mark: string): boolean {
  return /[“”„‘’‚‹›«»「」『』〝〞〟"']/.test(mark);
}

function mixedWidths(openAt: number, open: string, closeAt: number, close: string, facts: ScriptFacts): Finding {
  const wrong = open <= '\x7f' === facts.cjk ? openAt : closeAt;
  const replacement = otherWidth.get(wrong === openAt ? open : close)!;
  return finding(
    'mixed-width-brackets',
    wrong,
    wrong + 1,
    { open, close },
    replacing(wrong, wrong + 1, replacement, true),
  );
}

interface Pairs {
  readonly closeOf: ReadonlyMap<string, string>;
  readonly openOf: ReadonlyMap<string, string>;
  /** Every mark of the pairs. */
  readonly marks: RegExp;
}
const pairsByFacts = new WeakMap<ScriptFacts, Pairs>();

/** Square brackets are left to the inline forms; outside Chinese and Japanese, ’ is mostly an apostrophe (’46, ’tis, boys’). */
function pairsOf(facts: ScriptFacts): Pairs {
  let pairs = pairsByFacts.get(facts);
  if (!pairs) {
    const all = [...facts.brackets, ['(', ')'] as const, ['（', '）'] as const].filter(
      ([open, close]) =>
        open !== close && open.length === 1 && close.length === 1 && open !== '[' && (facts.cjk || close !== '’'),
    );
    pairs = {
      closeOf: new Map(all),
      openOf: new Map(all.map(([open, close]) => [close, open])),
      marks: new RegExp(
        `[${all
          .flat()
          .join('')
          .replace(/[\\\]^-]/g, '\\$&')}]`,
        'g',
      ),
    };
    pairsByFacts.set(facts, pairs);
  }
  return pairs;
}

/** `China’s`, `soldiers’ pay`: a mark after a Latin letter that no quotation opened is an apostrophe. */
function isApostrophe(text: string, at: number): boolean {
  return (
    text.charAt(at) === '’' &&
    isAsciiLetter(text.charCodeAt(at - 1)) &&
    (isAsciiLetter(text.charCodeAt(at + 1)) || text.charAt(at - 1) === 's')
  );
}

/** `1)`, `a)`, `（` left out before `二）`: the number of a list item. */
function endsListNumber(text: string, at: number): boolean {
  return (
    /[)）]/.test(text.charAt(at)) &&
    /(?:^|[\s\u3000，。；：、“‘「,;:.])(?:[0-9０-９]{1,3}|[a-zA-Z]|[ivxIVX]{1,4}|[一二三四五六七八九十]{1,3})$/.test(
      text.slice(Math.max(0, at - 6), at),
    )
  );
}
