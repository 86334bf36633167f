import { AbstractMessageReader, type DataCallback, Disposable, type Message } from 'vscode-languageserver';
import { Bytes } from './bytes';

/** Where the bytes come from. */
type Source = Pick<NodeJS.ReadableStream, 'on' | 'off'>;

/** No message is longer, in bytes: no string could hold it. */
const LONGEST = 2 ** 29 - 25;

/** No header is longer, in bytes. */
const LONGEST_HEADER = 4096;

const HEADER_END = '\r\n\r\n';

/** How a header says what its message's length is. */
const lengthLine = /Content-Length:[ \t]*(\d{1,16})[ \t]*$/gim;

/** The same where a message should be: one can hold the words in a string, but not the end of the line. */
const LENGTH = 'Content-Length:';
const lengthInside = /^Content-Length:[ \t]*\d{1,16}[ \t]*\r/;

/**
 * Reads messages, each with a header before it, from a stream. What is no message is reported as an error and left out: whatever it
 * was, the next message that is well-formed is read.
 */
export class FramedReader extends AbstractMessageReader {
  private readonly bytes = new Bytes();
  /** The length of the message that is awaited, in bytes; `null` while its header is. */
  private length: number | null = null;
  /** So many bytes of the message that is awaited have been searched for a header inside. */
  private searched = 0;
  /** Whether what is left out has been reported. */
  private isAstray = false;

  constructor(private readonly source: Source) {
    super();
  }

  listen(callback: DataCallback): Disposable {
    const read = (chunk: Uint8Array) => {
      this.bytes.append(chunk);
      while (this.length === null ? this.readHeader() : this.readMessage(this.length, callback));
    };
    const fail = (error: Error) => this.fireError(error);
    const close = () => {
      this.source.off('end', close).off('close', close);
      this.fireClose();
    };
    this.source.on('data', read).on('error', fail).on('end', close).on('close', close);
    return Disposable.create(() => {
      this.source.off('data', read).off('error', fail).off('end', close).off('close', close);
    });
  }

  /** Whether something has come that is one, or in the place of one. */
  private readHeader(): boolean {
    const { bytes } = this;
    const end = bytes.indexOf(HEADER_END, 0);
    if (end < 0) {
      // What is too long for a header is none, but its last bytes may begin one.
      if (bytes.length > LONGEST_HEADER) bytes.drop(bytes.length - LONGEST_HEADER);
      return false;
    }
    const header = bytes.text(Math.max(0, end - LONGEST_HEADER), end, 'latin1');
    bytes.drop(end + HEADER_END.length);
    // What stands before it, if only in its line, is left out.
    const length = [...header.matchAll(lengthLine)].at(-1)?.[1];
    if (length === undefined) this.goAstray('A message has no Content-Length.');
    else if (Number(length) > LONGEST) this.goAstray(`A message of ${length} bytes is too long.`);
    else {
      if (!header.split('\r\n').every((line) => /^[\w-]+:/.test(line))) this.goAstray('What was sent is no message.');
      this.isAstray = false;
      this.length = Number(length);
      this.searched = 0;
    }
    return true;
  }

  /** Whether something has come that is one, or in the place of one. */
  private readMessage(length: number, callback: DataCallback): boolean {
    const { bytes } = this;
    const inside = this.headerInside(length);
    if (inside >= 0) {
      this.goAstray(`A message is not ${length} bytes long.`);
      bytes.drop(inside);
      this.length = null;
      return true;
    }
    if (bytes.length < length) return false;
    this.length = null;
    const text = bytes.text(0, length, 'utf-8');
    let message: Message;
    try {
      message = JSON.parse(text) as Message;
    } catch (error) {
      // It is left where it is: if its length was wrong, the next header begins in it.
      this.goAstray(`A message is no JSON: ${(error as Error).message}`);
      return true;
    }
    bytes.drop(length);
    callback(message);
    return true;
  }

  /** Where another header begins in what should be one message; -1 where none does. */
  private headerInside(length: number): number {
    const { bytes } = this;
    for (let at = bytes.indexOf(LENGTH, this.searched); at >= 0 && at < length; at = bytes.indexOf(LENGTH, at + 1)) {
      if (lengthInside.test(bytes.text(at, at + 64, 'latin1'))) return at;
    }
    this.searched = Math.max(0, Math.min(bytes.length, length) - 64);
    return -1;
  }

  private goAstray(problem: string): void {
    if (!this.isAstray) this.fireError(new Error(problem));
    this.isAstray = true;
  }
}
