import { readAlto } from '../convert/alto/read';
import { type FormatFault, isFault } from '../convert/faults';
import { readHocr } from '../convert/hocr/read';
import { readMets } from '../convert/mets/read';
import { readPageXml } from '../convert/page-xml/read';
import type { PdfFile } from '../convert/pdf/file';
import { decodeDocument, encodingOf } from '../convert/xml/decode';
import type { MeasuredPage } from '../measured-page';
import type { Holding, Reader } from './reader';

/** XML is held as text and parsed from it; the largest page that is known takes a tenth of this. */
const LARGEST_XML = 64 * 1024 * 1024;

/** All of it is held in memory, its pages one at a time. */
const LARGEST_PDF = 512 * 1024 * 1024;

const pdf: Reader = {
  format: 'PDF',
  limit: LARGEST_PDF,
  showsPages: true,
  // Something may stand before it, as in what came by mail.
  recognizes: (_, text) => text.slice(0, 1024).includes('%PDF-'),
  async read(bytes, tools) {
    const file = (await tools.pdf?.(bytes)) ?? { fault: 'no-pdf-reader' };
    if (isFault(file)) return file;
    return { kind: 'pages', count: file.count, pages: pagesOf(file), close: () => file.close() };
  },
};

async function* pagesOf(file: PdfFile): AsyncGenerator<MeasuredPage | FormatFault> {
  for (let number = 1; number <= file.count; number++) {
    const page = await file.page(number);
    yield page;
    if (isFault(page) && page.fault === 'given-up') return;
  }
}

/** All formats that can be imported. */
export const readers: readonly Reader[] = [
  xml('ALTO', 'alto', (text) => pages(readAlto(text))),
  xml('PAGE XML', 'PcGts', (text) => pages(readPageXml(text))),
  xml('METS', 'mets', (text) => {
    const issue = readMets(text);
    return isFault(issue) ? issue : { kind: 'issue', issue };
  }),
  xml('hOCR', 'html', (text) => pages(readHocr(text))),
  pdf,
];

/** The reader of a file by its first bytes, whatever it is called; `null` where none reads it. */
export function readerOf(head: Uint8Array): Reader | null {
  const text = spell(head);
  return readers.find((reader) => reader.recognizes(head, text)) ?? null;
}

function xml(format: string, root: string, read: (text: string) => Holding | FormatFault): Reader {
  return {
    format,
    limit: LARGEST_XML,
    recognizes: (_, text) => rootOf(text)?.toLowerCase() === root.toLowerCase(),
    read: (bytes, { decode }) => {
      const text = decodeDocument(bytes, decode);
      return typeof text === 'string' ? read(text) : text;
    },
  };
}

function pages(read: readonly MeasuredPage[] | FormatFault): Holding | FormatFault {
  return isFault(read) ? read : { kind: 'pages', count: read.length, pages: read };
}

/** The first element's local name in what may be the beginning of a document. */
function rootOf(text: string): string | undefined {
  // A document type may hold a subset of its own, in brackets.
  const body = text.replace(/<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?(?:\?>|$)|<!DOCTYPE[^[>]*(?:\[[^\]]*(?:\]|$))?/gi, '');
  return /^[^<]*<(?:[\w.-]+:)?([\w.-]+)/.exec(body.replace(/^[\s>]+/, ''))?.[1];
}

/** Bytes as the characters of ASCII that they spell, in UTF-8 or UTF-16. */
function spell(bytes: Uint8Array): string {
  const wide = encodingOf(bytes);
  const step = wide.startsWith('utf-16') ? 2 : 1;
  let text = '';
  for (let i = wide === 'utf-16be' ? 1 : 0; i < bytes.length; i += step) text += String.fromCharCode(bytes[i]!);
  return text.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff|\u00fe)/, '');
}
