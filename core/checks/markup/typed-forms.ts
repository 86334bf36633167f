import { type Form, FormKind, isEscapable, mayHoldForms, type Section, type TextEdit, type Tree } from '../../syntax';
import { isEscaped } from '../../syntax/characters';
import { asciiSign, fullWidthForms } from './full-width-forms';

/** The characters behind which `formAsTyped` may have something to do. */
export const formCharacters: readonly string[] = [...'？！＋％＊＾?!+%*^｜】］」'];

/**
 * The edits that make an inline form of what an input method produced in its place, once the character that ends at `offset` has been
 * typed; none where it may be print. Offsets are UTF-16 units into the file, 0-based.
 *
 * - a bracket and a sign that no newspaper prints together are the form's: `【？` becomes `[?`
 * - a corner bracket opens speech as a rule, so that it waits for what stands in it: `「？汛」` becomes `[?汛]`, `「？」` stays
 * - the bar that an open form lacks becomes ASCII, and so does a bracket that closes a form and nothing printed: `[?汛】` is `[?汛]`
 */
export function formAsTyped(tree: Tree, offset: number): TextEdit[] {
  const index = tree.sectionAt(offset - 1);
  const section = tree.sections[index];
  if (offset < 1 || !section) return [];
  const base = tree.sectionOffset(index);
  const line = section.lineAt(offset - 1 - base);
  const start = section.contentStart(line);
  const at = offset - 1 - base;
  if (!mayHoldForms(section.lineKind(line)) || at < start) return [];
  if (at >= (section.attributes(line)?.start ?? section.lineEnd(line))) return [];
  if (isEscaped(section.text, start, at)) return [];
  return editsAt({ section, line, start, at }).map((edit) => ({
    start: edit.start + base,
    end: edit.end + base,
    text: edit.text,
  }));
}

/** Where a character was typed. Line and offsets count in the section. */
interface Place {
  readonly section: Section;
  readonly line: number;
  /** Where the line's words begin. */
  readonly start: number;
  readonly at: number;
}

const openingOf: Readonly<Record<string, string>> = { '】': '【', '］': '［', '」': '「' };

function editsAt(place: Place): TextEdit[] {
  const typed = place.section.text.charAt(place.at);
  if (typed === '｜') return bar(place);
  const opening = openingOf[typed];
  if (opening === undefined) return begin(place, typed);
  return whole(place, opening) ?? close(place, opening);
}

/** `【？` */
function begin(place: Place, typed: string): TextEdit[] {
  const { section, start, at } = place;
  const sign = asciiSign(typed);
  const bracket = at - 1;
  if (sign === null || bracket < start || !'【［'.includes(section.text.charAt(bracket))) return [];
  if (isEscaped(section.text, start, bracket) || isInNote(place)) return [];
  return [{ start: bracket, end: at + 1, text: `[${sign}` }];
}

/** `[!作好｜` */
function bar(place: Place): TextEdit[] {
  const { section, at } = place;
  const form = openForms(place).at(-1);
  if (!form || !/[!^]/.test(section.text.charAt(form.start + 1)) || form.bar >= 0) return [];
  return [{ start: at, end: at + 1, text: '|' }];
}

/** `「？汛」` and `「！作好｜做好」`; `null` where that is not what the bracket ends. */
function whole(place: Place, opening: string): TextEdit[] | null {
  const { section, start, at } = place;
  const from = section.text.lastIndexOf(opening, at);
  if (from < start || isEscaped(section.text, start, from)) return null;
  const words = section.text.slice(from, at + 1);
  const [form] = fullWidthForms(words);
  if (form?.text !== words || isInNote(place)) return null;
  // 「＋α」 is printed.
  if (opening === '「' && '+%*'.includes(form.sign)) return null;
  const edits = [{ start: from, end: from + 2, text: `[${form.sign}` }];
  const bar = form.inside.indexOf('｜');
  if (bar >= 0 && !form.inside.slice(0, bar).includes('|')) {
    edits.push({ start: from + 2 + bar, end: from + 3 + bar, text: '|' });
  }
  return [...edits, { start: at, end: at + 1, text: ']' }];
}

/** `[?汛】` */
function close(place: Place, opening: string): TextEdit[] {
  const { section, at } = place;
  const form = openForms(place).at(-1);
  if (form?.kind !== FormKind.Unclosed || closesPrinted(place, opening)) return [];
  const isEmpty = form.start + 2 === at;
  return isEmpty && section.text.charAt(form.start + 1) !== '?' ? [] : [{ start: at, end: at + 1, text: ']' }];
}

/** What is open where a character was typed, the outermost first: forms, and `undefined` for a printed bracket. */
function openForms({ section, line, start, at }: Place): (Form | undefined)[] {
  const open: number[] = [];
  for (let i = start; i < at; i++) {
    const unit = section.text.charAt(i);
    if (unit === '\\' && isEscapable(section.text.charCodeAt(i + 1))) i++;
    else if (unit === '[') open.push(i);
    else if (unit === ']') open.pop();
  }
  const forms = new Map(section.forms(line).map((form) => [form.start, form]));
  return open.map((offset) => forms.get(offset));
}

function isInNote(place: Place): boolean {
  return openForms(place).some((form) => form && place.section.text.charAt(form.start + 1) === '%');
}

/** How far above its line a printed bracket's other half is looked for. In UTF-16 units. */
const reach = 2000;

/** Whether a bracket of the typed one's kind is open in the paragraph. */
function closesPrinted({ section, line, at }: Place, opening: string): boolean {
  const closing = section.text.charAt(at);
  let first = line;
  while (first > 0 && !section.lineOpens(first) && section.lineStart(line) - section.lineStart(first) < reach) first--;
  let open = 0;
  for (let i = section.lineStart(first); i < at; i++) {
    const character = section.text.charAt(i);
    if (character === opening) open++;
    else if (character === closing && open > 0) open--;
  }
  return open > 0;
}
