import type { MeasuredPage } from '../../measured-page';
import type { FormatFault } from '../faults';
import { PageBuilder } from '../measured/page-builder';
import { readDrawn } from './drawn';
import type { PdfFile } from './file';
import type { PdfDocument, PdfLibrary, PdfPage, PdfTextItem } from './library';
import { LineBuilder } from './lines';
import { IDENTITY, matrixFrom } from './matrix';
import { runOf } from './run';

/** No issue of a newspaper has more pages, and what claims to have them is not asked for each. */
const MOST_PAGES = 5_000;
/** In UTF-16 units. The fullest page of small type holds a third of it. */
const LARGEST_PAGE = 500_000;

/** Opens a PDF, whose text layer is then read page by page. The library takes the bytes for itself. */
export async function openPdf(bytes: Uint8Array, library: PdfLibrary): Promise<PdfFile | FormatFault> {
  let document: PdfDocument;
  try {
    document = await library.open(bytes);
  } catch (error) {
    return isLocked(error) ? { fault: 'encrypted' } : { fault: 'damaged', format: 'PDF' };
  }
  // What does not let go of its memory has been read all the same.
  const close = (): Promise<void> => document.close().catch(() => {});
  const count = document.numPages;
  if (count === 0 || count > MOST_PAGES) {
    await close();
    return count === 0 ? { fault: 'no-page', format: 'PDF' } : { fault: 'too-many-pages', limit: MOST_PAGES };
  }
  let labels: Promise<readonly string[] | null> | undefined;
  return {
    count,
    close,
    async page(number) {
      try {
        labels ??= document.getPageLabels().catch(() => null);
        const label = (await labels)?.[number - 1] ?? null;
        const page = await document.getPage(number);
        const read = await readPage(page, number, label, library.operators);
        page.cleanup();
        return read;
      } catch {
        return { fault: 'damaged-page', page: number };
      }
    },
  };
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
  if (text.length > LARGEST_PAGE) return { fault: 'page-too-large', page: number, limit: LARGEST_PAGE };
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

function isLocked(error: unknown): boolean {
  return (error as { name?: unknown } | null)?.name === 'PasswordException';
}
