import { deflateSync } from 'node:zlib';

export interface DrawnPage {
  /** What is drawn on it, in PDF's own operators; fonts are named as in `fonts`. */
  readonly content: string;
  /** Entries of the page's dictionary, as `/Rotate 90`. */
  readonly entries?: string;
}

export interface PdfOptions {
  /** Of each font by its name, the entries of its dictionary; a reference to one of `objects` is written `@name`. */
  readonly fonts?: Readonly<Record<string, string>>;
  /** Other objects: dictionaries by their names, or streams. */
  readonly objects?: Readonly<
    Record<string, string | { readonly entries?: string; readonly stream: string | Uint8Array }>
  >;
  /** Entries of the page's resources besides its fonts. */
  readonly resources?: string;
  /** Entries of the catalogue and of the trailer. */
  readonly catalog?: string;
  readonly trailer?: string;
  /** In points. */
  readonly width?: number;
  readonly height?: number;
  readonly compress?: boolean;
}

const HELVETICA = '/Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding';
const BOLD = '/Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding';

/** A PDF of these pages, written by hand, with the fonts `F` and `B` (bold) unless others are given. */
export function pdfOf(pages: readonly DrawnPage[], options: PdfOptions = {}): Buffer {
  const { fonts = {}, objects = {}, width = 600, height = 800 } = options;
  const all = { F: HELVETICA, B: BOLD, ...fonts };
  const names = ['catalog', 'pages', 'resources', ...Object.keys(all), ...Object.keys(objects)];
  for (const [i] of pages.entries()) names.push(`page${i}`, `content${i}`);
  const numbers = new Map(names.map((name, i) => [name, i + 1]));
  const refer = (text: string): string =>
    text.replace(/@(\w+)/g, (whole, name) => (numbers.has(name) ? `${numbers.get(name)} 0 R` : whole));

  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = parts[0]!.length;
  const put = (name: string, ...body: (string | Uint8Array)[]): void => {
    const object = Buffer.concat(
      [`${numbers.get(name)} 0 obj\n`, ...body, '\nendobj\n'].map((part) => Buffer.from(part)),
    );
    offsets[numbers.get(name)! - 1] = length;
    length += object.length;
    parts.push(object);
  };
  const putStream = (name: string, entries: string, stream: string | Uint8Array): void => {
    const plain = Buffer.from(stream);
    const bytes = options.compress ? deflateSync(plain) : plain;
    const filter = options.compress ? '/Filter /FlateDecode' : '';
    put(name, `<< ${refer(entries)} ${filter} /Length ${bytes.length} >>\nstream\n`, bytes, '\nendstream');
  };

  const kids = pages.map((_, i) => `@page${i}`).join(' ');
  put('catalog', refer(`<< /Type /Catalog /Pages @pages ${options.catalog ?? ''} >>`));
  put('pages', refer(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} /MediaBox [0 0 ${width} ${height}] >>`));
  const fontNames = Object.keys(all).map((name) => `/${name} @${name}`);
  put('resources', refer(`<< /Font << ${fontNames.join(' ')} >> ${options.resources ?? ''} >>`));
  for (const [name, entries] of Object.entries(all)) put(name, refer(`<< ${entries} >>`));
  for (const [name, object] of Object.entries(objects)) {
    if (typeof object === 'string') put(name, refer(object));
    else putStream(name, object.entries ?? '', object.stream);
  }
  for (const [i, { content, entries = '' }] of pages.entries()) {
    put(`page${i}`, refer(`<< /Type /Page /Parent @pages /Resources @resources /Contents @content${i} ${entries} >>`));
    putStream(`content${i}`, '', content);
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = names.length + 1;
  const trailer = refer(
    `trailer\n<< /Size ${size} /Root @catalog ${options.trailer ?? ''} >>\nstartxref\n${length}\n%%EOF\n`,
  );
  parts.push(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${table}${trailer}`));
  return Buffer.concat(parts);
}

/** Operators that set one line of text at a place, in points from the page's bottom left. */
export function set(text: string, x: number, y: number, size = 10, font = 'F'): string {
  return `BT /${font} ${size} Tf ${x} ${y} Td (${text.replace(/[\\()]/g, '\\$&')}) Tj ET\n`;
}
