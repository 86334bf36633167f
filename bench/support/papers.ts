/** An invented newspaper as the invented archive prints it. */
export interface Paper {
  readonly name: string;
  readonly folder: string;
  readonly language: string;
  /** The example whose paragraphs it prints, in ever other order. */
  readonly example: string;
  readonly firstDay: string;
  readonly pages: number;
  readonly pagesPerFile: number;
  /** Articles on a page. */
  readonly articles: number;
  pageLine(page: number, date: string): string;
  headline(parts: readonly [string, string, string]): string;
  readonly places: readonly string[];
  readonly things: readonly string[];
  readonly deeds: readonly string[];
  readonly surnames: readonly string[];
  readonly givenNames: readonly string[];
  fullName(given: string, surname: string): string;
  /** The line of a byline. */
  byline(names: readonly string[]): string;
  /** How a lead opens that holds the byline; `null` in papers that print none there. */
  lead(name: string): string | null;
  jumpOut(page: number, label: number, slug: string): string;
  jumpIn(page: number, label: number, slug: string): string;
}

const numerals = '〇一二三四五六七八';
const circled = '①②③④⑤⑥⑦⑧⑨⑩';

const chinese = {
  language: 'zh-CN',
  example: 'linjiang-ribao/2021-03-06',
  pages: 4,
  articles: 14,
  pageLine: (page: number) => `== 第${numerals[page]}版 ${['', '要闻', '综合', '民生', '副刊'][page]} ==`,
  headline: ([place, thing, deed]: readonly [string, string, string]) => place + thing + deed,
  places: '白渡镇 石塘县 清溪县 东门 北仓 柳林桥 老码头 西关 云栖里 澄江口 南窑 沙洲 梅岭 望江亭 青石巷'.split(' '),
  things:
    '水闸 菜场 轮渡 小学 粮库 图书馆 卫生院 电车 茶厂 堤防 公园 印刷厂 渔港 邮局 剧场 自来水厂 供销社 测候站 桥梁 夜校'.split(
      ' ',
    ),
  deeds:
    '今日试运行 提前完工 改建方案公布 迎来客流高峰 获全市先进 下月动工 恢复通航 开展安全检查 征集意见 换上新灯 增开夜班 通过验收'.split(
      ' ',
    ),
  surnames: [...'周林沈顾梁许方秦陆叶韩杜冯江程'],
  givenNames: '晓舟 水生 文舟 小满 叙 明川 维桥 若谷 一鸣 雨禾 青山 望舒 知远 长庚 秋白'.split(' '),
  fullName: (given: string, surname: string) => surname + given,
  byline: (names: readonly string[]) => `@ 本报记者 ${names.join(' ')}`,
  lead: (name: string) => `本报讯（记者${name}）`,
  jumpOut: (page: number, label: number) => `>> （下转第${numerals[page]}版${circled[label]}）`,
  jumpIn: (page: number, label: number) => `<< （上接第${numerals[page]}版${circled[label]}）`,
};

const american = {
  language: 'en-US',
  example: 'harbor-courier/1987-10-14.broadsheet',
  pages: 8,
  articles: 7,
  pageLine: (page: number) => `== ${page <= 4 ? 'A' : 'B'}${page <= 4 ? page : page - 4} ==`,
  headline: ([place, thing, deed]: readonly [string, string, string]) => `${place} ${thing} ${deed}`,
  places:
    'Port Ambrose|Corvalle|Sound Shore|Coal Dock|Mill Hollow|Custom House|Harlan County|Fenwick|Old Quay|North Ferry|Gull Island|Tillery'.split(
      '|',
    ),
  things:
    'ferry|school board|pier plan|library|cannery|water works|fire company|theater|fish market|rail yard|council|hospital|lighthouse|county fair|dredge|ball club'.split(
      '|',
    ),
  deeds:
    'wins a narrow vote|opens after long delay|faces new doubts|asks for more time|draws a record crowd|to close for repairs|loses its director|is back in service|sues the state|names a committee'.split(
      '|',
    ),
  surnames:
    'Marsh|Dunning|Poole|Brancato|Tolliver|Hale|Whitcomb|Osgood|Ferris|Lindqvist|Moran|Castellano|Reyes|Abbott|Keane'.split(
      '|',
    ),
  givenNames: 'Ellen|Walter|Ann|Anthony|Ruth|Gordon|Irene|Paul|Lucille|Dennis|Grace|Stephen|Nora|Victor|June'.split(
    '|',
  ),
  fullName: (given: string, surname: string) => `${given} ${surname}`,
  byline: (names: readonly string[]) => `@ By ${names.join(' and ')}\n@ Staff Writer`,
  lead: () => null,
  jumpOut: (page: number, _: number, slug: string) => `>> See ${slug}, Page ${american.label(page)}`,
  jumpIn: (page: number, _: number, slug: string) => `<< ${slug}, from Page ${american.label(page)}`,
  label: (page: number) => (page <= 4 ? `A${page}` : `B${page - 4}`),
};

const german = {
  language: 'de-AT',
  example: 'donaubote/1908-05-03',
  pages: 6,
  pagesPerFile: 2,
  articles: 10,
  headline: ([place, thing, deed]: readonly [string, string, string]) => `${thing} ${place} ${deed}.`,
  places:
    'in Aumark|am Bruckfeld|in Sankt Leonhard|am Donaukai|in Weidling|vor dem Linzer Tor|in Kirchau|am Steinbach'.split(
      '|',
    ),
  things:
    'Die Brücke|Der Gemeinderat|Die Lokalbahn|Das Hochwasser|Der Markt|Die Feuerwehr|Der Männerchor|Die Schule|Das Elektrizitätswerk|Der Prozeß|Die Weinlese|Das Theater'.split(
      '|',
    ),
  deeds:
    'vor der Entscheidung|wieder eröffnet|im Streit der Meinungen|nach dem Sturm|auf der Tagesordnung|unter neuer Leitung|ohne Ergebnis vertagt|feierlich übergeben'.split(
      '|',
    ),
  surnames:
    'Anzengruber|Pfannhauser|Hölzl|Wurmbrand|Kerschbaum|Lobmeyr|Stelzhamer|Zehetner|Brandstetter|Ortner|Eibl|Mautner'.split(
      '|',
    ),
  givenNames: 'Leopold|Anton|Therese|Ferdinand|Karoline|Josef|Emilie|Rudolf|Aloisia|Franz|Hermine|Viktor'.split('|'),
  fullName: (given: string, surname: string) => `${given} ${surname}`,
  byline: (names: readonly string[]) => `@ Von ${names.join(' und ')}`,
  lead: () => null,
  jumpOut: (page: number) => `>> (Schluß auf Seite ${page}.)`,
  jumpIn: (page: number) => `<< (Schluß von Seite ${page}.)`,
};

export const papers: readonly Paper[] = [
  { ...chinese, name: '临江晚报', folder: 'linjiang-wanbao', firstDay: '1993-01-01', pagesPerFile: 1 },
  { ...chinese, name: '澄江商报', folder: 'chengjiang-shangbao', firstDay: '2004-03-01', pagesPerFile: 4 },
  { ...american, name: 'The Ambrose Ledger', folder: 'ambrose-ledger', firstDay: '1979-05-01', pagesPerFile: 8 },
  {
    ...american,
    name: 'Corvalle Evening News',
    folder: 'corvalle-evening-news',
    firstDay: '1961-09-01',
    pagesPerFile: 8,
  },
  {
    ...german,
    name: 'Aumarker Volksblatt',
    folder: 'aumarker-volksblatt',
    firstDay: '1902-02-01',
    pageLine: (page, date) => `== Aumarker Volksblatt. ${date.slice(0, 4)}. Seite ${page} ==`,
  },
];
