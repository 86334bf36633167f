import { equal, until } from './expect';
import { marked, preview } from './preview-webview';

/** After the window has been loaded again; how it was left is said in `preview-left.test.ts`. */
describe('a reload of the window', () => {
  it('brings the preview back as it was', async () => {
    const text = await until('the preview', () => preview.text('.view-page #content h1'));
    equal(text, 'A4', 'the page');
    // By then the editor has told where it stands, which is not to move the preview.
    await until('the cursor', async () => (await marked('cursor-line')).includes('MAYOR, from Page A1'));
    const scroll = await preview.evaluate(() => document.getElementById('scroller')!.scrollTop);
    equal(scroll, 240, 'how far it is scrolled');
  });
});
