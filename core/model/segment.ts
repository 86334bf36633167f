import type { Conventions, Dateline, Lead, Span } from '../conventions/conventions';
import type { Section } from '../syntax';
import { readsOn } from './adjacent';
import { type Body, type BodyBlock, readBody } from './body';
import { bylineIn, noNames, type PrintedByline } from './credits';
import type { JumpHalf } from './halves';
import { type Attributes, type Head, noAttributes, readHead } from './head';
import { halfOf, type JumpLine } from './jump';
import { type Reading, read, readPreformatted, sourceSpan } from './reading';

/**
 * What a segment says by itself, whatever stands before or after it. It is kept with its section, so that an edit elsewhere leaves
 * it as it is. Lines are 0-based, offsets UTF-16 units, both in the section.
 */
export interface Segment {
  readonly section: Section;
  readonly conventions: Conventions;
  readonly head: Head | null;
  readonly attributes: Attributes;
  readonly blocks: Body['blocks'];
  readonly pictures: Body['pictures'];
  readonly bylines: readonly PrintedByline[];
  readonly dateline: Dateline | null;
  readonly endMark: (Span & { readonly block: BodyBlock }) | null;
  readonly jumpIn: SegmentJump | null;
  readonly jumpOut: SegmentJump | null;
  /** The text before the jump out ends in an escaped hyphen, which belongs to its word. */
  readonly endsLiterally: boolean;
  /** All lines with `<<` and `>>`, those that are no jumps and those beyond the first of their kind included. */
  readonly jumpLines: readonly JumpLine[];
  /** All that pairing looks at, as one string: equal strings pair alike. */
  readonly pairingKey: string;
}

export interface SegmentJump {
  readonly line: JumpLine;
  readonly half: JumpHalf;
}

const known = new WeakMap<Section, Segment>();

/** Reads a segment; the same object again for the same section and conventions. */
export function segmentOf(section: Section, conventions: Conventions): Segment {
  const before = known.get(section);
  if (before?.conventions === conventions) return before;
  const segment = readSegment(section, conventions);
  known.set(section, segment);
  return segment;
}

function readSegment(section: Section, conventions: Conventions): Segment {
  const head = readHead(section, conventions);
  const body = readBody(section, head?.lastLine ?? -1, conventions);
  const inLine = body.jumps.find((jump) => jump.direction === 'in' && jump.isJump);
  const outLine = body.jumps.find((jump) => jump.direction === 'out' && jump.isJump);
  const text = new SegmentText(section, conventions, body, outLine);
  const bylines = [...body.bylines, ...text.bylines(inLine !== undefined)].sort((a, b) => a.start - b.start);
  const attributes = head?.attributes ?? noAttributes;
  const jumpIn = inLine
    ? { line: inLine, half: halfOf(inLine, text.firstWords, text.startsParted, conventions) }
    : null;
  const jumpOut = outLine
    ? { line: outLine, half: halfOf(outLine, text.lastWords, text.endsParted, conventions) }
    : null;
  let pairingKey: string | undefined;
  return {
    section,
    conventions,
    head,
    attributes,
    blocks: body.blocks,
    pictures: body.pictures,
    bylines,
    dateline: inLine ? null : text.dateline,
    endMark: text.endMark,
    jumpIn,
    jumpOut,
    endsLiterally: text.endsLiterally,
    jumpLines: body.jumps,
    get pairingKey() {
      const headline = head?.lines.map((line) => line.text);
      pairingKey ??= JSON.stringify([attributes.ids, headline, jumpIn?.half, jumpOut?.half]);
      return pairingKey;
    },
  };
}

/** Characters of running text that a jump's half keeps. */
const RUNNING_TEXT = 200;

/** What a segment's first and last words say. */
class SegmentText {
  readonly dateline: Dateline | null = null;
  readonly endMark: Segment['endMark'] = null;
  readonly firstWords: string = '';
  readonly lastWords: string = '';
  readonly startsParted: boolean;
  readonly endsParted: boolean;
  readonly endsLiterally: boolean = false;
  private readonly lead: PrintedByline | null = null;
  private readonly credit: PrintedByline | null = null;

  constructor(section: Section, conventions: Conventions, { blocks, bylines }: Body, out: JumpLine | undefined) {
    const before = out ? blocks.filter((block) => block.start < out.start) : blocks;
    const paragraphs = before.filter((block) => block.kind === 'paragraph');
    const first = paragraphs[0];
    const last = paragraphs.at(-1);
    this.startsParted = blocks[0]?.kind !== 'paragraph' || section.text.charCodeAt(blocks[0].start) === 0x3000;
    this.endsParted =
      !out || before.at(-1)?.kind !== 'paragraph' || !readsOn(section, before.at(-1)!.lastLine, out.line);
    if (!first || !last) return;
    const opening = read(section, first.start, first.end, conventions);
    const closing = last === first ? opening : read(section, last.start, last.end, conventions);
    this.firstWords = opening.text.slice(0, RUNNING_TEXT);
    this.lastWords = closing.text.slice(-RUNNING_TEXT);
    this.endsLiterally = closing.endsLiterally;
    const lead = conventions.findLead(opening.text, noNames);
    if (lead?.byline) this.lead = bylineIn(section, lead.byline, opening, 'lead');
    if (lead && saysWhence(lead)) this.dateline = moved(lead.dateline, opening);
    if (out) return;
    const mark = conventions.findEndMark(closing.text);
    if (mark) this.endMark = { ...moved(mark, closing), block: last };
    if (bylines.some((byline) => byline.position === 'end')) return;
    const words = closing.text.slice(0, mark?.start).trimEnd();
    const above = words === '' ? paragraphs.at(-2) : undefined;
    const signed = above ? read(section, above.start, above.end, conventions) : closing;
    const credit = conventions.findCredit(above ? signed.text : words, noNames);
    if (credit && !((above ?? last) === first && lead && credit.start < lead.end))
      this.credit = bylineIn(section, credit, signed, 'end');
  }

  bylines(isContinuation: boolean): PrintedByline[] {
    return [isContinuation ? null : this.lead, this.credit].filter((byline) => byline !== null);
  }
}

/** Whether a lead has a dateline: of 本报讯（记者方叙） all that it says is in the byline. */
function saysWhence(lead: Lead): lead is Lead & { dateline: Dateline } {
  const { byline, dateline } = lead;
  return dateline !== null && (dateline.place !== null || dateline.date !== null || byline === null);
}

function moved<T extends Span>(span: T, reading: Reading): T {
  return { ...span, ...sourceSpan(reading, span) };
}

/** A block's words as a reader reads them, the end mark left out. */
export function blockText(segment: Segment, block: BodyBlock): string {
  const { section, conventions, endMark } = segment;
  if (block.kind === 'preformatted') return readPreformatted(section, block.firstLine, block.lastLine, conventions);
  const end = endMark?.block === block ? endMark.start : block.end;
  return read(section, block.start, end, conventions).text.trimEnd();
}
