/** A line for a terminal: control characters, which could command it, are written as `\u{1B}`. */
export function visible(line: string): string {
  return line.replace(/\p{Cc}/gu, (character) => `\\u{${character.codePointAt(0)!.toString(16).toUpperCase()}}`);
}
