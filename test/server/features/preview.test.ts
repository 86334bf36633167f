import { strict as assert } from 'node:assert';
import { spliced } from '../../../client/preview/splice';
import { PREVIEW, type PreviewParams, type PreviewResult, type PreviewView } from '../../../server/protocol';
import { lines } from '../../support/drawn';
import { everything } from '../support/capabilities';
import { Desk } from '../support/desk';
import { elbe, halden, linhai } from '../support/newspapers';

type Asked = Partial<Pick<PreviewParams, 'isVertical' | 'base'>>;

/** What a view of the drawing's first cursor shows. */
function ask(desk: Desk, view: PreviewView, asked: Asked = {}, cursor = 0): Promise<PreviewResult> {
  return desk.request(PREVIEW, { ...desk.cursor(cursor), view, isVertical: false, base: null, ...asked });
}

function html({ parts }: PreviewResult): string {
  return parts.map((part) => part.html ?? '').join('\n');
}

/** The words that are shown, each run of them on a line, without marks. */
function text(result: PreviewResult): string {
  return html(result).replace(/<[^>]+>/g, '');
}

const utf8 = { ...everything, general: { positionEncodings: ['utf-8'] } };

describe('what a preview shows', () => {
  for (const capabilities of [everything, utf8]) {
    const [encoding] = capabilities.general!.positionEncodings!;

    it(`is the article at the cursor, with its continuation in another file (${encoding})`, async () => {
      const desk = await Desk.on(halden, { open: ['p1.broadsheet'], capabilities });
      // Once the other file has been read.
      await desk.request('workspace/symbol', { query: 'River' });
      const result = await ask(desk, 'article');
      assert.equal(result.title, 'River rises at Halden bridge');
      assert.equal(result.language, 'en');
      assert.match(text(result), /had not done in thirty years\. Page 3The mill race was closed/);
      assert.deepEqual(result.uris, [desk.uri('p1.broadsheet'), desk.uri('p3.broadsheet')]);
      const last = result.parts.at(-1)!;
      assert.deepEqual(last.origins, [
        [0, 11],
        [1, 10],
      ]);
      assert.match(last.html!, /<span data-line="0">The mill race/);
      await desk.close();
    });

    it(`is the page at the cursor, or the issue, in Chinese and German too (${encoding})`, async () => {
      for (const [drawing, page, paper] of [
        [linhai, '第一版 要闻', '临海晚报'],
        [elbe, 'Seite 1', 'Elbufer Abendblatt'],
      ] as const) {
        const desk = await Desk.on(drawing, { capabilities });
        const shown = await ask(desk, 'page');
        assert.equal(shown.title, page);
        assert.match(html(shown), /<h1 class="label">/);
        const contents = await ask(desk, 'issue');
        assert.equal(contents.title, paper);
        assert.match(html(contents), /<a class="jump jump-out" href="#s1"/);
        await desk.close();
      }
    });
  }

  it('joins what a jump parts, in a word too', async () => {
    const desk = await Desk.on(elbe);
    assert.match(text(await ask(desk, 'article')), /die Wachen ver\S*Seite 2doppelt und läßt/);
    await desk.close();
  });

  it('is what the cursor comes to next where it stands in nothing', async () => {
    const desk = await Desk.on('---\n‸paper: Linhai\n---\n== 1 ==\n# Fog\n\nThe boats lay still.\n== 2 ==\n‸\n');
    assert.equal((await ask(desk, 'article')).title, 'Fog');
    assert.equal((await ask(desk, 'page')).title, '1');
    assert.equal((await ask(desk, 'article', {}, 1)).title, 'Fog');
    assert.equal((await ask(desk, 'page', {}, 1)).title, '2');
    await desk.close();
  });

  it('says so where there is nothing, in the reader’s language', async () => {
    const desk = await Desk.on('‸', { locale: 'zh-cn' });
    assert.match(text(await ask(desk, 'article')), /这里还没有录入内容/);
    assert.match(text(await ask(desk, 'page')), /这里还没有录入内容/);
    assert.equal((await ask(desk, 'issue')).title, '无题');
    const position = { line: 0, character: 0 };
    const nowhere = { ...desk.document('p7.broadsheet'), position, view: 'page', isVertical: false, base: null };
    assert.equal(await desk.request(PREVIEW, nowhere), null);
    await desk.close();
  });

  it('sets lines that run down only where the language has them', async () => {
    const chinese = await Desk.on(linhai.replace('今夜', '今夜8时'));
    const down = await ask(chinese, 'article', { isVertical: true });
    assert.deepEqual([down.canBeVertical, down.isVertical], [true, true]);
    assert.match(html(down), /<span class="upright" data-at="\d+">8<\/span>/);
    await chinese.close();
    const german = await Desk.on(elbe);
    const across = await ask(german, 'article', { isVertical: true });
    assert.deepEqual([across.canBeVertical, across.isVertical], [false, false]);
    await german.close();
  });

  it('is sent once: after an edit only what has changed', async () => {
    const desk = await Desk.on(linhai);
    const before = await ask(desk, 'article');
    assert.equal(before.splice, null);
    const same = await ask(desk, 'article', { base: before.revision });
    assert.deepEqual([same.splice?.removed, same.parts], [0, []]);
    await desk.replace('1.broadsheet', '# 台风“丹鹭”今夜登陆', '% 头条\n# 台风“丹鹭”今晨登陆');
    const after = await ask(desk, 'article', { base: same.revision });
    assert.equal(after.subject, before.subject);
    assert.deepEqual(
      after.parts.map(({ html }) => /<h1.*?今晨登陆/.test(html)),
      [true],
      'the head alone',
    );
    assert.deepEqual(after.splice?.shifts, [[0, 1]], 'what stands below has moved by a line');
    const whole = await ask(desk, 'article');
    assert.deepEqual(spliced(before.parts, after.splice!, after.parts), whole.parts);
    await desk.close();
  });

  it('is of a long article one paragraph, where one is edited, however long it is', async () => {
    const paragraphs = Array.from({ length: 400 }, (_, i) => `Ship ${i} lay in the roads until the tide turned.`);
    const drawing = (edited: string) =>
      `---\nlanguage: en\n---\n== 1 ==\n# Harbour list\n\n‸${paragraphs.join('\n\n').replace('Ship 200 lay', edited)}\n`;
    for (const view of ['article', 'page'] as const) {
      const desk = await Desk.on(drawing('Ship 200 lay'));
      const before = await ask(desk, view);
      assert.ok(before.parts.length > 400);
      await desk.replace('p1.broadsheet', 'Ship 200 lay', 'Ship 200\nstill lay');
      const after = await ask(desk, view, { base: before.revision });
      assert.deepEqual(
        after.parts.map(({ html }) => html.replace(/<[^>]+>/g, '')),
        ['Ship 200 still lay in the roads until the tide turned.'],
      );
      assert.deepEqual(spliced(before.parts, after.splice!, after.parts), (await ask(desk, view)).parts);
      await desk.close();
    }
  });

  it('is sent whole to who has another answer, or wants to see something else', async () => {
    const desk = await Desk.on(linhai);
    const first = await ask(desk, 'article');
    assert.equal((await ask(desk, 'page', { base: first.revision })).splice, null);
    assert.equal((await ask(desk, 'article', { base: first.revision })).splice, null);
    await desk.close();
  });

  it('names images of the workspace, and none elsewhere', async () => {
    const desk = await Desk.on(lines`
      //// 2021/p1.broadsheet
      # The lock
      ‸! One. {src="scans/lock 闸.png"}

      ! Two. {src=..\\shared\\map.png}

      ! Three. {src=https://example.org/a.png}

      ! Four. {src=../../../out.png}

      ! Five.
    `);
    const images = ['2021/scans/lock 闸.png', 'shared/map.png', null, null].map((path) =>
      path ? desk.uri(path) : null,
    );
    const article = await ask(desk, 'article');
    assert.deepEqual(
      article.parts.flatMap((part) => part.images),
      images,
    );
    const page = await ask(desk, 'page');
    assert.deepEqual(
      page.parts.flatMap((part) => part.images),
      images,
    );
    assert.doesNotMatch(html(page), /<img[^>]* src=/);
    await desk.close();
  });

  it('calls genres by their names in the reader’s language', async () => {
    const issue = '---\nlanguage: en\n---\n‸# Fair {.weather}\nFog.\n\n# {.own-kind}\nText.\n\n# Bridge\nOpen.';
    for (const [locale, names] of [
      ['en', ['Weather', 'own-kind']],
      ['zh-cn', ['天气', 'own-kind']],
    ] as const) {
      const desk = await Desk.on(issue, { locale });
      const found = [...html(await ask(desk, 'issue')).matchAll(/<span class="genre">(.*?)<\/span>/g)];
      assert.deepEqual(
        found.map(([, name]) => name),
        names,
      );
      await desk.close();
    }
  });
});
