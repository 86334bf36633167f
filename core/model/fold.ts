/** A text as it is compared where one is looked for: neither case nor width counts, nor blanks. */
export function fold(text: string): string {
  // As most names are printed.
  if (/^[\u4e00-\u9fff]*$/.test(text)) return text;
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}
