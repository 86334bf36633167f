import type { Configuration } from '../configuration';
import { blockText, type Segment } from '../model/segment';
import { LineKind, type Section } from '../syntax';
import { type Finding, finding, replacing } from './finding';
import { wordsOf } from './paragraph-words';
import { genres, nearest } from './vocabulary';

/** The article checks that need nothing but one segment. Offsets are UTF-16 units into its section. */
export function checkArticleOf(segment: Segment, configuration: Configuration): Finding[] {
  return [...checkHead(segment), ...checkGenre(segment, configuration), ...checkBlocks(segment), ...checkEnd(segment)];
}

/** Line by line rather than by what was read, for an empty line is no line of the head as read. */
function checkHead({ section, head, blocks, jumpIn, jumpOut, attributes }: Segment): Finding[] {
  if (!head) {
    const first = blocks[0];
    if (!first || jumpOut?.line.line === 0) return [];
    return [finding('text-before-head', first.start, section.lineEnd(first.firstLine), {})];
  }
  const found: Finding[] = [];
  let headlines = 0;
  let misplaced = 0;
  const rows = headRows(section, head.lastLine);
  for (const [index, { kind, line }] of rows.entries()) {
    if (kind === LineKind.Headline) {
      headlines++;
      if (isEmpty(section, line)) found.push(atLine('headline-empty', section, line));
    } else if (kind === LineKind.Deck && headlines === 0) {
      misplaced++;
      found.push(atLine('deck-out-of-place', section, line));
    } else if (kind === LineKind.Kicker && !rows.slice(index).some((row) => row.kind === LineKind.Headline)) {
      misplaced++;
      found.push(atLine('kicker-out-of-place', section, line));
    }
  }
  const isRubric = head.rubricLine !== null && rows.length === 1;
  if (isRubric && blocks.length === 0) return found;
  if (headlines === 0 && misplaced === 0 && !jumpIn)
    found.push(atLine('headline-missing', section, rows[0]?.line ?? 0));
  const mayStandAlone = attributes.classes.some((genre) => headlineOnly.has(genre));
  if (headlines > 0 && blocks.length === 0 && !jumpIn && !jumpOut && !mayStandAlone) {
    found.push(atLine('headline-without-text', section, rows.find((row) => row.kind === LineKind.Headline)!.line));
  }
  return found;
}

/** Genres of which print may set nothing but a headline. */
const headlineOnly: ReadonlySet<string> = new Set(['advertisement', 'masthead', 'index']);

function headRows(section: Section, lastLine: number): { kind: LineKind; line: number }[] {
  return Array.from({ length: lastLine + 1 }, (_, line) => ({ kind: section.lineKind(line), line })).filter(
    ({ kind }) =>
      kind === LineKind.StandingHead ||
      kind === LineKind.Kicker ||
      kind === LineKind.Headline ||
      kind === LineKind.Deck,
  );
}

function isEmpty(section: Section, line: number): boolean {
  return section.contentStart(line) >= section.contentEnd(line) && !section.hasAttributes(line);
}

function atLine(
  code: 'headline-empty' | 'deck-out-of-place' | 'kicker-out-of-place' | 'headline-missing' | 'headline-without-text',
  section: Section,
  line: number,
): Finding {
  return finding(code, section.lineStart(line), section.lineEnd(line), {});
}

function checkGenre({ section, head }: Segment, configuration: Configuration): Finding[] {
  if (!head) return [];
  const found: Finding[] = [];
  const given: { value: string; start: number; end: number }[] = [];
  for (let line = 0; line <= head.lastLine; line++) {
    const kind = section.lineKind(line);
    for (const { key, value, start, end, valueStart, valueEnd } of section.attributes(line)?.items ?? []) {
      if (key !== 'class' || (value === 'section' && kind === LineKind.StandingHead)) continue;
      if (genres.has(value) || configuration.genres.has(value)) {
        given.push({ value, start, end });
        continue;
      }
      const near = nearest(value, [...genres, ...configuration.genres]);
      const fixes = near ? [replacing(valueStart, valueEnd, near, false)] : [];
      found.push(finding('unknown-genre', start, end, { genre: value }, ...fixes));
    }
  }
  const names = [...new Set(given.map(({ value }) => `.${value}`))];
  const last = given.at(-1);
  if (names.length > 1 && last) found.push(finding('conflicting-genres', last.start, last.end, { genres: names }));
  return found;
}

function checkBlocks({ section, conventions, blocks, pictures, jumpOut }: Segment): Finding[] {
  const found: Finding[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'crosshead') continue;
    const next = blocks[index + 1];
    const isFollowed = next ? next.kind !== 'crosshead' : jumpOut !== null && jumpOut.line.line > block.lastLine;
    if (!isFollowed) {
      found.push(
        finding('crosshead-without-text', section.lineStart(block.firstLine), section.lineEnd(block.lastLine), {}),
      );
    }
  }
  for (const { block, caption, attributes } of pictures) {
    if (caption !== '' || attributes.values.has('src')) continue;
    found.push(finding('picture-empty', section.lineStart(block.firstLine), section.lineEnd(block.firstLine), {}));
  }
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  for (const [index, block] of paragraphs.entries()) {
    const next = paragraphs[index + 1];
    if (!next) break;
    const mark = wordsOf(section, block, conventions).endMark;
    if (mark !== null)
      found.push(finding('text-after-end-mark', next.start, section.lineEnd(next.firstLine), { mark }));
  }
  return found;
}

/** Genres whose last words need not be a sentence. */
const endAnyhow: ReadonlySet<string> = new Set([
  'advertisement',
  'index',
  'masthead',
  'weather',
  'notice',
  'document',
  'letter',
  'obituary',
  'photo',
  'serial',
]);

/** Shorter last paragraphs are signatures and dates. In UTF-16 units. */
const shortestSentence = { cjk: 20, other: 60 };

/** Where to write or to call, as which many announcements end without a stop. */
const contact = /(?<!\d)\d[\d ().·／/‐–—-]{5,18}\d$|\S@\S+$|(?:www\.|https?:\/\/)\S+$/u;
/** In UTF-16 units. */
const longestContact = 60;

function checkEnd(segment: Segment): Finding[] {
  const { section, conventions, blocks, jumpOut, bylines, attributes } = segment;
  const last = blocks.at(-1);
  if (jumpOut || last?.kind !== 'paragraph') return [];
  if (attributes.classes.some((genre) => endAnyhow.has(genre))) return [];
  const credit = bylines.find(
    (byline) => byline.position === 'end' && byline.start >= last.start && byline.end <= last.end,
  );
  if (credit) return [];
  const text = blockText(segment, last);
  const enough = conventions.script.cjk ? shortestSentence.cjk : shortestSentence.other;
  if (text.length < enough || conventions.endsSentence(text)) return [];
  if (contact.test(text.slice(-longestContact))) return [];
  // A jump that lacks its marker is reported as such.
  if (conventions.findNotices(text).some((notice) => notice.kind === 'jump-out' && notice.end === text.length))
    return [];
  // A list of names or figures has no stops, only blanks.
  if (conventions.script.cjk && (text.match(/[\u3400-\u9fff][ \u3000][\u3400-\u9fff]/g)?.length ?? 0) > 1) return [];
  const end = section.contentEnd(last.lastLine);
  return [finding('end-punctuation-missing', Math.max(last.start, end - 1), end, {})];
}
