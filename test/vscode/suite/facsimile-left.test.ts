import { until } from './expect';
import { facsimile, openFacsimile, sheetSaid, untilPainted } from './facsimile-webview';

describe('before another reload of the window', () => {
  it('the facsimile is left as it is to be found again', async () => {
    await openFacsimile('donaubote/1908-05-03/1-2.broadsheet', '# Die Brückenfrage');
    await untilPainted('the scan');
    await facsimile.click('#next');
    await until('the second page', async () => (await sheetSaid()) === '2 of 2');
    for (let i = 0; i < 4; i++) await facsimile.click('#zoom-in');
    await untilPainted('it from near', ({ isFull }) => isFull);
  });
});
