import type { InlayHint, InlayHintLabelPart } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { type Article, headLines } from '../../core/model/article';
import { segmentsBetween } from '../../core/model/at';
import type { PlacedSegment, TranscriptFile } from '../../core/model/file';
import type { Issue } from '../../core/model/issue';
import { articleLength, type Length, lengthOf } from '../../core/model/lengths';
import { linkedSegments } from '../../core/model/linked';
import { resolvePage } from '../../core/model/page-keys';
import { type Part, partOf } from '../../core/model/parts';
import type { SegmentJump } from '../../core/model/segment';
import { trimEnd } from '../../core/syntax/characters';
import { firstWords, lastWords } from '../excerpt';
import type { Server } from '../feature';
import { lineLocation } from '../places';
import { hintWords } from './words';

type Context = Pick<Server, 'workspace' | 'positions' | 'locale' | 'settings'>;

/** What a hint is about: where a jump leads, where one comes from, how long the article is. */
export type HintSubject = 'out' | 'in' | 'length';

export interface Hint {
  readonly placed: PlacedSegment;
  readonly subject: HintSubject;
  /** Where it stands: UTF-16 units into the file. */
  readonly offset: number;
}

/** The hints between two offsets of a file (UTF-16 units, 0-based, end inclusive), as the settings ask for them, in order. */
export function hintsBetween(context: Context, file: TranscriptFile, start: number, end: number): Hint[] {
  const issue = context.workspace.issueOf(file);
  if (!issue) return [];
  return segmentsBetween(file, start, end)
    .flatMap((placed) => hintsOf(context, issue, placed))
    .filter(({ offset }) => offset >= start && offset <= end);
}

function hintsOf({ settings }: Context, issue: Issue, placed: PlacedSegment): Hint[] {
  const part = partOf(issue, placed);
  if (!part) return [];
  const { jumps, counts } = settings.current.inlayHints;
  const { head, jumpIn, jumpOut } = placed.segment;
  const hints: Hint[] = [];
  if (counts && head && part.order === 0 && articleLength(part.article).characters > 0) {
    const line = (head.lines.findLast(({ role }) => role === 'main') ?? head.lines.at(-1))?.line ?? head.firstLine;
    hints.push({ placed, subject: 'length', offset: endOfLine(placed, line) });
  }
  const atJump = (subject: 'out' | 'in', jump: SegmentJump | null) => {
    if (jumps && jump && linkedSegments(issue, placed, ways[subject]).length > 0)
      hints.push({ placed, subject, offset: behindJump(placed, jump) });
  };
  atJump('in', jumpIn);
  atJump('out', jumpOut);
  return hints.sort((a, b) => a.offset - b.offset);
}

const ways = { out: 'forward', in: 'back' } as const;

/** Behind the jump's words; behind its attributes, too, where no other words part these from it. */
function behindJump(placed: PlacedSegment, { line }: SegmentJump): number {
  const { section } = placed.segment;
  return section.contentEnd(line.line) > line.end ? placed.offset + line.end : endOfLine(placed, line.line);
}

function endOfLine({ offset, segment: { section } }: PlacedSegment, line: number): number {
  return offset + trimEnd(section.text, section.lineStart(line), section.lineEnd(line));
}

/** A hint as it is shown. */
export function showHint(context: Context, file: TranscriptFile, hint: Hint): InlayHint {
  const { label } = describe(context, hint);
  return {
    position: context.positions.positionAt(file.tree, hint.offset),
    label: typeof label === 'string' ? label : label.map(({ value }) => ({ value })),
    paddingLeft: true,
  };
}

/** What is shown of a hint, with the places that it leads to and what more it has to say. */
export function describe(context: Context, { placed, subject }: Pick<Hint, 'placed' | 'subject'>): Described {
  const issue = context.workspace.archive.issueOf(placed.path);
  const part = issue && partOf(issue, placed);
  if (!part) return { label: '' };
  return subject === 'length' ? describeLength(context, part.article) : describeJump(context, issue, part, subject);
}

type Described = Pick<InlayHint, 'label' | 'tooltip'>;

function describeJump(context: Context, issue: Issue, part: Part, subject: 'out' | 'in'): Described {
  const placed = issue.segments[part.index]!;
  const others = linkedSegments(issue, placed, ways[subject]);
  const named = pagesNamed(issue, placed, subject);
  const leads = others.map((other) => {
    const line = (subject === 'out' ? other.segment.jumpIn : other.segment.jumpOut)?.line.line ?? 0;
    const saysPage = others.length === 1 && other.page.key !== null && named.has(other.page.key);
    return { other, line, saysPage, words: subject === 'out' ? begins(other) : continues(part, other) };
  });
  const say = hintWords[context.locale];
  const label = leads.map(({ other, line, saysPage, words }, index): InlayHintLabelPart => {
    const page = saysPage || other.page.key === null ? null : say.page(other.page.key);
    const said = [page, words || say.line(other.line + line + 1)].filter((text) => text !== null).join(' · ');
    const value = `${subject === 'out' ? '→' : '←'} ${said}`;
    return { value: index === 0 ? value : ` ${value}`, location: lineLocation(context, other, line) };
  });
  const places = leads.map(({ other, line }) =>
    say.place(other.page.key, other.line + line + 1, other.path === placed.path ? null : fileName(other.path)),
  );
  return { label, tooltip: places.join('\n') };
}

/** The pages of the issue that a half names, in print or by its attribute. */
function pagesNamed({ pages }: Issue, { page, segment }: PlacedSegment, subject: 'out' | 'in'): Set<string | null> {
  const half = (subject === 'out' ? segment.jumpOut : segment.jumpIn)?.half;
  const keys = pages.flatMap(({ key }) => key ?? []);
  return new Set(half?.pages.map((key) => resolvePage(key, page.key, keys)));
}

/** The first words of the text that a jump leads to: they tell whether the sentence goes on there. */
function begins({ segment }: PlacedSegment): string {
  return firstWords(segment.jumpIn?.half.runningText || (segment.head?.lines[0]?.text ?? ''));
}

/** The headline of the article that a jump in continues, or the last words before it. */
function continues({ article }: Part, from: PlacedSegment): string {
  const headline = headLines(article.segments[0]!.placed, 'main').join(' ');
  return headline === '' ? lastWords(from.segment.jumpOut?.half.runningText ?? '') : firstWords(headline);
}

function fileName(key: string): string {
  const { path } = URI.parse(key);
  return path.slice(path.lastIndexOf('/') + 1);
}

function describeLength({ locale }: Context, article: Article): Described {
  const say = hintWords[locale];
  const { cjk } = article.segments[0]!.placed.segment.conventions.script;
  const amount = ({ characters, words }: Length) => (cjk ? say.characters(characters) : say.words(words));
  const length = articleLength(article);
  const label = [amount(length), ...(length.paragraphs > 0 ? [say.paragraphs(length.paragraphs)] : [])].join(' · ');
  if (article.segments.length === 1) return { label };
  const parts = article.segments.map(({ placed }, index) =>
    say.part(placed.page.key, index + 1, amount(lengthOf(placed.segment))),
  );
  return { label, tooltip: parts.join('\n') };
}
