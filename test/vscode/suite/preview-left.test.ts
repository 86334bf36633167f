import { until } from './expect';
import { openPreview, preview, scrollTo, switchTo } from './preview-webview';

describe('before a reload of the window', () => {
  it('the preview is left as it is to be found again', async () => {
    await openPreview('harbor-courier/1987-10-14.broadsheet', '<< MAYOR, from Page A1');
    await switchTo('page');
    await until('its page', async () => (await preview.text('h1')) === 'A4');
    await scrollTo(240);
    // In a browser, VS Code keeps where cursors stand every five seconds.
    await new Promise((resolve) => setTimeout(resolve, 6_000));
  });
});
