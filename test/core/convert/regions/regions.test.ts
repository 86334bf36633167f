import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { readRegions, writeRegions } from '../../../../core/convert/regions/file';
import { matchRegions } from '../../../../core/convert/regions/match';
import type { RegionLine, Regions } from '../../../../core/convert/regions/regions';

const regions = (...texts: string[]): RegionLine[] =>
  texts.map((text, i) => ({ text, box: { x: 10, y: 20 * i, width: 300, height: 18 } }));

describe('files of regions', () => {
  const number = fc.integer({ min: -50, max: 100_000 }).map((n) => n / 10);
  const length = fc.integer({ min: 1, max: 1_000_000 });
  const name = fc.option(fc.string());
  const box = fc.record({ x: number, y: number, width: fc.nat(5000), height: fc.nat(5000) });

  it('read back as they were written', () => {
    const page = fc.record({
      page: name,
      image: name,
      width: length,
      height: length,
      lines: fc.array(fc.record({ text: fc.string({ unit: 'binary' }), box })),
    });
    fc.assert(
      fc.property(fc.array(page), (pages) => {
        const clean = JSON.parse(JSON.stringify({ pages }).replaceAll('-0,', '0,')) as Regions;
        assert.deepEqual(readRegions(writeRegions(clean)), clean);
      }),
    );
  });

  it('are read as far as they are understood, and never throw', () => {
    assert.equal(readRegions('{'), null);
    assert.equal(readRegions('[]'), null);
    assert.equal(readRegions('{"format":"broadsheet-regions","version":2,"pages":[]}'), null);
    const read = readRegions(
      '{"format":"broadsheet-regions","version":1,"pages":[7,{"width":0,"height":1},{"width":2,"height":3,"page":4,"lines":[{"text":"a"},{"text":"b","box":[1,2,3,4]}]}]}',
    );
    assert.deepEqual(read, {
      pages: [
        {
          page: null,
          image: null,
          width: 2,
          height: 3,
          lines: [{ text: 'b', box: { x: 1, y: 2, width: 3, height: 4 } }],
        },
      ],
    });
    fc.assert(
      fc.property(fc.json(), (json) => {
        readRegions(`{"format":"broadsheet-regions","version":1,"pages":${json}}`);
      }),
    );
  });
});

describe('matchRegions', () => {
  const printed = regions(
    'Die Straßcnbahn',
    'fährt von heute an',
    'auch bis zur Brücke.',
    'Wetter',
    'Morgen fällt Schnee.',
  );

  it('finds lines by their words, also corrected, marked up and escaped ones', () => {
    const lines = [
      '# Die Straßenbahn',
      '',
      'fährt von [?heute] an',
      'auch bis zur Brücke.',
      '',
      '## Wetter',
      'Morgen fällt Schnee\\.',
    ];
    assert.deepEqual(matchRegions(lines, printed), [[0], [], [1], [2], [], [3], [4]]);
  });

  it('finds lines that were moved, and joined ones', () => {
    const lines = ['# Wetter', 'Morgen fällt Schnee.', '# Die Straßenbahn', 'fährt von heute an auch bis zur Brücke.'];
    assert.deepEqual(matchRegions(lines, printed), [[3], [4], [0], [1, 2]]);
  });

  it('gives no place to a line that is not on the page', () => {
    assert.deepEqual(matchRegions(['---', 'paper: Der Donaubote', '% Zeile fehlt'], printed), [[], [], []]);
  });

  it('tells lines of the same words apart by their order', () => {
    const twice = regions('Hurra!', 'rief der Erste.', 'Hurra!', 'rief der Zweite.');
    assert.deepEqual(matchRegions(['Hurra!', 'rief der Erste.', 'Hurra!', 'rief der Zweite.'], twice), [
      [0],
      [1],
      [2],
      [3],
    ]);
  });

  it('gives every region to one line at most, whatever the lines are', () => {
    const word = fc.constantFrom('eins', 'zwei drei', 'vier', '', 'fünf sechs sieben');
    fc.assert(
      fc.property(fc.array(word), fc.array(word), (lines, texts) => {
        const found = matchRegions(lines, regions(...texts)).flat();
        assert.equal(new Set(found).size, found.length);
        assert.ok(found.every((index) => index >= 0 && index < texts.length));
      }),
    );
  });
});
