import type { Line } from './line';

/** Stops and pauses; the full stop of an initial or a title (Capt. E. P. Thorne) is none. */
export function countStops(text: string): number {
  return text.match(/[。，、；？！]|[,;?!] |(?<!(?:^|[\s(“])\p{Lu}\p{L}{0,3})\. /gu)?.length ?? 0;
}

/** Whether a line's words are set in capitals, or begin with them. */
export function readCapitals(text: string): Line['capitals'] {
  const words = text.match(/\p{L}[\p{L}'’]*/gu) ?? [];
  if (words.length === 0) return 'none';
  const letters = words.join('');
  if (letters.length > 3 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()) return 'all';
  // Any phrase begins with a capital.
  const long = words.slice(1).filter((word) => word.length > 3);
  if (long.length === 0) return 'none';
  return long.filter((word) => /^\p{Lu}/u.test(word)).length >= long.length * 0.8 ? 'words' : 'none';
}
