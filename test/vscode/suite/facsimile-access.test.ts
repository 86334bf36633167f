import { equal, until } from './expect';
import { facsimile, openFacsimile, said, untilPainted } from './facsimile-webview';
import { setTheme, themes } from './themes';

describe('the facsimile keeps nobody out', () => {
  after(() => setTheme(undefined));

  for (const [className, theme] of Object.entries(themes)) {
    it(`in the theme ${theme}`, async () => {
      await openFacsimile('donaubote/1908-05-03/1-2.broadsheet', '# Die Brückenfrage');
      await setTheme(theme);
      await until('the theme', () => facsimile.evaluate((name) => document.body.classList.contains(name), className));
      await untilPainted('the scan');
      equal(await facsimile.barriers(), [], 'what axe-core finds in a PDF');
      await openFacsimile('donaubote/1908-05-03/3-4.broadsheet', '== Der Donaubote. Nr. 122. Seite 3');
      await until('the message', said);
      equal(await facsimile.barriers(), [], 'what axe-core finds where there is no scan');
    });
  }
});
