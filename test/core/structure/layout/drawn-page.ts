import type { Box, MeasuredLine, MeasuredPage, MeasuredWord } from '../../../../core/measured-page';

/** A character is so many units wide, a row so many high. */
const UNIT = 10;
const ROW = 24;

/**
 * A page drawn with characters: a row is a line's height, and what two or more blanks part stands in different columns. `=` before words sets
 * them twice as high, `==` three times; a row of `---` is a rule, `[___]` a picture. Lines come in the order of rows, as a careless
 * extractor gives them.
 */
export function drawPage(drawing: string): MeasuredPage {
  const rows = drawing.split('\n').slice(1, -1);
  const margin = Math.min(...rows.filter((row) => row.trim() !== '').map((row) => row.search(/\S/)));
  const lines: MeasuredLine[] = [];
  const rules: Box[] = [];
  const pictures: Box[] = [];
  let width = 0;
  let y = 0;
  for (const row of rows) {
    let height = 1;
    for (const match of row.slice(margin).matchAll(/\S+(?: \S+)*/g)) {
      const [, marks = '', text = ''] = /^(=*) ?(.*)$/.exec(match[0]) ?? [];
      const box = { x: match.index * UNIT, y, width: match[0].length * UNIT, height: 20 * (marks.length + 1) };
      height = Math.max(height, marks.length + 1);
      width = Math.max(width, box.x + box.width);
      if (/^-+$/.test(match[0])) rules.push({ ...box, y: y + 11, height: 2 });
      else if (/^\[.*\]$/.test(match[0])) pictures.push(box);
      else lines.push(line(text, box));
    }
    y += ROW * height;
  }
  return {
    width,
    height: y,
    lines,
    blocks: [],
    rules,
    pictures: pictures.map((box) => ({ id: null, box })),
    image: null,
    label: null,
    language: null,
  };
}

/** A line of a text, its words set side by side over the whole box. */
export function line(text: string, box: Box, change: Partial<MeasuredWord> = {}): MeasuredLine {
  const share = box.width / text.length;
  const words = [...text.matchAll(/\S+/g)].map(
    (word): MeasuredWord => ({
      text: word[0],
      box: { ...box, x: box.x + word.index * share, width: word[0].length * share },
      spaced: word.index > 0,
      size: null,
      bold: false,
      italic: false,
      confidence: null,
      hyphenation: null,
      ...change,
    }),
  );
  return { words, box, block: null, vertical: false, baseline: null };
}

/** Any page at all, one that no extractor would give included. */
export function emptyPage(lines: readonly MeasuredLine[]): MeasuredPage {
  return { width: 0, height: 0, lines, blocks: [], rules: [], pictures: [], image: null, label: null, language: null };
}
