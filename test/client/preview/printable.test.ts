import { strict as assert } from 'node:assert';
import { printable } from '../../../client/preview/printable';

const shown = {
  title: '<Fog> & “rain”',
  language: 'zh-CN',
  view: 'page',
  isVertical: true,
  parts: [
    { html: '<h1>雾</h1>', images: [] },
    {
      html: '<figure><img data-image="0" alt=""><img data-image="1" alt=""><figcaption>&lt;img data-image=&quot;0&quot;&gt;</figcaption></figure>',
      images: ['data:image/png;base64,AA==', null],
    },
  ],
} as const;

describe('what is printed of a preview', () => {
  it('is a page that holds all it needs, and may load nothing else', () => {
    const page = printable(shown, 'h1 { color: black }', 'secret');
    assert.match(page, /<html lang="zh-CN">/);
    assert.match(page, /<title>&lt;Fog&gt; &amp; “rain”<\/title>/);
    assert.match(page, /<body class="printed view-page vertical">/);
    assert.match(page, /default-src 'none'; img-src data:; style-src 'nonce-secret'; script-src 'nonce-secret'/);
    assert.match(page, /<style nonce="secret">\nh1 \{ color: black \}/);
    assert.match(page, /<script nonce="secret">print\(\)<\/script>/);
    assert.deepEqual(page.match(/<script/g)?.length, 1);
  });

  it('has its images in place, and nothing for those that are not there', () => {
    const page = printable(shown, '', 'secret');
    assert.deepEqual(page.match(/<img[^>]*>/g), ['<img src="data:image/png;base64,AA==" alt="">']);
    assert.match(page, /&lt;img data-image=&quot;0&quot;&gt;/);
  });

  it('lets no style end where it should not', () => {
    assert.doesNotMatch(printable(shown, 'a::before { content: "</style><script>" }', 'n'), /<\/style><script>/);
  });
});
