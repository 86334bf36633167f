import { ideographOf } from '../../../core/syntax/radicals';
import { align, printed } from '../../support/raw-pages/align';
import { Composition, takeUp } from '../../support/raw-pages/glyphs';
import type { PageContent, RawPage } from '../../support/raw-pages/raw-page';

/** Of what an extractor read from a page, for each character which of the page's it is. */
export function withTruth(text: string, { furniture, articles }: PageContent): RawPage {
  const composition = new Composition();
  const units = [
    ...furniture.map((unit) => composition.add(unit, -1)),
    ...articles.flatMap((article, i) => takeUp(article, i, composition).map(({ lines }) => lines)),
  ];
  const truth = units.flat().map((line) => line.map(({ character }) => character).join(''));
  const rows = text.split('\n');
  const found = align(pageOf(truth), rows.map(plain)).flat();
  // A hyphen that the setting has put in belongs where the character before it does.
  let last = 0;
  const ids = found.map((id) => (last = id < 0 ? last : id));
  return {
    text,
    ids,
    rows: rows.flatMap((row, i) => printed(row).map(() => i)),
    units: composition.units,
    unitOf: composition.unitOf,
  };
}

/** Lines as a page whose every character is its own truth. */
function pageOf(lines: readonly string[]): RawPage {
  const rows = lines.flatMap((line, i) => printed(plain(line)).map(() => i));
  return { text: lines.map(plain).join('\n'), ids: rows.map((_, i) => i), rows, units: [], unitOf: [] };
}

/** What stands for a character by another of its looks: the radical for the ideograph, the mark as it is set downwards. */
function plain(line: string): string {
  return [...line]
    .map((character) => {
      const usual = ideographOf(character);
      return /^[\u2e80-\u2fdf\ufe10-\ufe4f\uf900-\ufaff]$/u.test(character) && [...usual].length === 1
        ? usual
        : character;
    })
    .join('');
}
