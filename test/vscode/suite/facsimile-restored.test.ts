import { equal, until } from './expect';
import { sheetSaid, untilPainted } from './facsimile-webview';

/** After the window has been loaded again; how it was left is said in `facsimile-left.test.ts`. */
describe('another reload of the window', () => {
  it('brings the facsimile back as it was: the page that was turned to, from as near', async () => {
    await until('the second page', async () => (await sheetSaid()) === '2 of 2');
    const { isFull } = await untilPainted('it');
    equal(isFull, true, 'whether it fills its panel');
  });
});
