import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type FormatFault, isFault } from '../../../core/convert/faults';
import type { MeasuredLine, MeasuredPage } from '../../../core/measured-page';

/** The text of a file in test/fixtures/import. */
export function fixture(name: string): string {
  return readFileSync(path.join(__dirname, '../../fixtures/import', name), 'utf8');
}

/** The only page that was read. */
export function onePage(read: readonly MeasuredPage[] | FormatFault): MeasuredPage {
  assert.ok(!isFault(read), JSON.stringify(read));
  assert.equal(read.length, 1);
  return read[0]!;
}

/** A line's words, with a blank where one is printed. */
export function textOf({ words }: MeasuredLine): string {
  return words.map(({ text, spaced }, i) => (i > 0 && spaced ? ` ${text}` : text)).join('');
}

/** Lines as `text | block | box`. */
export function linesOf(page: MeasuredPage): string[] {
  return page.lines.map((line) => {
    const { x, y, width, height } = line.box;
    return `${textOf(line)} | ${line.block} | ${x} ${y} ${width} ${height}`;
  });
}
