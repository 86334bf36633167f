import { encodeImage } from 'utif2';
import * as vscode from 'vscode';
import { equal, ok, until } from './expect';
import { ask } from './eyes';
import { facsimile, openFacsimile, painted, said, sheetSaid, untilPainted } from './facsimile-webview';
import { example, moveTo } from './workspace';

declare const EXTENSION_HOST: string;

const utf8 = new TextEncoder();
const isNear = (ratio: number) => (seen: { readonly ratio: number }) => Math.abs(seen.ratio / ratio - 1) < 0.02;

/** Opens the facsimile of a transcript whose front matter names `scan`. */
async function openNaming(scan: string): Promise<void> {
  const path = `facsimile/${scan.replace(/\W+/g, '-')}.broadsheet`;
  const text = `---\npaper: The Halden Courier\ndate: 1931-06-02\nlanguage: en\nfacsimile: ${scan}\n---\n\n== Page One ==\n\n# River rises\n`;
  await vscode.workspace.fs.writeFile(example(path), utf8.encode(text));
  await openFacsimile(path, '# River');
}

/** A PDF of one page, 300 by 100 points, that shows a text in a font which is not in the file. */
function pdfWithout(font: string, text: string): string {
  const content = `BT /F 60 Tf 20 30 Td ${text} Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 300 100] >>',
    '<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    `<< /Type /Font ${font} >>`,
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /FontDescriptor 7 0 R /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  ];
  const numbered = objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`);
  return `%PDF-1.4\n${numbered.join('')}trailer\n<< /Size 8 /Root 1 0 R >>\n%%EOF\n`;
}

function write(path: string, bytes: Uint8Array): Thenable<void> {
  return vscode.workspace.fs.writeFile(example(path), bytes);
}

/** Opens an example where the transcripts are: a click in the facsimile has made its column the active one. */
async function showFirst(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(example(path), { viewColumn: vscode.ViewColumn.One });
}

describe('the facsimile', () => {
  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('shows the image that the front matter names, as it was scanned', async () => {
    await openFacsimile('shiokaze-shinbun/2019-05-18/1.broadsheet', '＃　塩田');
    const { paper, ink } = await untilPainted('the scan', isNear(1132 / 952));
    const [red, , blue] = paper;
    ok(red > 200 && blue < red - 16, `old paper, not ${paper}`);
    ok(ink > 0.02 && ink < 0.4, `print on it, not ${ink}`);
    equal(await facsimile.evaluate(() => document.getElementById('sheets')?.hidden), true, 'nothing to turn');
  });

  it('shows a page of a PDF, and the next when the cursor goes there', async () => {
    const editor = await openFacsimile('donaubote/1908-05-03/1-2.broadsheet', '# Die Brückenfrage');
    const first = await untilPainted('the first page', isNear(972 / 1342));
    ok(first.ink > 0.02, 'print on it');
    equal(await sheetSaid(), '1 of 2', 'the sheet');
    moveTo(editor, '# Hochwasser');
    await until('the second page', async () => (await sheetSaid()) === '2 of 2');
    const second = await untilPainted('it', isNear(972 / 1342));
    ok(second.sum !== first.sum, 'another picture');
  });

  it('shows print in fonts that a PDF names and does not hold', async () => {
    const fonts = {
      text: pdfWithout('/Subtype /Type1 /BaseFont /Helvetica', '(Flood)'),
      signs: pdfWithout('/Subtype /Type1 /BaseFont /ZapfDingbats', '(lll)'),
      chinese: pdfWithout(
        '/Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R]',
        '<6C5F6C34>',
      ),
    };
    for (const [name, pdf] of Object.entries(fonts)) {
      await write(`facsimile/${name}.pdf`, utf8.encode(pdf));
      await openNaming(`${name}.pdf`);
      await untilPainted(name, ({ ratio, ink }) => Math.abs(ratio / 3 - 1) < 0.05 && ink > 0.01);
    }
  });

  it('turns pages by itself, and stays there while the cursor does not leave its page', async () => {
    const editor = await openFacsimile('donaubote/1908-05-03/1-2.broadsheet', '# Die Brückenfrage');
    await until('the first page', async () => (await sheetSaid()) === '1 of 2');
    await untilPainted('it');
    await facsimile.click('#next');
    await until('the second page', async () => (await sheetSaid()) === '2 of 2');
    moveTo(editor, '# Vom Tage');
    const before = await untilPainted('it');
    equal((await untilPainted('it still')).sum, before.sum, 'what is painted');
    equal(await sheetSaid(), '2 of 2', 'the sheet');
    await facsimile.click('#previous');
    await until('the first page', async () => (await sheetSaid()) === '1 of 2');
  });

  it('follows the cursor into another file, as near as before if that is wanted', async () => {
    await openFacsimile('shiokaze-shinbun/2019-05-18/1.broadsheet', '＃　塩田');
    await untilPainted('the scan', ({ isFull }) => !isFull);
    await facsimile.click('[data-set=keepsZoom]');
    for (let i = 0; i < 3; i++) await facsimile.click('#zoom-in');
    const near = await untilPainted('it from near', ({ isFull }) => isFull);
    await showFirst('shiokaze-shinbun/2019-05-18/3.broadsheet');
    const next = await untilPainted('the next page', ({ sum }) => sum !== near.sum);
    ok(next.isFull, 'as near as before');
    await facsimile.click('[data-set=keepsZoom]');
    await showFirst('shiokaze-shinbun/2019-05-18/1.broadsheet');
    await untilPainted('the page before, whole', ({ isFull }) => !isFull);
    await facsimile.click('[data-set=isLocked]');
    const locked = await untilPainted('it');
    moveTo(await showFirst('shiokaze-shinbun/2019-05-18/3.broadsheet'), '＃　訂正');
    equal((await untilPainted('it still')).sum, locked.sum, 'what is painted');
    await facsimile.click('[data-set=isLocked]');
    await untilPainted('the page that the cursor is on', ({ sum }) => sum !== locked.sum);
  });

  it('is moved by keys, and by buttons', async () => {
    await openFacsimile('shiokaze-shinbun/2019-05-18/1.broadsheet', '＃　塩田');
    await untilPainted('the scan', isNear(1132 / 952));
    await facsimile.click('.openseadragon-canvas');
    await ask({ ask: 'press', key: 'r' });
    await untilPainted('it, turned', isNear(952 / 1132));
    for (let i = 0; i < 4; i++) await ask({ ask: 'press', key: '+' });
    await untilPainted('it from near', ({ isFull }) => isFull);
    await facsimile.click('#rotate');
    await facsimile.click('#rotate');
    await facsimile.click('#width');
    await facsimile.click('#whole');
    await untilPainted('it whole', isNear(952 / 1132));
  });

  it('shows TIFFs, of which a file may hold several', async () => {
    const pixels = new Uint8Array(4 * 60 * 30).fill(255);
    for (let at = 0; at < pixels.length / 2; at += 4) pixels.set([250, 0, 0], at);
    await write('facsimile/plan.tif', new Uint8Array(encodeImage(pixels, 60, 30)));
    await openNaming('plan.tif');
    await untilPainted('it', isNear(2));
  });

  it('outlines the block at the cursor, and leads from a place to its line, where a file says what stands where', async () => {
    const lines = [
      { text: 'River rises', box: [10, 5, 60, 10] },
      { text: 'It had not been so high', box: [20, 34, 60, 10] },
      { text: 'since the old mill stood.', box: [20, 45, 60, 10] },
    ];
    const page = { page: '1', image: 'river.png', width: 100, height: 100, lines };
    await write(
      'facsimile/river.regions.json',
      utf8.encode(JSON.stringify({ format: 'broadsheet-regions', version: 1, pages: [page] })),
    );
    await write(
      'facsimile/river.png',
      await vscode.workspace.fs.readFile(example('shiokaze-shinbun/2019-05-18/1.webp')),
    );
    const text =
      '---\npaper: The Halden Courier\ndate: 1931-06-02\nlanguage: en\nfacsimile: [river.png, river.regions.json]\n---\n\n' +
      '== Page One ==\n\n# River rises\n\nIt had not been [?so] high\nsince the old mill stood.\n';
    await write('facsimile/river.broadsheet', utf8.encode(text));
    const editor = await openFacsimile('facsimile/river.broadsheet', '# River');
    await untilPainted('the scan', isNear(1132 / 952));
    /** Where the outlines stand in the scan, in hundredths of its width and height, and whether the place of the cursor is one. */
    const outlined = () =>
      facsimile.evaluate(() => {
        const frame = document.querySelector('#scan .openseadragon-canvas')!.getBoundingClientRect();
        return [...document.querySelectorAll('.zone')].map((zone) => {
          const { left, top, width, height } = zone.getBoundingClientRect();
          // The scan is as wide as its frame, and stands in its middle.
          const [wide, high] = [frame.width, (frame.width * 952) / 1132];
          const from = frame.top + (frame.height - high) / 2;
          return [(left - frame.left) / wide, (top - from) / high, width / wide, height / high].map((part) =>
            Math.round(100 * part),
          );
        });
      });
    equal(
      await until('the outline', async () => ((await outlined()).length > 0 ? outlined() : null)),
      [[10, 5, 60, 10]],
      'the head',
    );
    await facsimile.click('.openseadragon-canvas');
    await until('the line there', () => editor.document.lineAt(editor.selection.active.line).text.startsWith('since'));
    equal(
      await until('the paragraph', async () => {
        const now = await outlined();
        return now[0]?.[1] === 34 ? now : null;
      }),
      [[20, 34, 60, 21]],
      'both its lines',
    );
  });

  it('says that a file is missing, and shows it when it comes', async () => {
    await openNaming('../facsimile/late.png');
    await until('the message', async () => (await said())?.includes('There is no file “facsimile/late.png”'));
    equal(await painted(), null, 'what is painted');
    const scan = await vscode.workspace.fs.readFile(example('shiokaze-shinbun/2019-05-18/3.jpg'));
    await write('facsimile/late.png', scan);
    await untilPainted('it, whatever its name says', isNear(1132 / 952));
  });

  it('says what it does not show', async () => {
    await write('facsimile/broken.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]));
    await write('facsimile/broken.pdf', utf8.encode('%PDF-1.7\nnothing'));
    await write('facsimile/notes.jpg', utf8.encode('The tide stood at four feet.'));
    for (const [scan, words] of [
      ['broken.png', '“broken.png” is damaged'],
      ['broken.pdf', '“broken.pdf” is damaged'],
      ['notes.jpg', '“notes.jpg” is not shown: it is neither a PDF nor an image'],
      // In the web host, the workspace is all that there is.
      ...(EXTENSION_HOST === 'node' ? ([['../../outside.png', 'it lies outside the workspace']] as const) : []),
      ['https://halden.example/p1.jpg', 'nothing is fetched'],
    ] as const) {
      await openNaming(scan);
      await until(`“${words}”`, async () => (await said())?.includes(words));
      equal(await painted(), null, 'what is painted');
    }
    await openFacsimile('donaubote/1908-05-03/3-4.broadsheet', '== Der Donaubote. Nr. 122. Seite 3');
    await until('that none is named', async () => (await said())?.startsWith('No scan of this page is named'));
  });

  it('lets its page load nothing but what lies beside the scan', async () => {
    await openFacsimile('shiokaze-shinbun/2019-05-18/1.broadsheet', '＃　塩田');
    await untilPainted('the scan');
    const other = example('donaubote/1908-05-03/1-2.pdf').path;
    const loads = await facsimile.evaluate(async (path) => {
      const own = performance.getEntriesByType('resource').find(({ name }) => /\/1\.webp\b/.test(name))?.name;
      if (own === undefined) return 'no scan has been loaded';
      const address = new URL(own);
      const of = (pathname: string) =>
        fetch(Object.assign(new URL(address), { pathname })).then(
          ({ ok }) => ok,
          () => false,
        );
      return JSON.stringify([await of(address.pathname), await of(path)]);
    }, other);
    equal(loads, '[true,false]', 'the scan, and a file elsewhere in the workspace');
  });
});
