import assert from 'node:assert/strict';
import type { Box, MeasuredLine, MeasuredPage } from '../../../../core/measured-page';
import { textOf } from '../../../../core/structure/layout/marks';
import { extentOf } from '../../../../core/structure/layout/piece';
import { readPieces } from '../../../../core/structure/layout/pieces';
import { emptyPage, line } from './drawn-page';

const ROW = 24;

function at(x: number, row: number, width: number, text: string): MeasuredLine {
  const { words, ...rest } = line(text, { x, y: row * ROW, width, height: 20 });
  // As a typesetter's file gives them: the blanks within a run are sure, their places are not.
  return { ...rest, words: words.map((word, i) => (i > 0 ? { ...word, tied: true } : word)) };
}

function read(page: MeasuredPage): string[] {
  const { pieces } = readPieces(page, extentOf(page.lines));
  return [...pieces].sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x).map(({ words }) => textOf(words));
}

function frame({ x, y, width, height }: Box): Box[] {
  return [
    { x, y, width, height: 0 },
    { x, y: y + height, width, height: 0 },
    { x, y, width: 0, height },
    { x: x + width, y, width: 0, height },
  ];
}

const left = [
  'The ferry will run until',
  'ten at night from June to',
  'the end of September, as',
  'it did before the war.',
];
const other = [
  'The old weir is leaking',
  'again, and nobody knows',
  'who has to pay for it, the',
  'miller or the town of Elm.',
];

describe('pieces of a page', () => {
  it('puts together a line that was set so wide that it was torn, and those that are known by it', () => {
    const page = emptyPage([
      at(0, 0, 240, left[0]!),
      at(0, 1, 30, 'ten'),
      at(70, 1, 20, 'at'),
      at(130, 1, 110, 'night from'),
      at(0, 2, 240, left[2]!),
      at(0, 3, 240, left[3]!),
      at(0, 4, 20, 'So'),
      at(220, 4, 20, 'it'),
      at(0, 5, 240, 'was said at the meeting.'),
    ]);
    const torn = read(page);
    assert.deepEqual(torn.slice(0, 3), [left[0], 'ten at night from', left[2]]);
    assert.equal(torn[4], 'So it');
  });

  it('leaves two columns apart, whose lines end and begin beside the gutter', () => {
    const page = emptyPage([
      ...left.map((text, row) => at(0, row, 240, text)),
      ...other.map((text, row) => at(260, row, 240, text)),
    ]);
    assert.deepEqual(
      read(page),
      left.flatMap((text, i) => [text, other[i]!]),
    );
  });

  it('puts nothing together across a rule', () => {
    const lines = [at(0, 0, 520, 'A line over both columns'), at(0, 1, 240, left[0]!), at(260, 1, 240, other[0]!)];
    const rules = [{ x: 250, y: ROW, width: 1, height: 3 * ROW }];
    assert.equal(read({ ...emptyPage(lines), rules }).length, 3);
  });

  it('reads a table in a frame row by row', () => {
    const rows = [
      ['Passau', '3.12', '3.20'],
      ['Linz', '2.05', '2.14'],
      ['Stein', '1.88', '1.97'],
      ['Aumark', '2.41', '2.52'],
    ];
    const lines = rows.flatMap(([place, first, second], row) => [
      at(10, row, 60, place!),
      at(200, row, 40, first!),
      at(320, row, 40, second!),
    ]);
    const rules = frame({ x: 0, y: -6, width: 380, height: 4 * ROW + 6 });
    assert.deepEqual(
      read({ ...emptyPage(lines), rules }),
      rows.map((row) => row.join(' ')),
    );
    assert.equal(read(emptyPage(lines)).length, 12);
  });
});
