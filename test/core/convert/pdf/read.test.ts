import { strict as assert } from 'node:assert';
import { isFault } from '../../../../core/convert/faults';
import type { PdfLibrary } from '../../../../core/convert/pdf/library';
import { openPdf } from '../../../../core/convert/pdf/read';
import type { MeasuredPage } from '../../../../core/measured-page';
import { pdfLibrary } from '../../../../server/files/pdf/node-library';
import { pdfOf, set } from '../../../support/pdf';
import { textOf } from '../support';

describe('openPdf', function () {
  this.timeout(20_000);
  let library: PdfLibrary;
  before(async () => {
    library = await pdfLibrary();
  });

  /** What each page is read as: the page, or the name of its fault; of the whole file its fault only. */
  async function read(bytes: Uint8Array): Promise<(MeasuredPage | string)[]> {
    const pdf = await openPdf(new Uint8Array(bytes), library);
    if (isFault(pdf)) return [pdf.fault];
    const pages: (MeasuredPage | string)[] = [];
    for (let number = 1; number <= pdf.count; number++) {
      const page = await pdf.page(number);
      pages.push(isFault(page) ? page.fault : page);
    }
    await pdf.close();
    return pages;
  }

  async function readPage(content: string, options?: Parameters<typeof pdfOf>[1]): Promise<MeasuredPage> {
    const [page] = await read(pdfOf([{ content }], options));
    assert.ok(typeof page === 'object', String(page));
    return page;
  }

  const page = set('Council approves bridge', 50, 700, 24, 'B') + set('The council voted on Tuesday.', 50, 660);

  describe('of lines', () => {
    it('tells where they stand, how large they are set and whether in bold', async () => {
      const { lines, width, height } = await readPage(page);
      assert.deepEqual(lines.map(textOf), ['Council approves bridge', 'The council voted on Tuesday.']);
      const [headline, text] = lines.map(({ words }) => words[0]!);
      assert.deepEqual([headline!.size, headline!.bold, text!.size, text!.bold], [24, true, 10, false]);
      assert.deepEqual([width, height], [600, 800]);
      assert.equal(lines[0]!.box.x, 50);
      assert.equal(lines[0]!.baseline, 100);
    });

    it('puts together what is set piece by piece', async () => {
      const pieces = '[(Har) -20 (bor) -260 (pilots) -300 (strike)] TJ';
      const { lines } = await readPage(`BT /F 10 Tf 50 700 Td ${pieces} ET`);
      assert.deepEqual(lines.map(textOf), ['Harbor pilots strike']);
    });

    it('does not put columns together that stand beside each other', async () => {
      const { lines } = await readPage(set('The ferry leaves', 50, 700) + set('Bread is dearer', 150, 700));
      assert.deepEqual(lines.map(textOf), ['The ferry leaves', 'Bread is dearer']);
    });

    it('reads once what is printed twice to look bold', async () => {
      const { lines } = await readPage(set('FERRY SINKS', 50, 700, 20) + set('FERRY SINKS', 50.3, 700, 20));
      assert.deepEqual(lines.map(textOf), ['FERRY SINKS']);
    });

    it('leaves out what stands beyond the edge of the page', async () => {
      const { lines } = await readPage(set('on the page', 50, 700) + set('cut away', 700, 700));
      assert.deepEqual(lines.map(textOf), ['on the page']);
    });

    it('keeps ideographs and radicals as they are printed', async () => {
      const map = [0x2f84, 0x6c5f, 0x65e5, 0xfa0c].map((code, i) => `<4${i + 1}> <${code.toString(16)}>`);
      const stream = `1 begincodespacerange <00> <ff> endcodespacerange
4 beginbfchar ${map.join(' ')} endbfchar`;
      const fonts = { C: '/Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode @map' };
      const { lines } = await readPage('BT /C 10 Tf 50 700 Td (ABCD) Tj ET', {
        fonts,
        objects: { map: { stream } },
      });
      assert.deepEqual(lines.map(textOf), ['\u2f84江日\ufa0c']);
    });
  });

  describe('of what is drawn', () => {
    it('takes thin lines for rules, however they are drawn', async () => {
      const { rules } = await readPage(`${page}50 640 200 0.5 re f 300 100 m 300 600 l S 50 50 200 200 re f`);
      const around = rules.map(({ x, y, width, height }) => [x, y, width, height].map(Math.round));
      assert.deepEqual(around, [
        [50, 160, 200, 1],
        [300, 200, 0, 500],
      ]);
    });

    it('finds pictures where they are put, in a form too', async () => {
      const image = {
        entries: '/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray',
        stream: 'x',
      };
      const form = {
        entries:
          '/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Matrix [1 0 0 1 100 0] /Resources << /XObject << /I @image >> >>',
        stream: 'q 120 0 0 80 50 400 cm /I Do Q',
      };
      const { pictures } = await readPage(`${page}/X Do`, {
        resources: '/XObject << /X @form >>',
        objects: { image, form },
      });
      assert.deepEqual(
        pictures.map(({ box }) => box),
        [{ x: 150, y: 320, width: 120, height: 80 }],
      );
    });
  });

  it('gives the labels of pages', async () => {
    const catalog = '/PageLabels << /Nums [0 << /P (A) /S /D >>] >>';
    const pages = await read(pdfOf([{ content: page }, { content: page }], { catalog }));
    assert.deepEqual(
      pages.map((each) => typeof each === 'object' && each.label),
      ['A1', 'A2'],
    );
  });

  describe('says what is wrong', () => {
    const whole = pdfOf([{ content: page }]);
    const changed = (from: RegExp, to: string) => Buffer.from(whole.toString('latin1').replace(from, to), 'latin1');
    const key = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<00> <00>]`;
    const unmapped = {
      stream: '1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <41> <5a> <e041> endbfrange',
    };
    const font = { G: '/Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode @map' };
    const cases: Readonly<Record<string, [Uint8Array, string]>> = {
      'of a file that needs a password': [pdfOf([{ content: page }], { trailer: key }), 'encrypted'],
      'of half a file': [whole.subarray(0, whole.length / 2), 'damaged'],
      'of nothing but a head': [Buffer.from('%PDF-1.7\n'), 'damaged'],
      'of what is something else': [Buffer.from('\x89PNG\r\n%PDF-'), 'damaged'],
      'of pages that hold themselves': [changed(/\/Kids \[[^\]]*\]/, '/Kids [2 0 R]'), 'damaged-page'],
      'of a file without pages': [pdfOf([]), 'no-page'],
      'of a page without text': [pdfOf([{ content: '50 640 200 0.5 re f' }]), 'no-text-layer'],
      'of fonts that do not tell their characters': [
        pdfOf([{ content: 'BT /G 10 Tf 50 700 Td (ABCDEF) Tj ET' }], { fonts: font, objects: { map: unmapped } }),
        'no-characters',
      ],
    };
    for (const [name, [bytes, fault]] of Object.entries(cases)) {
      it(name, async () => assert.deepEqual(await read(bytes), [fault]));
    }

    it('of one page, and reads the others', async () => {
      const [first, second, third] = await read(pdfOf([{ content: page }, { content: '' }, { content: page }]));
      assert.equal(second, 'no-text-layer');
      assert.deepEqual([typeof first, typeof third], ['object', 'object']);
    });
  });

  describe('survives', () => {
    it('numbers that are none, and places far off', async () => {
      const odd = 'BT /F 1e400 Tf (big) Tj ET BT /F 0 Tf (none) Tj ET BT /F 10 Tf 1e30 1e30 Td (far) Tj ET ';
      assert.deepEqual((await readPage(odd + page)).lines.map(textOf).slice(-1), ['The council voted on Tuesday.']);
    });

    it('a form that draws itself', async () => {
      const x = {
        entries: '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X @x >> >>',
        stream: '/X Do /X Do',
      };
      const { lines } = await readPage(`/X Do ${page}`, { resources: '/XObject << /X @x >>', objects: { x } });
      assert.equal(lines.length, 2);
    });

    it('brackets that never close', async () => {
      assert.deepEqual(await read(pdfOf([{ content: '['.repeat(100_000) }])), ['no-text-layer']);
    });
  });
});
