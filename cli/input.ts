import { createReadStream } from 'node:fs';
import type { Failures } from './failures';
import type { Terminal } from './terminal';

/** The name under which standard input is reported. */
export const STDIN = '<stdin>';

/** The largest file that is read, in bytes. */
const largest = 64 * 1024 * 1024;

/** The text of one file or of standard input, a byte order mark kept; `null`, and said, where it cannot be read. */
export async function readText(file: string, terminal: Terminal, failures: Failures): Promise<string | null> {
  let bytes: Buffer;
  try {
    bytes = await readBytes(file === STDIN ? terminal.input() : createReadStream(file, { end: largest }));
  } catch (error) {
    return failures.reportRead(file, error);
  }
  if (bytes.length > largest) return failures.report(file, 'too-large');
  if (bytes.includes(0)) return failures.report(file, 'binary');
  try {
    return decoder().decode(bytes);
  } catch {
    return failures.report(file, 'not-utf8', { offset: firstInvalidByte(bytes) + 1 });
  }
}

/** All bytes, or more than are ever read: a stream may have no end. */
async function readBytes(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > largest) break;
  }
  return Buffer.concat(chunks);
}

function decoder(): TextDecoder {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
}

/** Where the first character begins that is not UTF-8; the bytes are known to hold one. */
function firstInvalidByte(bytes: Uint8Array): number {
  let decodes = 0;
  let fails = bytes.length + 1;
  while (fails - decodes > 1) {
    const middle = (decodes + fails) >>> 1;
    try {
      decoder().decode(bytes.subarray(0, middle), { stream: true });
      decodes = middle;
    } catch {
      fails = middle;
    }
  }
  // Without the beginning of the character that the bytes break off in.
  return Buffer.byteLength(decoder().decode(bytes.subarray(0, decodes), { stream: true }));
}
