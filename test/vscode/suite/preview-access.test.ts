import { equal, until } from './expect';
import { openPreview, preview, switchTo, views } from './preview-webview';
import { setTheme, themes } from './themes';

describe('the preview keeps nobody out', () => {
  after(() => setTheme(undefined));

  for (const [className, theme] of Object.entries(themes)) {
    it(`in the theme ${theme}`, async () => {
      // Between the two: a table, an advertisement, verse, pictures, notes, inline forms, jumps with another half and without.
      for (const [path, start] of [
        ['linjiang-ribao/2021-03-06/p2.broadsheet', '“雨多大、水多高'],
        ['faulty/jump-ambiguous.broadsheet', '# Dog tax voted'],
      ] as const) {
        await openPreview(path, start);
        await setTheme(theme);
        await until('the theme', () => preview.evaluate((name) => document.body.classList.contains(name), className));
        for (const view of views) {
          await switchTo(view);
          equal(await preview.barriers(), [], `what axe-core finds in the view ${view} of ${path}`);
        }
      }
    });
  }
});
