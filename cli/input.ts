import { createReadStream } from 'node:fs';
import { LARGEST_TRANSCRIPT, readTranscriptBytes } from '../core/transcript-bytes';
import { decodeUtf8 } from '../server/files/decode';
import type { Failures } from './failures';
import type { Terminal } from './terminal';

/** The name under which standard input is reported. */
export const STDIN = '<stdin>';

/** The text of one file or of standard input, a byte order mark kept; `null`, and said, where it cannot be read. */
export async function readText(
  file: string,
  terminal: Pick<Terminal, 'input'>,
  failures: Failures,
): Promise<string | null> {
  let bytes: Buffer;
  try {
    bytes = await readBytes(file === STDIN ? terminal.input() : createReadStream(file, { end: LARGEST_TRANSCRIPT }));
  } catch (error) {
    return failures.reportRead(file, error);
  }
  const read = readTranscriptBytes(bytes, decodeUtf8);
  return 'fault' in read ? failures.reportFault(file, read) : read.text;
}

/** All bytes, or more than are ever read: a stream may have no end. */
async function readBytes(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > LARGEST_TRANSCRIPT) break;
  }
  return Buffer.concat(chunks);
}
