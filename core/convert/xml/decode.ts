import type { FormatFault } from '../faults';

/**
 * Decodes bytes in the encoding that a label of the WHATWG's names (`utf-8`, `iso-8859-1`, `gb18030`); `null` where the platform does not
 * know the label. Throws where the bytes are none in that encoding. A byte order mark is left out.
 */
export type Decoder = (bytes: Uint8Array, label: string) => string | null;

/** How many bytes at the beginning may hold the declaration. */
const DECLARATION = 1024;

/** The text of an XML or HTML document: by its byte order mark, else by what it declares, else UTF-8. */
export function decodeDocument(bytes: Uint8Array, decode: Decoder): string | FormatFault {
  const label = encodingOf(bytes);
  try {
    return decode(bytes, label) ?? { fault: 'unknown-encoding', encoding: label };
  } catch {
    return { fault: 'bad-encoding', encoding: label };
  }
}

/** The label of the encoding that a document is in, as its first bytes tell. */
export function encodingOf(bytes: Uint8Array): string {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  // `<?` without a mark.
  if (a === 0x3c && b === 0 && c === 0x3f && d === 0) return 'utf-16le';
  if (a === 0 && b === 0x3c && c === 0 && d === 0x3f) return 'utf-16be';
  const head = ascii(bytes.subarray(0, DECLARATION));
  const declared =
    /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(head)?.[1] ??
    /<meta[^>]{0,200}?charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(head)?.[1];
  // Whoever declares UTF-16 in bytes that could be read as ASCII is wrong about it.
  return declared === undefined || /^utf-?16/i.test(declared) ? 'utf-8' : declared.toLowerCase();
}

function ascii(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte < 0x80 ? byte : 0xfffd);
  return text;
}
