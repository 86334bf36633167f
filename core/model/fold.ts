/** A text as it is compared where one is looked for: neither case nor width counts, nor blanks. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}
