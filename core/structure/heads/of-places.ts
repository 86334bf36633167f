import type { Body, Head } from '../bodies';
import { settingOfArticleBreak, settingOfCrosshead, settingOfHeads } from '../evidence/geometry';
import { shortness } from '../evidence/text';
import { imprint, numbered } from '../evidence/words';
import type { Habits } from '../habits';
import type { Line } from '../line';
import { type Evidence, SETTING } from './evidence';

/** Whether the page's text layer gives headlines before or after the text that they head. */
export type HeadlineOrder = 'before' | 'after';

/** Where a text stands from a gap. */
export type Side = 'above' | 'below';

/** How much of a head's words the texts beside it hold, 0 to 1. */
export interface Shares {
  /** The text that it would head. */
  readonly own: number;
  readonly lead: number;
  /** The text on its other side. */
  readonly other: number;
}

/** What speaks for `group`, heads that stand one below the other, heading `body`, the text on one side of them. */
export function evidenceOfGroup(
  group: readonly Head[],
  side: Side,
  body: Body,
  shares: readonly Shares[],
  order: HeadlineOrder,
): Evidence {
  const evidence: Evidence = [];
  const kept = side === 'above' ? 'after' : 'before';
  evidence.push([`head ${kept} text`, 1]);
  if (kept !== order) evidence.push(['head: against the order', 1]);
  if (group.length > 1) evidence.push(['head: second fragment', 1]);
  if (group.length > 2) evidence.push(['head: further fragments', group.length - 2]);
  const most = (of: (each: Shares) => number): number => shares.reduce((best, each) => Math.max(best, of(each)), 0);
  const least = shares.reduce((worst, each) => Math.min(worst, each.own - each.other), 1);
  evidence.push(['head: words in the text', most(({ own }) => own)]);
  evidence.push(['head: words in the lead', most(({ lead }) => lead)]);
  evidence.push(['head: words in the other text', most(({ other }) => other)]);
  if (shares.length > 1) evidence.push(['head: a fragment rather of the other text', Math.max(0, -least)]);
  const first = firstLineOf(body);
  const near = side === 'above' ? group[0]!.headline.lines[0]!.line : first;
  if (near && !near.gap) evidence.push(['head: no gap', 1]);
  if (body.jumpIn) evidence.push([side === 'above' ? 'head: after a jump in' : 'head: before a jump in', 1]);
  if (body.inside.length > 0) evidence.push(['head: second', 1]);
  if (group.at(-1)!.bylines.length > 0) evidence.push(['head: byline below', 1]);
  if (group.slice(0, -1).some(({ bylines }) => bylines.length > 0)) evidence.push(['head: byline within', 1]);
  if (side === 'below' && first?.lead) evidence.push(['head: above a lead', 1]);
  if (side === 'below' && first?.startsWithin) evidence.push(['head: above the rest of a sentence', 1]);
  const kind = kindOfBody(body);
  if (kind !== 'text') evidence.push([`head: of a ${kind}`, 1]);
  const setting = settingOfHeads(group.map(({ headline }) => headline.lines[0]!.line));
  if (setting !== 0) evidence.push([SETTING, setting]);
  return evidence;
}

/** What speaks for an article ending with `above` and another beginning with `below`, with heads between them or none. */
export function evidenceOfEnd(
  heads: readonly Head[],
  above: Body,
  below: Body,
  habits: Habits,
  story: number,
): Evidence {
  const name = heads.length > 0 ? 'end' : 'break';
  const evidence: Evidence = [[name, 1]];
  const last = lastLineOf(above);
  const first = firstLineOf(below);
  const signed = above.signatures.length > 0 || last?.signed === true;
  if (above.jumpOut) evidence.push([`${name}: jump out`, 1]);
  if (below.jumpIn) evidence.push([`${name}: jump in`, 1]);
  if (last?.endMark) evidence.push([`${name}: end mark`, 1]);
  else if (habits.endMarks && !signed && !above.jumpOut) evidence.push([`${name}: end mark missing`, 1]);
  if (signed) evidence.push([`${name}: signed`, 1]);
  if (below.bylines.length > 0) evidence.push([`${name}: byline`, 1]);
  if (first?.lead) evidence.push([`${name}: lead`, 1]);
  if (first?.salutes) evidence.push([`${name}: salutation`, 1]);
  if (first && imprint.test(first.text)) evidence.push([`${name}: imprint`, 1]);
  if (first?.startsWithin) evidence.push([`${name}: rest of a sentence`, 1]);
  evidence.push([`${name}: same story`, story]);
  if (last && !last.endsSentence && !above.jumpOut) evidence.push([`${name}: in the midst of a sentence`, 1]);
  if (last?.endsSentence) evidence.push([`${name}: short last line`, shortness(last, last.siblings === 1, habits)]);
  const [kindAbove, kindBelow] = [kindOfBody(above), kindOfBody(below)];
  if (kindAbove !== 'text') evidence.push([`${name}: below a ${kindAbove}`, 1]);
  if (kindBelow !== 'text') evidence.push([`${name}: above a ${kindBelow}`, 1]);
  if (last && first && heads.length === 0) {
    if (first.gap) evidence.push(['break: gap', 1 - habits.gaps]);
    const setting = settingOfArticleBreak(last, first);
    if (setting !== 0) evidence.push([SETTING, setting]);
  }
  return evidence;
}

/** What speaks for `head` standing within an article that goes on below it. */
export function evidenceOfCrosshead(head: Head, above: Body, below: Body, shares: Shares, story: number): Evidence {
  const { headline, bylines } = head;
  const [{ text, line }] = headline.lines as [(typeof headline.lines)[0]];
  const last = lastLineOf(above);
  const first = firstLineOf(below);
  const evidence: Evidence = [
    ['crosshead', 1],
    ['crosshead: words in the text', shares.own],
    ['crosshead: words in the text above', shares.other],
    ['crosshead: same story', story],
  ];
  if (headline.lines.length > 1) evidence.push(['crosshead: more lines', headline.lines.length - 1]);
  if (bylines.length > 0) evidence.push(['crosshead: byline', 1]);
  if (!line.gap) evidence.push(['crosshead: no gap above', 1]);
  if (first && !first.gap) evidence.push(['crosshead: no gap below', 1]);
  if (line.apart && !line.gap) evidence.push(['crosshead: apart', 1]);
  if (line.fill < 0.8) evidence.push(['crosshead: short', 1]);
  if (line.fill > 1.05) evidence.push(['crosshead: wider than the column', 1]);
  if (line.capitals === 'all') evidence.push(['crosshead: capitals', 1]);
  if (line.letter) evidence.push(['crosshead: letters', 1]);
  if (numbered.test(text)) evidence.push(['crosshead: numbered', 1]);
  if (/\d/u.test(text)) evidence.push(['crosshead: figures', 1]);
  if (last && first) {
    const setting = settingOfCrosshead(line, last, first);
    if (setting !== 0) evidence.push([SETTING, setting]);
  }
  return evidence;
}

/** What speaks for heads standing between two columns of the text that they head. */
export function evidenceOfInside(
  heads: readonly Head[],
  above: Body,
  below: Body,
  shares: Shares,
  story: number,
): Evidence {
  const last = lastLineOf(above);
  const first = firstLineOf(below);
  const evidence: Evidence = [
    ['inside', 1],
    ['inside: words in the text above', Math.max(shares.own, shares.other)],
    ['inside: same story', story],
    ['inside: lines', heads.reduce((sum, { headline }) => sum + headline.lines.length, 0) - 1],
  ];
  if (heads.length > 1) evidence.push(['inside: fragments', heads.length - 1]);
  if (heads.some(({ bylines }) => bylines.length > 0)) evidence.push(['inside: byline', 1]);
  if (first?.gap === false || heads[0]!.headline.lines[0]!.line.gap === false) evidence.push(['inside: no gap', 1]);
  if (last && !last.endsSentence) evidence.push(['inside: in the midst of a sentence', 1]);
  return evidence;
}

/** What a text without a headline counts. */
export function evidenceOfUnheaded(body: Body): Evidence {
  const first = firstLineOf(body);
  const name = body.jumpIn
    ? 'jump in'
    : first?.salutes || body.signatures.length > 0
      ? 'letter'
      : kindOfBody(body) === 'text'
        ? first && imprint.test(first.text)
          ? 'imprint'
          : first?.lead
            ? 'report'
            : 'text'
        : kindOfBody(body);
  return [[`unheaded: ${name}`, 1]];
}

export function lastLineOf(body: Body): Line | undefined {
  return body.blocks.findLast((block) => block.kind === 'paragraph')?.lines.at(-1)?.line;
}

export function firstLineOf(body: Body): Line | undefined {
  return body.blocks.find((block) => block.kind === 'paragraph')?.lines[0]?.line;
}

/** What a body is made of: one of running text may hold tables, too. */
function kindOfBody({ blocks }: Body): 'text' | 'table' | 'ad' | 'verse' {
  if (blocks.some(({ kind }) => kind === 'paragraph')) return 'text';
  const display = blocks.find((block) => block.kind === 'display');
  return display?.is ?? 'text';
}
