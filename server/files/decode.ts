import type { ImportWorld } from '../../core/import';
import type { Utf8Decoder } from '../../core/transcript-bytes';

/** UTF-8 as Node and browsers decode it. */
export const decodeUtf8: Utf8Decoder = (bytes, isCut) =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: isCut });

/** Any encoding that Node and browsers know. */
export const decodeAs: ImportWorld['decode'] = (bytes, label) => {
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(label, { fatal: true });
  } catch {
    return null;
  }
  return decoder.decode(bytes);
};
