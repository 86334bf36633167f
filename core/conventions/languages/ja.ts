import { BracketedLeads } from '../bylines/bracketed-leads';
import type { CjkBylineWords } from '../bylines/cjk-byline-words';
import { CjkBylines } from '../bylines/cjk-bylines';
import type { Language } from '../language';
import { japaneseScript } from './script-facts';

const AGENCIES = [
  '共同通信',
  '共同',
  '時事通信',
  '時事',
  'ロイター',
  'AP',
  'AFP時事',
  'AFP',
  'ＡＦＰ',
  'ＡＰ',
  '新華社',
  'UPI',
  'タス',
];
const SOURCES = `本紙|本社|${AGENCIES.join('|')}|[\\p{Script=Han}]{1,8}(?:新聞社|新聞|通信社|支局|本社)`;

/** What the name of a town or a ward ends in. */
const PLACE = /(?:[市区町県府都郡]|.{2}[村駅港])$/u;
/** A family's name and a given one, in kana too: 瀬川直人, 青木しの. */
const NAME = /^\p{Script=Han}{1,4}(?:[ぁ-んァ-ヴー]{2,4}\p{Script=Han}?)?$/u;
/** How verbs end that headlines end in: 更新終わる. */
const VERB = /(?:[えげけせてねべめれわ]る|った|んだ)$/u;

const BYLINES: CjkBylineWords = {
  before: ['聞き手'],
  modifiers: ['本紙', '本社', '支局', '紙面', 'この面の', '本面'],
  after: ['記者', '特派員', '論説委員', '編集委員', '撮影', '写す', '提供', '支局長', '写真部'],
  labelled: [
    '記者',
    '特派員',
    '論説委員',
    '編集委員',
    '写真',
    '文',
    '文と写真',
    '構成',
    '聞き手',
    '取材',
    '撮影',
    '画',
    '作',
    '電話',
    '絵',
    'イラスト',
    '図',
    '訳',
    '担当',
    '編集',
    '校閲',
    '校正',
    '整理',
    '紙面構成',
    'デザイン',
    'レイアウト',
  ],
  paired: ['写真', '文', '絵'],
  labelSigns: ':/·=',
  nameless: ['社説', '論説委員室', '取材班', '編集部'],
  offices: [
    '(?:本紙|本社|[\\p{Script=Han}]{2,8}新聞社?)?(?:編集局|編集部|論説委員室|取材班)',
    '写真は?いずれも.{0,12}',
    '(?:共同|時事|ロイター|AP|AFP時事)',
  ],
  apart: ['文', '絵', '画', '訳'],
  notAfterLabel: '(?!)',
  verbs: ['が報告', '記'],
  sources: SOURCES,
  sent: '発|電|[・･·]',
  ofOffices: ['提供', '電話'],
  contacts: ['電話'],
  aboutAuthor: ['筆者は'],
  notAfterRole: '[会団がはをに]',
  own: '本紙|本社',
  notInOffices: 'はがをにでも',
  notInNames: 'はがをにで、',
  splitNames: (run) => ({ names: [run], doubtful: run.length > 6 }),
  looksLikeName: (name) =>
    name.length >= 3 && name.length <= 6 && NAME.test(name) && !PLACE.test(name) && !VERB.test(name),
};

export const ja: Language = {
  language: 'ja',
  script: japaneseScript,
  pages: {
    phrases: ['[第]{n}(面|頁|ページ)'],
    named: { 本面: 'same', この面: 'same', 次面: null, 前面: null, 次ページ: null },
    numbers: {},
    ordinalSuffixes: [],
    and: ['·', '、', ',', '，', '-', '〜', '～', 'と'],
    han: true,
    labels: ['第 {n} 面', '{n} 面', '第 {n} 頁', '{n} 頁', '{n} ページ'],
    folio: { numbered: '{wide}面', sectioned: '{wide}面' },
  },
  notices: {
    jumpOut: ['{page}(に|へ)(続く|つづく|続き|続きます|続)'],
    jumpIn: ['{page}(から|より)(続く|つづく|続き|の続き|つづき|続)', '{page}の(続き|つづき)'],
    reference: [
      '{page}(に|へ)(関連|関係|詳報|解説|特集|社説|論説|別項)[の][記事|写真|表|地図|図|特集]',
      '(関連|関係)記事[は|を]{page}[に|へ]',
      '[詳細は|詳しくは|関連記事は](=|)[{words}は]{page}(参照|へ|に)',
      '{page}に(関連|関係|詳報|解説|特集)[の][記事|写真|表|地図|図]、{page}に{words}',
      '(詳報|解説|特集|社説)[は|=]{page}',
    ],
    serial: [
      '(つづく|続く|次回に続く|完|おわり|終わり|この項つづく|この項おわり)',
      '(次号|次回|明日)(に|へ)(続く|つづく)',
    ],
    ornaments: '▶◀►◄▷◁→←⇒■◆●▲▼★☆＝〓',
  },
  commonJumps: { out: '（２面に続く）', in: '（１面から続く）' },
  bylines: (roles) => new CjkBylines(BYLINES, roles),
  leads: new BracketedLeads({
    brackets: '【［\\[〔',
    agencies: AGENCIES,
    byLine: '=・',
    date: '[\\d一二三四五六七八九十]{1,3}日',
  }),
  endMarks: ['[（(](?:完|おわり|終わり|終)[）)]'],
  sentences: { stops: '。！？!?．', hangingBefore: [] },
  genres: {
    reporters: '記者|特派員',
    clues: [
      { genre: 'commentary', byline: '論説委員|社説', headline: '^(?:社説|論説|主張|天声人語|余録|春秋)' },
      { genre: 'correction', headline: '^(?:訂正|おわび|訂正とおわび|訂正・おわび)' },
      { genre: 'obituary', headline: '氏死去|さん死去|^(?:訃報|お悔やみ)' },
      { genre: 'weather', headline: '^(?:天気|きょうの天気|あすの天気)' },
      { genre: 'index', headline: '^(?:紙面案内|きょうの紙面|主なニュース)' },
      { genre: 'letter', headline: '^(?:声|投書|読者の声)' },
      { genre: 'notice', headline: '^(?:お知らせ|おことわり|お断り|社告|公告|謹告)' },
    ],
  },
};
