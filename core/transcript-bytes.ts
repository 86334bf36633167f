/** The largest transcript that is read, in bytes. */
export const LARGEST_TRANSCRIPT = 64 * 1024 * 1024;

/** Why bytes are no transcript; `byte` counts from 0. */
export type BytesFault =
  | { readonly fault: 'too-large' }
  | { readonly fault: 'binary' }
  | { readonly fault: 'not-utf8'; readonly byte: number };

/** Decodes UTF-8, a byte order mark kept; throws where the bytes are none. `isCut` allows that the last character breaks off. */
export type Utf8Decoder = (bytes: Uint8Array, isCut: boolean) => string;

/** The text of a transcript's bytes, or why they hold none. The decoder comes from the platform. */
export function readTranscriptBytes(bytes: Uint8Array, decode: Utf8Decoder): { readonly text: string } | BytesFault {
  if (bytes.length > LARGEST_TRANSCRIPT) return { fault: 'too-large' };
  if (bytes.includes(0)) return { fault: 'binary' };
  try {
    return { text: decode(bytes, false) };
  } catch {
    return { fault: 'not-utf8', byte: firstInvalidByte(bytes, decode) };
  }
}

/** Where the first character begins that is not UTF-8; the bytes are known to hold one. */
function firstInvalidByte(bytes: Uint8Array, decode: Utf8Decoder): number {
  let decodes = 0;
  let fails = bytes.length + 1;
  while (fails - decodes > 1) {
    const middle = (decodes + fails) >>> 1;
    try {
      decode(bytes.subarray(0, middle), true);
      decodes = middle;
    } catch {
      fails = middle;
    }
  }
  // Without the beginning of the character that the bytes break off in.
  while (decodes > 0 && !isWhole(bytes.subarray(0, decodes), decode)) decodes--;
  return decodes;
}

function isWhole(bytes: Uint8Array, decode: Utf8Decoder): boolean {
  try {
    decode(bytes, false);
    return true;
  } catch {
    return false;
  }
}
