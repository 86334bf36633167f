import { strict as assert } from 'node:assert';
import { EventEmitter } from 'node:events';
import fc from 'fast-check';
import { FramedReader } from '../../../server/transport/framed-reader';

function framed(content: string, length = Buffer.byteLength(content)): string {
  return `Content-Length: ${length}\r\n\r\n${content}`;
}

/** What is read of bytes that come in pieces of these lengths, over and over. */
function read(bytes: Buffer, lengths: readonly number[] = [bytes.length]): { messages: unknown[]; errors: string[] } {
  const source = new EventEmitter();
  const reader = new FramedReader(source as unknown as NodeJS.ReadableStream);
  const messages: unknown[] = [];
  const errors: string[] = [];
  reader.onError((error) => errors.push(error.message));
  reader.listen((message) => messages.push(message));
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const length = lengths[turn % lengths.length]!;
    source.emit('data', bytes.subarray(at, at + length));
    at += length;
  }
  return { messages, errors };
}

const message = fc.record({ id: fc.nat(), text: fc.string({ unit: 'binary' }) }, { noNullPrototype: true });
const pieces = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });
const rubbish = fc.oneof(
  fc.constant(''),
  fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
  fc.constantFrom('\r\n\r\n', 'Content-Length: ', 'Content-Length: 12\r\n', 'Content-Le', '{"a":1}', '\r', 'x: y\r\n'),
  fc.tuple(fc.integer({ min: -9, max: 200 }), fc.string({ maxLength: 20 })).map(([n, text]) => framed(`{${text}`, n)),
  fc.constantFrom(framed('{}', 123_456_789), framed('{', 99_999_999_999), `${'x'.repeat(5000)}`),
);

describe('messages on a stream', () => {
  it('are read however the stream is cut', () => {
    fc.assert(
      fc.property(fc.array(message), pieces, (sent, lengths) => {
        const bytes = Buffer.from(sent.map((each) => framed(JSON.stringify(each))).join(''));
        assert.deepEqual(read(bytes, lengths), { messages: sent, errors: [] });
      }),
    );
  });

  it('are read with other headers, and with names in other letters', () => {
    const bytes = Buffer.from('content-length:2\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n{}');
    assert.deepEqual(read(bytes), { messages: [{}], errors: [] });
  });

  it('are read whatever came before them', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(rubbish, message)), pieces, (parts, lengths) => {
        const bytes = parts.flatMap(([before, sent]) => [
          Buffer.from(before, 'latin1'),
          Buffer.from(framed(JSON.stringify(sent))),
        ]);
        const { messages } = read(Buffer.concat(bytes), lengths);
        for (const [, sent] of parts) {
          assert.ok(messages.some((got) => JSON.stringify(got) === JSON.stringify(sent)));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('may speak of headers', () => {
    const sent = { text: 'Content-Length: 12\r\n\r\n{}', 'Content-Length: 3': ['Content-Length: 4'] };
    assert.deepEqual(read(Buffer.from(framed(JSON.stringify(sent)))), { messages: [sent], errors: [] });
  });

  it('are missed once each', () => {
    const bytes = Buffer.from(`${framed('{')}${framed('[')}rubbish${framed('{}')}`);
    const { messages, errors } = read(bytes);
    assert.deepEqual(messages, [{}]);
    assert.equal(errors.length, 2);
  });

  it('are read in time that is linear in their length', () => {
    const sent = { text: '（'.repeat(8 << 20) };
    const bytes = Buffer.from(framed(JSON.stringify(sent)));
    assert.deepEqual(read(bytes, [1000]).messages, [sent]);
  });

  it('end with the stream', () => {
    const source = new EventEmitter();
    const reader = new FramedReader(source as unknown as NodeJS.ReadableStream);
    let ends = 0;
    reader.onClose(() => ends++);
    reader.listen(() => {});
    source.emit('end');
    source.emit('close');
    assert.equal(ends, 1);
  });
});
