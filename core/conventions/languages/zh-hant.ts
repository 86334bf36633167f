import { ChineseLeads } from '../bylines/chinese-leads';
import { looksLikeChineseName, splitChineseNames } from '../bylines/chinese-names';
import type { CjkBylineWords } from '../bylines/cjk-byline-words';
import { CjkBylines } from '../bylines/cjk-bylines';
import { BARE_END } from '../end-marks';
import type { Language } from '../language';
import { chineseScript } from './script-facts';

const SOURCES =
  '本報|本刊|本網|本台|本社|中央社|中通社|新華社|中新社|美聯社|路透社|路透|法新社|塔斯社|合眾社|共同社|《[^》]{2,16}》|[\\p{Script=Han}·]{1,12}(?:日報|晚報|早報|時報|晨報|商報|新報|通訊社|新聞網|報|電視台|電台)|[\\p{Script=Han}·]{2,14}網';

/** Where reports of these papers are most often sent from, as they stand close to the reporter's name. */
const PLACES =
  '台北|臺北|新北|桃園|台中|臺中|台南|臺南|高雄|基隆|新竹|嘉義|屏東|花蓮|台東|臺東|宜蘭|南投|雲林|彰化|苗栗|澎湖|金門|馬祖|香港|澳門|北京|上海|廣州|深圳|東京|首爾|新加坡|曼谷|華盛頓|紐約|洛杉磯|舊金山|倫敦|巴黎|柏林|日內瓦|莫斯科';

const BYLINES: CjkBylineWords = {
  before: ['記者', '通訊員', '實習生', '特派員', '撰稿人', '編譯', '主筆', '編輯', '作者', '特稿'],
  modifiers: [
    '實習',
    '見習',
    '特約',
    '特派',
    '首席',
    '攝影',
    '文字',
    '體育',
    '資深',
    '駐京',
    '駐地',
    '駐港',
    '隨軍',
    '責任',
    '校園',
    '學生',
    '本版',
    '本期',
    '即時',
    '政治',
  ],
  apart: ['譯', '繪', '圖', '文', '作', '著'],
  notAfterLabel: '\\p{Script=Han}{2,6}報[道導]',
  after: ['攝影報道', '攝影報導', '攝影', '攝', '供圖', '提供', '翻攝', '製圖', '製表', '繪圖', '整理', '編譯', '圖文'],
  labelled: [
    '圖',
    '文',
    '圖片',
    '文字',
    '來源',
    '資料來源',
    '圖片來源',
    '編譯',
    '策劃',
    '責編',
    '責任編輯',
    '編輯',
    '美編',
    '校對',
    '版面設計',
    '製圖',
    '製表',
    '撰文',
    '攝影',
    '繪圖',
    '翻譯',
    '整理',
    '作者',
    '採訪',
    '記者',
    '電話',
    '電郵',
  ],
  paired: ['圖', '文', '攝'],
  labelSigns: ':/｜|╱',
  nameless: ['評論員', '社論', '社評', '主筆室'],
  offices: [
    '(?:本報|本刊|本社|[\\p{Script=Han}]{2,8}報社?)(?:編輯部|編輯委員會|編委會|評論部|資料室|資料照片)',
    '編者',
    '本報訊',
    '附圖',
    '資料照片',
    '資料圖片',
    '(?:中央社|中新社|新華社|路透社|法新社|美聯社)(?:[發供]?(?:圖|圖片|照片)?)?',
  ],
  verbs: [
    '(?<=/\\s*)\\p{Script=Han}{2,8}報[道導]',
    `(?:${PLACES})?(?:綜合|連線|採訪|攝影|專題)?報[道導]`,
    `(?:${PLACES})?(?:[\\d一二三四五六七八九十]{1,3}日)?(?:專電|綜合外電|電)`,
    '發自[\\p{Script=Han}、]{2,12}',
  ],
  sources: SOURCES,
  sent: '訊|發',
  ofOffices: ['供圖', '提供', '來源', '資料來源', '圖片來源', '翻攝', '電話', '電郵'],
  contacts: ['電話', '電郵'],
  aboutAuthor: ['作者為', '作者是', '作者係', '本文作者'],
  notAfterRole: '[站會節證協團部招從在問了就]',
  own: '本報|本刊|本網|本台|本社|新華社|中央社',
  notInOffices: '的了為給我們讓使予將被已',
  notInNames: '的了從在是把將被昨今',
  splitNames: splitChineseNames,
  looksLikeName: looksLikeChineseName,
};

/** Traditional Chinese, as papers in Hong Kong, Macau, Taiwan and overseas print it. */
export const zhHant: Language = {
  language: 'zh-Hant',
  script: chineseScript,
  pages: {
    phrases: ['[第]{n}[疊](版|頁|面)', '(P|p){n}', '{code}'],
    named: { 本版: 'same', 本頁: 'same', 頭版: '1', 封面: '1', 下版: null, 下頁: null },
    numbers: {},
    ordinalSuffixes: [],
    and: ['、', ',', '和', '及', '與', '·', '-', '至'],
    han: true,
    labels: ['第 {n} 版', '{n} 版', '第 {n} 頁', '{n} 頁'],
    folio: { numbered: '第{han}版', sectioned: '{n}版' },
  },
  notices: {
    jumpOut: [
      '[全文|緊|請](文轉|下轉|轉下|轉入|下接|轉)[至][到]{page}',
      '下轉{page}[《{slug}》]',
      '(未完，|未完)[下]轉{page}',
      '續(刊|見|登){page}',
    ],
    jumpIn: ['[全文](文接|上接|緊接|續接|承接|接|續|承)[自]{page}', '上接{page}[《{slug}》]'],
    reference: [
      '[詳細|更多|相關][報道|報導|內容|新聞|全文|評論|圖片|名單](詳見|另見|參見|請見|請看|刊於|刊|見)[今日|本報|今日本報]{page}[《{slug}》]',
      '(全文|報道|報導|相關報道|相關報導|相關新聞|更多報道|更多報導)[在|：]{page}',
    ],
    serial: [
      '[本文|全文](未完待續|待續|未完|續完|連載完|全文完|完)',
      '未完，待續',
      '(下期|明日|明天|下周|下週)(待續|續完|續)',
      '(續昨日|接昨日|續前日|續昨|接昨|續上期|接上期|續上周|續上週)[本版]',
    ],
    ornaments: '▶◀►◄▷◁▸◂→←↓↑⇒⇐➤▲▼■◆●★☆◎※＞＜',
  },
  commonJumps: { out: '（下轉第二版）', in: '（上接第一版）' },
  bylines: (roles) => new CjkBylines(BYLINES, roles),
  leads: new ChineseLeads({
    sources: SOURCES,
    sent: '綜合(?:消息|訊|電)|專電|快訊|電訊|消息|特訊|專訊|訊|電',
    roles: '(?:實習|見習|特約|首席|攝影|特派|駐[\\p{Script=Han}]{1,4})?(?:記者|通訊\\s?員|實習生|特派員|編譯)|文/|圖/',
    reports: '(?:綜合|攝影|採訪|連線)?報[道導]',
  }),
  endMarks: ['[（(](?:完|全文完|本文完|終)[）)]', BARE_END],
  sentences: { stops: '。！？!?．', hangingBefore: [] },
  genres: {
    reporters: '記者|通訊員|實習生|特派員|編譯',
    clues: [
      { genre: 'commentary', byline: '評論員|社論|社評|主筆', headline: '^(?:社論|社評|短評|時評|編者按)' },
      { genre: 'correction', headline: '^(?:更正|勘誤|致歉|更正啟事)' },
      { genre: 'obituary', headline: '訃告|訃聞|逝世|沉痛悼念|生平事略' },
      { genre: 'weather', headline: '^(?:天氣|天氣預報|今日天氣|今日氣象|氣象)' },
      { genre: 'index', headline: '^(?:導讀|今日導讀|要目|本期導讀)' },
      { genre: 'advertisement', headline: '招聘|招租|拍賣公告|招標公告|遺失聲明' },
      {
        genre: 'notice',
        headline: '^(?:.{0,12}(?:啟事|啓事|小啟|公告|通告|公示|敬告|聲明)|通知)$',
        byline: '編輯部$|編委會$|編輯委員會$',
      },
      { genre: 'letter', headline: '來信$|^讀者來信|來函照登|讀者投書', opening: '^(?:編輯先生|編輯同志|主編先生)' },
      {
        genre: 'document',
        headline: '(?:倡議書|公開信|慰問信|賀電|聲明全文|決議|辦法|條例|公報|宣言|施政報告)$',
        opening: '^(?:(?:各|全市|全體|廣大|尊敬的|親愛的)[^。！？]{1,160}[：:]\\s*(?:$|\\n|[^“"《「]))',
      },
    ],
  },
};
