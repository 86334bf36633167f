import { strict as assert } from 'node:assert';
import { lines } from '../../../support/drawn';
import { article, outline, places } from './shown';

const flood = lines`
  //// p1.broadsheet
  ---
  paper: 临江日报
  date: 2021-03-06
  language: zh-CN
  ---

  == 第一版 要闻 ==

  #* 守江
  #- 市防汛指挥部会议强调
  # 早部署早检查
  # 确保安全度汛
  #+ 三座水库除险加固本月完工
  @ 本报记者 周晓舟

  本报讯（记者周晓舟）昨日，市防汛指挥部召开
  会议。

  各县区要逐库逐堤排查，
  >> （下转第三版①）

  ! 工作人员在检修启闭机。
  @ 本报记者 林水生 摄
  //// p3.broadsheet
  ---
  paper: 临江日报
  date: 2021-03-06
  language: zh-CN
  ---

  == 第三版 综合 ==

  # 早部署早检查
  << （上接第一版①）
  把隐患消除在汛期之前。

  ## 抢的是三个晴天
  会议开到乡镇。①3
  @ 本报编辑部
`;

describe('an article as HTML', () => {
  it('is whole: its head, its text over the jump, where the page changes, pictures and signatures', () => {
    assert.equal(
      outline(article(flood)),
      [
        '<p.folio>第一版 要闻</p>',
        '<hgroup><p.standing>守江</p><p.kicker>市防汛指挥部会议强调</p><h1.headline>早部署早检查/确保安全度汛</h1>' +
          '<p.deck>三座水库除险加固本月完工</p><p.byline>本报记者 周晓舟</p></hgroup>',
        '<p.text><span.dateline>本报讯（记者周晓舟）</span>昨日，市防汛指挥部召开会议。</p>',
        '<p.text>各县区要逐库逐堤排查，<span.page-change>第三版 综合</span>把隐患消除在汛期之前。</p>',
        '<figure><div.frame></div><figcaption>工作人员在检修启闭机。<span.credit>本报记者 林水生 摄</span></figcaption></figure>',
        '<h2.crosshead>抢的是三个晴天</h2>',
        '<p.text>会议开到乡镇。<span.end-mark>①3</span></p>',
        '<p.byline.signature>本报编辑部</p>',
      ].join('\n'),
    );
  });

  it('says of each line where it stands, in whichever file', () => {
    assert.deepEqual(places(article(flood)).slice(-9), [
      'p1.broadsheet:18:0 各县区要逐库逐堤排查，',
      'p3.broadsheet:9:0 第三版 综合',
      'p3.broadsheet:10:0 把隐患消除在汛期之前。',
      'p1.broadsheet:21:2 工作人员在检修启闭机。',
      'p1.broadsheet:22:2 本报记者 林水生 摄',
      'p3.broadsheet:12:3 抢的是三个晴天',
      'p3.broadsheet:13:0 会议开到乡镇。',
      'p3.broadsheet:13:7 ①3',
      'p3.broadsheet:14:2 本报编辑部',
    ]);
  });

  it('joins a word that a jump divides, and words with a space where their language has one', () => {
    const divided = lines`
      ---
      language: de
      ---
      == Seite 1 ==
      # Der Prozeß
      Der Verteidiger argu-
      >> (Schluß auf Seite 3.)
      == Seite 3 ==
      << (Schluß von Seite 1.)
      mentierte, und das Haus-
      mädchen schwieg.
    `;
    assert.match(outline(article(divided)), /argu<span\.page-change>Seite 3<\/span>mentierte, und das Hausmädchen/);
    const spaced = divided.replace('argu-', 'sprach').replace('mentierte', 'lange');
    assert.match(outline(article(spaced)), /sprach <span\.page-change>Seite 3<\/span>lange/);
  });

  it('runs on over several pages in one paragraph', () => {
    const chain = lines`
      ---
      language: en
      ---
      == Page One ==
      # Fog
      The boats
      >> See FOG, Page 2
      == Page 2 ==
      << FOG, From Page 1
      lay still until the
      >> See FOG, Page 3
      == Page 3 ==
      << FOG, From Page 2
      bell rang.
    `;
    const [, , text] = outline(article(chain)).split('\n');
    assert.equal(
      text,
      '<p.text>The boats <span.page-change>Page 2</span>lay still until the <span.page-change>Page 3</span>bell rang.</p>',
    );
    assert.deepEqual(places(article(chain)).slice(-5), [
      'p1.broadsheet:5:0 The boats',
      'p1.broadsheet:8:0 Page 2',
      'p1.broadsheet:9:0 lay still until the',
      'p1.broadsheet:12:0 Page 3',
      'p1.broadsheet:13:0 bell rang.',
    ]);
  });

  it('marks between blocks where the page changes, with the headline that is printed again', () => {
    const parted = flood.replace('排查，\n', '排查。\n\n').replace('把隐患', '　　把隐患');
    const [, , , before, , change, after] = outline(article(parted)).split('\n');
    assert.equal(before, '<p.text>各县区要逐库逐堤排查。</p>');
    assert.equal(change, '<p.page-change><span.page>第三版 综合</span> <span.reprint>早部署早检查</span></p>');
    assert.equal(after, '<p.text>把隐患消除在汛期之前。</p>');
  });

  it('names the page of a long label in the midst of a sentence by its number, and the same page as such', () => {
    const long = flood.replace('第三版 综合', '临江日报 第三版 综合·社会·文化·副刊');
    assert.match(outline(article(long)), /排查，<span\.page-change>Page 3<\/span>把/);
    const here = lines`
      ---
      language: zh-CN
      ---
      == 第四版 ==
      # 腌菜缸
      石头是有来历的：
      >> （下转本版）
      # 白渡
      << （上接本版）
      一共三块。
    `;
    assert.match(outline(article(here)), /来历的：<span\.page-change>On the same page<\/span>一共三块/);
  });

  it('shows the words of a jump that leads nowhere, and why', () => {
    const [only] = flood.split('//// p3');
    const parts = article(only!);
    assert.match(outline(parts), /<p\.jump\.jump-out\.unmatched>（下转第三版①）<\/p>/);
    assert.match(parts.map(({ piece }) => piece.html).join(''), /title="The other half was not found"/);
    const rivals = lines`
      ---
      language: en
      ---
      == Page One ==
      # Fog
      The boats lay still.

      >> Continued on Page 2
      == Page 2 ==
      << Continued from Page 1

      Wheat was firm.

      << Continued from Page 1

      The mayor walked.
    `;
    assert.match(outline(article(rivals)), /<p\.jump\.jump-out\.ambiguous>Continued on Page 2<\/p>/);
    const [, , , jump] = article(rivals);
    assert.match(jump!.piece.html, /title="The other half is not certain: it fits as well; it fits as well"/);
  });

  it('goes by its page where it has no headline', () => {
    assert.match(
      outline(article('== Page One ==\n#* Letters\nSir: They bark.\n## Gulls\nThey cry.')),
      /^<h1\.folio>Page One<\/h1>/,
    );
    assert.match(
      outline(article('== Page One ==\n\nSir: They bark.\n## Gulls\nThey cry.')),
      /<h2\.crosshead>Gulls<\/h2>/,
    );
  });

  it('says where a jump leads that print has no words for', () => {
    const silent = flood.replace('>> （下转第三版①）', '>> {page=5}');
    const parts = article(silent);
    assert.match(outline(parts), /<p\.jump\.jump-out\.unmatched\.silent>Continued: Page 5<\/p>/);
  });
});
