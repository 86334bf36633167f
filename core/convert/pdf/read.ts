import type { MeasuredPage } from '../../measured-page';
import type { FormatFault } from '../faults';
import { PageBuilder } from '../measured/page-builder';
import { readDrawn } from './drawn';
import type { PdfDocument, PdfLibrary, PdfPage, PdfTextItem } from './library';
import { LineBuilder } from './lines';
import { IDENTITY, matrixFrom } from './matrix';
import { runOf } from './run';

/** The pages of a PDF, one held in memory at a time; of one that cannot be read, why. */
export interface PdfPages {
  readonly count: number;
  readonly pages: AsyncIterable<MeasuredPage | FormatFault>;
}

/** Opens a PDF and reads its text layer page by page as it is asked for. Never throws because of what the file holds. */
export async function readPdf(bytes: Uint8Array, library: PdfLibrary): Promise<PdfPages | FormatFault> {
  let document: PdfDocument;
  try {
    document = await library.open(bytes);
  } catch (error) {
    return faultOf(error);
  }
  if (document.numPages === 0) {
    await document.close().catch(() => {});
    return { fault: 'no-page', format: 'PDF' };
  }
  return { count: document.numPages, pages: pagesOf(document, library.operators) };
}

async function* pagesOf(
  document: PdfDocument,
  operators: PdfLibrary['operators'],
): AsyncGenerator<MeasuredPage | FormatFault> {
  try {
    const labels = await document.getPageLabels().catch(() => null);
    for (let number = 1; number <= document.numPages; number++) {
      try {
        const page = await document.getPage(number);
        yield await readPage(page, number, labels?.[number - 1] ?? null, operators);
        page.cleanup();
      } catch (error) {
        yield faultOf(error);
      }
    }
  } finally {
    // What does not let go of its memory has been read all the same.
    await document.close().catch(() => {});
  }
}

async function readPage(
  page: PdfPage,
  number: number,
  label: string | null,
  operators: PdfLibrary['operators'],
): Promise<MeasuredPage | FormatFault> {
  const view = page.getViewport({ scale: 1 });
  const shown = matrixFrom(view.transform) ?? IDENTITY;
  // The operators first: with them come the fonts.
  const drawn = readDrawn(await page.getOperatorList(), operators, shown, view);
  const { items, styles } = await page.getTextContent({ disableNormalization: true });
  const builder = new PageBuilder();
  builder.width = view.width;
  builder.height = view.height;
  builder.label = label;
  const lines = new LineBuilder(builder, (font) => fontStyle(page, font));
  for (const item of items) {
    const run = isText(item) ? runOf(item, styles[item.fontName], shown) : null;
    if (run && isShown(run.box, view)) lines.add(run);
  }
  lines.end();
  for (const rule of drawn.rules) builder.rule(rule);
  for (const picture of drawn.pictures) builder.picture(null, picture);
  const measured = builder.page();
  const text = measured.lines.map(({ words }) => words.map((word) => word.text).join('')).join('');
  if (text === '') return { fault: 'no-text-layer', page: number };
  return isGarbled(text) ? { fault: 'no-characters', page: number } : measured;
}

function isText(item: object): item is PdfTextItem {
  return 'str' in item;
}

/** Some of what stands beyond the page's edge is cut from it, and not printed. */
function isShown(
  { x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  page: { readonly width: number; readonly height: number },
): boolean {
  const [across, down] = [x + width / 2, y + height / 2];
  return across >= 0 && across <= page.width && down >= 0 && down <= page.height;
}

function fontStyle({ commonObjs }: PdfPage, font: string): { bold: boolean; italic: boolean } {
  const known = commonObjs.has(font) ? (commonObjs.get(font) as { name?: unknown } | null) : null;
  const name = typeof known?.name === 'string' ? known.name : '';
  return { bold: /bold|black|heavy|demi/i.test(name), italic: /italic|oblique/i.test(name) };
}

/** Fonts that do not say what they print give control characters, private ones or none at all. */
function isGarbled(text: string): boolean {
  const unknown = text.match(/[\p{Cc}\p{Co}\ufffd]/gu)?.length ?? 0;
  return unknown > 0.3 * text.length;
}

function faultOf(error: unknown): FormatFault {
  return (error as { name?: unknown } | null)?.name === 'PasswordException'
    ? { fault: 'encrypted' }
    : { fault: 'damaged', format: 'PDF' };
}
