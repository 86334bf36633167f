import { constants, deflateRawSync, deflateSync } from 'node:zlib';

export interface DrawnPage {
  /** What is drawn on it, in PDF's own operators; fonts are named as in `fonts`. Or a stream as it is written. */
  readonly content: string | Stream;
  /** Entries of the page's dictionary, as `/Rotate 90`. */
  readonly entries?: string;
}

interface Stream {
  readonly entries?: string;
  readonly stream: string | Uint8Array;
}

export interface PdfOptions {
  /** Of each font by its name, the entries of its dictionary; a reference to one of `objects` is written `@name`. */
  readonly fonts?: Readonly<Record<string, string>>;
  /** Other objects: dictionaries by their names, or streams. */
  readonly objects?: Readonly<Record<string, string | Stream>>;
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
    if (typeof content === 'string') putStream(`content${i}`, '', content);
    else putStream(`content${i}`, content.entries ?? '', content.stream);
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

const FORM = '/Type /XObject /Subtype /Form /BBox [0 0 600 800]';

/** A gigabyte of blanks in a few kilobytes, of which filters as these make it. */
function inflating(): { entries: string; stream: Uint8Array } {
  const block = deflateRawSync(Buffer.alloc(2 ** 20, ' '), { finishFlush: constants.Z_FULL_FLUSH });
  const whole = [Buffer.from([0x78, 0x9c]), ...Array.from({ length: 1024 }, () => block), Buffer.from([3, 0])];
  return { entries: '/Filter [/FlateDecode /FlateDecode]', stream: deflateSync(Buffer.concat(whole)) };
}

/** PDFs that are made to do harm, the second of three pages as a rule; `page` is what the others draw. */
export const hostile = {
  /** Forms that draw the next one twice each: a page that takes 2^40 steps. */
  forms(page: string): Buffer {
    const objects = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => {
        const entries = `${FORM} /Resources << /XObject << /X @x${i + 1} >> >>`;
        return [`x${i}`, { entries, stream: i < 39 ? '/X Do /X Do' : '' }];
      }),
    );
    const pages = [{ content: page }, { content: '/X Do' }, { content: page }];
    return pdfOf(pages, { objects, resources: '/XObject << /X @x0 >>' });
  },

  inflating(page: string): Buffer {
    return pdfOf([{ content: page }, { content: inflating() }, { content: page }]);
  },

  inflatingFont(page: string): Buffer {
    const descriptor = '<< /Type /FontDescriptor /FontName /Large /Flags 32 /FontFile2 @file >>';
    const font =
      '/Type /Font /Subtype /TrueType /BaseFont /Large /FontDescriptor @descriptor /Encoding /WinAnsiEncoding';
    return pdfOf([{ content: page }, { content: set('Large', 50, 700, 10, 'L') }, { content: page }], {
      fonts: { L: font },
      objects: { descriptor, file: inflating() },
    });
  },

  /** An image that claims to be `side` pixels wide and high, and inflates to a gigabyte. */
  image(page: string, side: number): Buffer {
    const { entries, stream } = inflating();
    const size = `/Width ${side} /Height ${side} /BitsPerComponent 8 /ColorSpace /DeviceRGB`;
    const pages = [{ content: page }, { content: `${page}q 100 0 0 100 50 50 cm /I Do Q` }, { content: page }];
    return pdfOf(pages, {
      resources: '/XObject << /I @image >>',
      objects: { image: { entries: `/Type /XObject /Subtype /Image ${size} ${entries}`, stream } },
    });
  },

  /** One page that claims to be a thousand million. */
  count(page: string): Buffer {
    return changed(pdfOf([{ content: page }]), '/Count 1 ', '/Count 1000000000 ');
  },

  /** One page that stands 2^40 times in the tree of pages. */
  tree(page: string): Buffer {
    const objects = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => {
        const kid = i < 39 ? `@n${i + 1}` : '@page0';
        return [`n${i}`, `<< /Type /Pages /Kids [${kid} ${kid}] /Count ${2 ** (40 - i)} >>`];
      }),
    );
    return changed(pdfOf([{ content: page }], { objects, catalog: '/Pages @n0' }), /\/Pages \d+ 0 R \/Pages/, '/Pages');
  },
};

function changed(pdf: Buffer, from: string | RegExp, to: string): Buffer {
  return Buffer.from(pdf.toString('latin1').replace(from, to), 'latin1');
}
