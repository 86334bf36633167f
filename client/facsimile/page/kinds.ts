const signs: readonly (readonly [type: string, at: number, sign: string])[] = [
  ['image/jpeg', 0, '\xff\xd8\xff'],
  ['image/png', 0, '\x89PNG\r\n\x1a\n'],
  ['image/gif', 0, 'GIF8'],
  ['image/bmp', 0, 'BM'],
  ['image/webp', 8, 'WEBP'],
  ['image/avif', 4, 'ftypavif'],
  ['image/avif', 4, 'ftypavis'],
  ['image/tiff', 0, 'II*\0'],
  ['image/tiff', 0, 'MM\0*'],
];

/** How far into a file its PDF header may stand, or the root of an SVG, in bytes. */
const HEAD = 1024;

/** The media type of a scan by its first bytes, whatever its name says; `null` for what cannot be shown. */
export function typeOf(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  const found = signs.find(([, at, sign]) => head.startsWith(sign, at));
  if (found) return found[0];
  if (head.includes('%PDF-')) return 'application/pdf';
  return /<svg[\s>]/.test(head) ? 'image/svg+xml' : null;
}
