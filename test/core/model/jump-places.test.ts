import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { jumpPlaces } from '../../../core/model/jump-places';
import { read } from '../../../core/model/reading';
import { draw, undraw } from '../../support/drawn';
import { fileOf } from '../../support/read';
import { transcript } from '../../support/transcripts';

/** Draws the places of all jump lines into a transcript; one that does not count is called `lost-…`. */
function finds(language: string, drawing: string, ...keys: readonly (string | null)[]): void {
  const { text } = undraw(drawing);
  const places = fileOf(text, language).segments.flatMap(({ segment, offset }) =>
    segment.jumpLines.flatMap((jump) =>
      jumpPlaces(segment, jump).map(({ names, counts, key, start, end }) => ({
        name: counts ? names : `lost-${names}`,
        key,
        start: offset + start,
        end: offset + end,
      })),
    ),
  );
  assert.equal(draw(text, places), drawing);
  assert.deepEqual(
    places.map(({ key }) => key),
    keys,
  );
}

describe('Places on a jump’s line', () => {
  it('are those of the pages, the label and the slug that print names', () => {
    finds('zh-CN', '# 早部署\n\n>> 要逐库，（下转第⟦page:二⟧、⟦page:三⟧版⟦label:①⟧）\n', '2', '3', '①');
    finds('zh-CN', '<< （上接⟦page:A01⟧版《⟦slug:春汛来得早⟧》）把隐患\n', 'A1', '春汛来得早');
    finds('zh-CN', '# 早部署\n>> （下转⟦page:本版⟧）\n', 'same');
    finds('en', 'He left\n>> See ⟦slug:MAYOR⟧, Page ⟦page:A4⟧\n', 'MAYOR', 'A4');
    finds('de', '<< (Schluß von Seite ⟦page:1⟧.) der Damm hielt.\n', '1');
    finds('ja', '# 渡し船\n\n>> （⟦page:３⟧面に続く⟦label:①⟧）\n', '3', '①');
  });

  it('are found behind inline forms, and hold those that they would part', () => {
    finds('zh-CN', '# 早部署\n>> （下[?转]第[?⟦page:三⟧]版[+⟦label:①⟧]）\n', '3', '①');
    finds('en', 'He left\n>> (Continued on Page ⟦page:[?1]2⟧)\n', '12');
    finds('en', 'He left\n>> See ⟦slug:HARBOR [?EDGE]⟧, Page[%torn] ⟦page:A4⟧\n', 'HARBOR EDGE', 'A4');
    finds('zh-CN', '# 早部署\n>> （下传第⟦page:三⟧版[*⟦label:①⟧]）\n', '3', '①');
  });

  it('are those of attributes, which count in place of print', () => {
    finds(
      'zh-CN',
      '# 早部署\n>> （下转第⟦lost-page:三⟧版⟦lost-label:①⟧） {page="⟦page:4⟧, ⟦page:05⟧" label=⟦label:②⟧ to=#⟦id:fog⟧}\n',
      '3',
      '①',
      '4',
      '5',
      '②',
      'fog',
    );
    finds(
      'en',
      '<< {#⟦id:rest⟧ from="⟦id:fog⟧" to=⟦lost-id:x⟧ page=⟦page:A2⟧ page=⟦lost-page:3⟧}\n',
      'rest',
      'fog',
      'x',
      'A2',
      '3',
    );
    finds('de', 'Er ging\n>> {label="" page=" ;⟦page:8⟧；"}\n', '8');
  });

  it('do not count in words that are no jump', () => {
    finds('zh-CN', '# 大桥通车\n>> （详见第⟦lost-page:四⟧版） {label=⟦lost-label:②⟧}\n', '4', '②');
  });

  it('lie on their line, and read there as what they name, in whatever is typed', () => {
    const jumps = fc.constantFrom(
      '\n>> （下转第[?三]版[+①]） {page="2，3" label="②" to=#a}',
      '\n<< （上接第[?二、]三版）[?①] {#a from="b" label=x label=y}',
      '\n>> See [*MAYOR [?JOE]], Page [?1]2',
      '\n<< \\(Continued from [!Pagc|Page] 1[%?])',
      '\n>> (Fortsetzung [?auf Seite 8]) {to=}',
    );
    const text = fc.array(fc.oneof(jumps, transcript), { maxLength: 6 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.constantFrom('zh-CN', 'en', 'de'), (text, language) => {
        for (const { segment } of fileOf(text, language).segments) {
          const { section, conventions } = segment;
          for (const jump of segment.jumpLines) {
            const half = jump.isJump ? jumpPlaces(segment, jump).filter(({ counts }) => counts) : [];
            for (const { names, key, setting, start, end } of jumpPlaces(segment, jump)) {
              assert.ok(start >= section.lineStart(jump.line) && start < end && end <= section.lineEnd(jump.line));
              if (names === 'page') continue;
              const words =
                setting === 'typed' ? section.text.slice(start, end) : read(section, start, end, conventions).text;
              assert.equal(words, key);
            }
            for (const { half: read, line } of [segment.jumpIn, segment.jumpOut].filter((found) => found !== null)) {
              if (line !== jump) continue;
              const keys = (names: string) => half.filter((place) => place.names === names).map(({ key }) => key);
              assert.deepEqual(
                keys('page').filter((key) => key !== null),
                read.pages,
              );
              assert.deepEqual(keys('label')[0] ?? null, read.label);
              assert.deepEqual(keys('slug')[0] ?? null, read.slug);
              assert.ok(read.target === null || keys('id').includes(read.target));
            }
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});
