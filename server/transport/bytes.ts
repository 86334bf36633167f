/** Bytes that come at one end and are taken from the other, in time that is linear in their number. */
export class Bytes {
  private buffer = Buffer.alloc(1 << 16);
  private start = 0;
  private end = 0;

  get length(): number {
    return this.end - this.start;
  }

  append(bytes: Uint8Array): void {
    if (this.end + bytes.length > this.buffer.length) this.makeRoom(this.length + bytes.length);
    this.buffer.set(bytes, this.end);
    this.end += bytes.length;
  }

  /** Takes away the first `count` bytes. */
  drop(count: number): void {
    this.start += count;
  }

  /** The bytes from `from` to `to`, counted from the first that is left; 0-based, end exclusive. */
  text(from: number, to: number, encoding: 'utf-8' | 'latin1'): string {
    return this.buffer.toString(encoding, this.start + from, this.start + Math.min(to, this.length));
  }

  /** Where some text of ASCII begins at or behind `from`; -1 where it does not. */
  indexOf(text: string, from: number): number {
    const found = this.buffer.subarray(0, this.end).indexOf(text, this.start + from, 'latin1');
    return found < 0 ? -1 : found - this.start;
  }

  /** What is left moves to the beginning, of a larger buffer where it does not fill half of this one. */
  private makeRoom(needed: number): void {
    const left = this.buffer.subarray(this.start, this.end);
    if (needed > this.buffer.length / 2 || this.buffer.length > needed * 8) this.buffer = Buffer.alloc(needed * 2);
    this.buffer.set(left, 0);
    this.end = left.length;
    this.start = 0;
  }
}
