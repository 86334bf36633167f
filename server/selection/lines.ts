import { type Place, wordsOf } from '../../core/model/printed-place';
import { wordAt } from '../../core/model/words';
import { FormKind, LineKind, type Section } from '../../core/syntax';
import type { PrintedText } from './printed-text';

/** The printed text between two offsets of the section; of the same start always to the same end. */
export type TextOf = (start: number, end: number) => PrintedText;

/** The lines of a section from its first to its last that is not blank; `undefined` where all are. */
export function printedLines(section: Section): Place | undefined {
  let first = 0;
  let last = section.lineCount - 1;
  while (first <= last && section.lineKind(first) === LineKind.Blank) first++;
  while (last > first && section.lineKind(last) === LineKind.Blank) last--;
  return first > last ? undefined : linesFrom(section, first, last);
}

/** From one line's start to another's end. */
export function linesFrom(section: Section, first: number, last: number): Place {
  return { start: section.lineStart(first), end: section.lineEnd(last) };
}

/** What may hold a place in a line with a marker: its words, attributes, the line, and the lines of its kind around it. */
export function placesInLines(section: Section, place: number, textOf: TextOf): Place[] {
  const line = section.lineAt(place);
  const content = { start: section.contentStart(line), end: section.contentEnd(line) };
  const places = [linesLike(section, line), linesFrom(section, line, line), content, ...attributesOf(section, line)];
  const { start, end } = content;
  const isRead = section.lineKind(line) !== LineKind.Comment && start <= place && place <= end;
  if (isRead) places.push(...wordsAt(section, place, textOf(start, end)));
  else places.push(...typedWordAt(section, section.lineStart(line), section.lineEnd(line), place));
  return places;
}

/** The lines directly above and below a line that are of its kind. */
function linesLike(section: Section, line: number): Place {
  const kind = section.lineKind(line);
  let first = line;
  let last = line;
  while (first > 0 && section.lineKind(first - 1) === kind) first--;
  while (last + 1 < section.lineCount && section.lineKind(last + 1) === kind) last++;
  return linesFrom(section, first, last);
}

function attributesOf(section: Section, line: number): Place[] {
  const attributes = section.attributes(line);
  if (!attributes) return [];
  const { items, start, end } = attributes;
  return [
    { start, end },
    ...items.flatMap((item) => [
      { start: item.start, end: item.end },
      { start: item.valueStart, end: item.valueEnd },
    ]),
  ];
}

/** The word at a place in printed text, the inline forms that it stands in, and what they hold. */
export function wordsAt(section: Section, place: number, text: PrintedText): Place[] {
  const places: Place[] = [];
  const word = text.wordAt(place);
  if (word) places.push(word);
  for (const form of section.forms(section.lineAt(place))) {
    if (form.start > place || form.end < place) continue;
    switch (form.kind) {
      case FormKind.Unclosed:
      case FormKind.Malformed:
        break;
      case FormKind.Illegible:
      case FormKind.Gap:
      case FormKind.Escape:
        places.push({ start: form.start, end: form.end });
        break;
      default: {
        const { start, end, bar } = form;
        const held = [wordsOf(form), ...(bar < 0 ? [] : [{ start: bar + 1, end: end - 1 }])];
        places.push({ start, end }, ...held);
        // What is not read, as a note or a ruby's reading, has words too.
        if (!word || word.end < place)
          for (const { start, end } of held) places.push(...typedWordAt(section, start, end, place));
      }
    }
  }
  return places;
}

/** The word at a place among characters as they are typed. */
export function typedWordAt(section: Section, from: number, to: number, place: number): Place[] {
  if (place < from || place > to) return [];
  const start = Math.max(from, place - TYPED);
  const word = wordAt(section.text.slice(start, Math.min(to, place + TYPED)), place - start, 'und');
  return word ? [{ start: start + word.start, end: start + word.end }] : [];
}

/** UTF-16 units on either side of a place among which a word that is typed is looked for. */
const TYPED = 200;
