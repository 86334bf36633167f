/** Characters that take the room of two. */
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60—…]/u;

/** The room that a few words take beside others, unless said otherwise. */
const ROOM = 36;

/** UTF-16 units that a column can take at most, and more. */
const UNITS = 4;

/** The first words of a text, as many as the room (in columns) holds, and an ellipsis for the others. */
export function firstWords(text: string, room = ROOM): string {
  const characters = [...text.slice(0, room * UNITS)];
  const count = fitting(characters, room);
  if (count === characters.length) return text;
  return `${characters.slice(0, count).join('').trimEnd()}…`;
}

/** The last words of a text, as many as the room (in columns) holds, and an ellipsis for the others. */
export function lastWords(text: string, room = ROOM): string {
  const characters = [...text.slice(-room * UNITS)].reverse();
  const count = fitting(characters, room);
  if (count === characters.length) return text;
  return `…${characters.slice(0, count).reverse().join('').trimStart()}`;
}

/** The room, in columns, that a text takes. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += wide.test(character) ? 2 : 1;
  return columns;
}

/** How many of the characters fit, no word cut that has blanks around it. */
function fitting(characters: readonly string[], room: number): number {
  let columns = 0;
  let parting = 0;
  for (const [index, character] of characters.entries()) {
    if (/^\s/.test(character)) parting = index;
    else if (wide.test(character)) parting = index + 1;
    columns += wide.test(character) ? 2 : 1;
    // A word that fills half the room is cut all the same.
    if (columns > room) return parting > index / 2 ? Math.min(parting, index) : index;
  }
  return characters.length;
}
