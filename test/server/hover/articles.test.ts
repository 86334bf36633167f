import { lines } from '../../support/drawn';
import { Desk } from '../support/desk';
import { assertHover } from '../support/hovers';

const issue = lines`
  //// p1.broadsheet
  ---
  paper: The Halden Courier
  date: 1931-06-02
  language: en
  ---
  == ⟦page:Page On‸e⟧ ==

  #- ⟦kicker:The ‸worst since 1894⟧
  # ⟦head:River rises ‸at Halden⟧ {#river}
  @ By Ann Poole

  The ferry was tied up
  at noon.

  The mill stood still,
  and the bakers
  >> (Continued on Page 3)

  # ⟦comment:The tram must st‸ay⟧ {.commentary}
  A city without one stands still.

  //// p3.broadsheet
  ---
  paper: The Halden Courier
  date: 1931-06-02
  language: en
  ---
  == ⟦third:Page 3‸⟧ ==
  # ⟦again:‸River rises⟧
  << (Continued from Page 1)
  carried their ovens upstairs.
`;

const linjiang = lines`
  ---
  paper: 临江日报
  date: 2021-03-06
  language: zh-CN
  ---
  == ⟦page:‸第一版 要闻⟧ ==
  # ⟦早部署‸早检查⟧
  堤防无险情，
  >> （下转第二版）

  == 第二版 ==
  << （上接第一版）
  群众安居。①1
`;

describe('hovering over a headline', () => {
  it('says what the article is, how long, and where its parts stand', async () => {
    const desk = await Desk.whenRead(issue);
    const there = `[p3.broadsheet, line 7](<${desk.folder}/p3.broadsheet#L7>)`;
    const here = `[p1.broadsheet, line 8](<${desk.folder}/p1.broadsheet#L8>)`;
    const news = '**News** · 18 words, 80 characters, 2 paragraphs\n\n';
    await assertHover(desk, 1, `${news}- page 1 · here\n- page 3 · ${there}`, 'kicker');
    await assertHover(desk, 2, `${news}- page 1 · here\n- page 3 · ${there}`, 'head');
    await assertHover(desk, 3, '**Commentary** · 6 words, 27 characters, 1 paragraph', 'comment');
    await assertHover(desk, 5, `${news}- page 1 · ${here}\n- page 3 · here`, 'again');
    await desk.close();
  });

  it('says it in Chinese', async () => {
    const desk = await Desk.whenRead(linjiang, { locale: 'zh-CN' });
    const there = `[第 12 行](<${desk.folder}/p1.broadsheet#L12>)`;
    await assertHover(desk, 1, `**新闻** · 11 字，1 段\n\n- 第 1 版 · 此处\n- 第 2 版 · ${there}`);
    await desk.close();
  });
});

describe('hovering over a page’s label', () => {
  it('says which page it is and how much stands on it', async () => {
    const desk = await Desk.whenRead(issue);
    await assertHover(desk, 0, '**Page 1**\n\n2 articles, 81 characters', 'page');
    await assertHover(desk, 4, '**Page 3**\n\n0 articles, 1 continuation, 26 characters', 'third');
    await desk.close();
  });

  it('says it in Chinese', async () => {
    const desk = await Desk.whenRead(linjiang, { locale: 'zh-CN' });
    await assertHover(desk, 0, '**第 1 版**\n\n1 篇稿件，6 字', 'page');
    await desk.close();
  });

  it('that names no page says so', async () => {
    const desk = await Desk.whenRead('== ⟦The ‸Weekend⟧ ==\n\n# Choirs\nThey sang.\n', {});
    await assertHover(desk, 0, '**Page “The Weekend”**\n\n1 article, 9 characters');
    await desk.close();
  });
});
