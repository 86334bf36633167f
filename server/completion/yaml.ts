/** What YAML would not read as a plain text, at its start, in it, or at its end. */
const needsQuotes = /^(?:[-?:](?=\s|$)|[,[\]{}#&*!|>'"%@`])|:(?=\s|$)|\s#|^\s|\s$|[\p{Cc}]/u;

/** A text as a YAML scalar, in quotation marks where it needs them; `inList` within `[…]`. */
export function scalar(text: string, inList = false): string {
  return needsQuotes.test(text) || (inList && /[,[\]{}]/.test(text)) ? JSON.stringify(text) : text;
}
