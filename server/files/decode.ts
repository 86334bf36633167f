import type { Utf8Decoder } from '../../core/transcript-bytes';

/** UTF-8 as Node and browsers decode it. */
export const decodeUtf8: Utf8Decoder = (bytes, isCut) =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: isCut });
