/** The first size of a list, in bytes; then it grows by half. */
const FIRST = 8;

/**
 * Whole numbers, 0 and above, in ascending order, each once. What is kept is how far each is from the one before, seven bits a byte: most
 * of the millions that an index holds take one byte.
 */
export class Ascending {
  private bytes = new Uint8Array(FIRST);
  private end = 0;
  private latest = -1;
  private counted = 0;

  /** The greatest; -1 where there is none. */
  get last(): number {
    return this.latest;
  }

  get count(): number {
    return this.counted;
  }

  /** Appends a number; nothing is done where it is the last one already. None may be less than those before. */
  add(number: number): void {
    let rest = number - this.latest - 1;
    if (rest < 0) return;
    if (this.end + 5 > this.bytes.length) this.grow();
    while (rest > 0x7f) {
      this.bytes[this.end++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.bytes[this.end++] = rest;
    this.latest = number;
    this.counted++;
  }

  /** All numbers that are wanted, in order. Where many are not, they are not kept either. */
  select(isWanted: (number: number) => boolean): number[] {
    const selected: number[] = [];
    let number = -1;
    for (let at = 0; at < this.end; ) {
      let [rest, shift] = [0, 0];
      for (; this.bytes[at]! > 0x7f; shift += 7) rest |= (this.bytes[at++]! & 0x7f) << shift;
      number += (rest | (this.bytes[at++]! << shift)) + 1;
      if (isWanted(number)) selected.push(number);
    }
    if (selected.length * 2 < this.counted) this.keep(selected);
    return selected;
  }

  private keep(numbers: readonly number[]): void {
    [this.bytes, this.end, this.latest, this.counted] = [new Uint8Array(FIRST), 0, -1, 0];
    for (const number of numbers) this.add(number);
  }

  private grow(): void {
    const more = new Uint8Array(this.bytes.length + (this.bytes.length >> 1) + FIRST);
    more.set(this.bytes);
    this.bytes = more;
  }
}
