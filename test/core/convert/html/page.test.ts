import { strict as assert } from 'node:assert';
import { pageParts } from '../../../../core/convert/html/page';
import type { Part } from '../../../../core/convert/html/part';
import { lines } from '../../../support/drawn';
import { issueOf, outline, page, places, setting } from './shown';

const courier = lines`
  ---
  paper: The Lennport Courier
  date: 1911-05-04
  number: 88
  language: en
  ---

  == Page One ==
  @ Edited by A. Poole

  # Weather {.weather}
  Fair, then cloudy.

  #* The council {.section}
  # Council votes
  # down the tram
  LENNPORT, May 3 — It was late, and
  the lamps were [?out].
  >> See TRAM, Page 2

  # {.advertisement}
  ~~~ ad
     BOOTS
  BOOTS.  <8s>
  ~~~

  ! The lock. {src=scans/lock.png}
  ! The crowd. {src=scans/crowd.png}
  @ Photos by Tom Reed

  == Page 2 ==

  # Tram
  << TRAM, From Page One
  No one spoke.
  ~~~ verse
  Oh, the Lenn

  ~~~
`;

describe('a page as HTML', () => {
  it('holds what stands over it, and its stories in order', () => {
    assert.deepEqual(outline(page(courier)).split('\n'), [
      '<header.page-head.front><p.nameplate>The Lennport Courier</p><h1.label>Page One</h1>' +
        '<p.facts>Thursday, May 4, 1911 No. 88</p><p.byline>Edited by A. Poole</p></header>',
      '<article.story.genre-weather.short><hgroup><h2.headline>Weather</h2></hgroup><p.text>Fair, then cloudy.</p></article>',
      '<article.story.genre-news.lead.short><hgroup><p.standing.rubric>The council</p>' +
        '<h2.headline>Council votes/down the tram</h2></hgroup>' +
        '<p.text><span.dateline>LENNPORT, May 3 —</span> It was late, and the lamps were <span.unclear>out</span>.</p>' +
        '<p.jump.jump-out.paired><a>See TRAM, Page 2</a></p></article>',
      '<article.story.genre-advertisement.short><pre.ad>   BOOTS',
      'BOOTS.  <8s></pre>' +
        '<figure><img></img><figcaption>The lock.</figcaption></figure>' +
        '<figure><img></img><figcaption>The crowd.<span.credit>Photos by Tom Reed</span></figcaption></figure></article>',
    ]);
    assert.deepEqual(outline(page(courier, 1)).split('\n'), [
      '<header.page-head><p.nameplate>The Lennport Courier</p><h1.label>Page 2</h1>' +
        '<p.facts>Thursday, May 4, 1911 No. 88</p></header>',
      '<article.story.genre-news.lead.short.continued><hgroup><h2.headline>Tram</h2></hgroup>' +
        '<p.jump.jump-in.paired><a>TRAM, From Page One</a></p><p.text>No one spoke.</p><pre.verse>Oh, the Lenn',
      '</pre></article>',
    ]);
  });

  it('says of each line where it stands', () => {
    const found = places(page(courier));
    for (const place of [
      'p1.broadsheet:7:3 Page One',
      'p1.broadsheet:8:2 Edited by A. Poole',
      'p1.broadsheet:14:2 Council votes',
      'p1.broadsheet:16:0 LENNPORT, May 3 —',
      'p1.broadsheet:17:17 out',
      'p1.broadsheet:18:3 See TRAM, Page 2',
      'p1.broadsheet:23:0 BOOTS.  <8s>',
      'p1.broadsheet:27:2 The crowd.',
    ]) {
      assert.ok(found.includes(place), `${place} in ${found.join('\n')}`);
    }
  });

  it('names the images as they are typed, counted in each part', () => {
    const pictures = page(courier).filter(({ piece }) => piece.images.length > 0);
    assert.deepEqual(
      pictures.map(({ piece, isInside }) => [
        isInside,
        piece.images,
        /<img data-image="(\d)" alt="">/.exec(piece.html)?.[1],
      ]),
      [
        [true, ['scans/lock.png'], '0'],
        [true, ['scans/crowd.png'], '0'],
      ],
    );
  });

  it('makes the first story with a headline that is no small matter its lead, and sets long ones across', () => {
    const long = courier.replace('No one spoke.', 'No one spoke, and nothing was heard. '.repeat(40));
    assert.match(outline(page(long, 1)), /<article\.story\.genre-news\.lead\.wide\.continued>/);
    const chinese = lines`
      ---
      language: zh-CN
      ---
      == 第一版 ==
      # 启事 {.notice}
      本报休刊一天。
      # 早部署早检查
      ${'各县区要逐库逐堤排查。'.repeat(30)}
      # 大桥今日通车
      ${'今天上午，大桥通车。'.repeat(40)}
    `;
    const [, notice, lead, other] = outline(page(chinese)).split('\n');
    assert.match(notice!, /<article\.story\.genre-notice\.short>/);
    assert.match(lead!, /<article\.story\.genre-news\.lead\.wide>/);
    assert.match(other!, /<article\.story\.genre-news>/);
  });

  it('gives each story its language, and a genre that is no name none', () => {
    const mixed = lines`
      ---
      language: de-AT
      ---
      == Seite 1 ==
      # The strangers {lang=en}

      # Der Dampfer {.letter}

      # Das Wehr {lang=no_tag}
    `;
    const stories = page(mixed).filter(({ isInside }) => !isInside);
    const languages = stories.map(({ piece }) => /^<article[^>]* lang="([^"]+)"/.exec(piece.html)?.[1]);
    assert.deepEqual(languages.slice(1), ['en', 'de-AT', 'de-AT']);
    assert.match(outline(page(mixed.replace('.letter', '.süß'))), /genre-other/);
    assert.doesNotMatch(page('# Title')[1]!.piece.html, /lang=/);
  });

  it('makes the same of a story as long as the same stands in it', () => {
    const issue = issueOf(courier);
    const once = pageParts(issue, issue.pages[0]!, setting);
    const twice = pageParts(issue, issue.pages[0]!, setting);
    assert.deepEqual(once, twice);
    const isKept = ({ piece: { html }, isInside }: Part) => isInside && !html.startsWith('<p class="jump');
    assert.ok(once.every((part, i) => !isKept(part) || part.piece === twice[i]!.piece));
  });

  it('writes the day and the number as the paper’s language does, and what is no day as it is typed', () => {
    const facts = (language: string, date: string) =>
      /<p\.facts>(.*?)<\/p>/.exec(
        outline(page(`---\nlanguage: ${language}\ndate: ${date}\nnumber: 7\n---\n== 1 ==\n# A`)),
      )?.[1];
    assert.equal(facts('zh-CN', '2021-03-06'), '2021年3月6日星期六 第7号');
    assert.equal(facts('de', '1908-05-03'), 'Sonntag, 3. Mai 1908 Nr. 7');
    assert.equal(facts('en', 'May 1911'), 'May 1911 No. 7');
    assert.equal(facts('en', '2021-13-45'), '2021-13-45 No. 7');
  });

  it('has no gap between its headings', () => {
    assert.match(outline(page('== 1 ==\n# Fog\nText.\n## Gulls\nText.')), /<h2\.headline>Fog<\/h2>.*<h3\.crosshead>/);
    assert.match(outline(page('== 1 ==\n<< From Page 2\nText.\n## Gulls\nText.')), /<h2\.crosshead>/);
  });

  it('says what a page is called that prints no label', () => {
    assert.match(outline(page('---\npage: 3\n---\n# Fog')), /<h1\.label>Page 3<\/h1>/);
    assert.match(outline(page('== ==\n# Fog', 0)), /<h1\.label>Unnumbered page<\/h1>/);
  });
});
