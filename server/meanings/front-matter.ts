import type { FrontMatterKey } from '../../core/checks/vocabulary';
import { languageMeanings } from './languages';
import type { Localized, Meaning } from './meaning';
import { statusMeanings } from './statuses';

export interface FrontMatterMeaning extends Meaning {
  readonly value: Localized;
  readonly example: Localized;
  /** What it may say; `isClosed` where nothing else has a meaning, so that these are more than suggestions. */
  readonly values?: { readonly meanings: readonly Meaning[]; readonly isClosed: boolean };
}

const anyText: Localized = { en: 'text', 'zh-CN': '文字' };
const textOrList: Localized = { en: 'text, or a list', 'zh-CN': '文字，可写成列表' };

/** Front matter with one line of its own in it. */
function lines(en: string, chinese: string): Localized {
  return { en: `---\n${en}\n---`, 'zh-CN': `---\n${chinese}\n---` };
}

/** What each key of the front matter says. None of them is required. */
export const frontMatterMeanings: Readonly<Record<FrontMatterKey, FrontMatterMeaning>> = {
  format: {
    written: 'format',
    name: { en: 'Version', 'zh-CN': '标记版本' },
    text: { en: 'The version of this markup.', 'zh-CN': '本文件所用标记的版本。' },
    value: { en: '`1` or `1.0`', 'zh-CN': '`1` 或 `1.0`' },
    example: lines('format: 1', 'format: 1'),
  },
  paper: {
    written: 'paper',
    name: { en: 'Newspaper', 'zh-CN': '报名' },
    text: {
      en: 'The newspaper’s title. Files with the same `paper`, `date` and `edition` are one issue; a file that names no paper or no date is an issue of its own.',
      'zh-CN': '报纸的名称。`paper`、`date`、`edition` 都相同的文件是同一期；没有写报名或日期的文件自成一期。',
    },
    value: anyText,
    example: lines('paper: The Lennport Courier', 'paper: 临江日报'),
  },
  date: {
    written: 'date',
    name: { en: 'Date', 'zh-CN': '日期' },
    text: { en: 'The date of the issue.', 'zh-CN': '这一期报纸的日期。' },
    value: { en: 'year, month and day: `2021-03-06`', 'zh-CN': '年、月、日：`2021-03-06`' },
    example: lines('date: 1911-05-04', 'date: 2021-03-06'),
  },
  number: {
    written: 'number',
    name: { en: 'Number', 'zh-CN': '总期号' },
    text: { en: 'The number of the issue.', 'zh-CN': '这一期报纸的总期号。' },
    value: anyText,
    example: lines('number: 12,406', 'number: 10427'),
  },
  edition: {
    written: 'edition',
    name: { en: 'Edition', 'zh-CN': '版别' },
    text: {
      en: 'The edition, where the paper printed several on one day. Each is an issue of its own; files that give no edition are of one.',
      'zh-CN': '报纸一天出几个版本时，写明是哪一个，如早版、晚版；每个版本自成一期。都不写版别的，算同一版本。',
    },
    value: anyText,
    example: lines('edition: Late City', 'edition: 晚版'),
  },
  language: {
    written: 'language',
    name: { en: 'Language', 'zh-CN': '语言' },
    text: {
      en: 'The language that the paper is printed in. It picks the conventions by which jumps, page labels and bylines are read.',
      'zh-CN': '报纸所用的语言。转版、版头和署名按这种语言的报纸惯例识别。',
    },
    value: { en: 'a BCP 47 tag: `zh-CN`, `de`, `en-GB`', 'zh-CN': 'BCP 47 语言标签：`zh-CN`、`zh-TW`、`en`' },
    values: { meanings: languageMeanings, isClosed: false },
    example: lines('language: en-GB', 'language: zh-CN'),
  },
  pages: {
    written: 'pages',
    name: { en: 'Pages', 'zh-CN': '版数' },
    text: { en: 'How many pages the issue has.', 'zh-CN': '这一期共有几版。' },
    value: { en: 'a number', 'zh-CN': '数字' },
    example: lines('pages: 8', 'pages: 4'),
  },
  page: {
    written: 'page',
    name: { en: 'First page', 'zh-CN': '起始版次' },
    text: {
      en: 'The page that the file begins with. It opens that page where anything but comments stands before the first page line; otherwise it numbers the page of that line, unless the line has `{n=…}`.',
      'zh-CN':
        '这个文件从第几版开始。第一个版头之前已有内容（注释除外），那些内容就算这一版的；没有，它就是第一个版头的版次，版头上写了 `{n=…}` 的除外。',
    },
    value: {
      en: 'a page’s number, with its section where it has one: `5`, `A3`',
      'zh-CN': '版次，分叠的连叠号一起写：`5`、`A3`',
    },
    example: lines('page: 5', 'page: 5'),
  },
  place: {
    written: 'place',
    name: { en: 'Place', 'zh-CN': '出版地' },
    text: { en: 'Where the paper appeared.', 'zh-CN': '报纸在哪里出版。' },
    value: textOrList,
    example: lines('place: Lennport', 'place: 临江'),
  },
  publisher: {
    written: 'publisher',
    name: { en: 'Publisher', 'zh-CN': '出版者' },
    text: { en: 'Who published the paper.', 'zh-CN': '报纸由谁出版。' },
    value: textOrList,
    example: lines('publisher: Lennport Printing Company', 'publisher: 临江日报社'),
  },
  status: {
    written: 'status',
    name: { en: 'Status', 'zh-CN': '进度' },
    text: { en: 'How far the transcription has come.', 'zh-CN': '录入做到了哪一步。' },
    value: {
      en: '`raw`, `structured`, `proofread` or `approved`',
      'zh-CN': '`raw`、`structured`、`proofread` 或 `approved`',
    },
    values: { meanings: Object.values(statusMeanings), isClosed: true },
    example: lines('status: proofread', 'status: proofread'),
  },
  transcribers: {
    written: 'transcribers',
    name: { en: 'Transcribers', 'zh-CN': '录入者' },
    text: { en: 'Who transcribed the file.', 'zh-CN': '这个文件由谁录入。' },
    value: textOrList,
    example: lines('transcribers: [Lennport Library, Ada Finch]', 'transcribers: [白渡镇图书馆, 陆小芹]'),
  },
  facsimile: {
    written: 'facsimile',
    name: { en: 'Facsimile', 'zh-CN': '扫描件' },
    text: {
      en: 'Images of the issue: a PDF, image files, an IIIF manifest, or a file of regions that links lines to places in the scan.',
      'zh-CN': '这一期的图像：PDF、图像文件、IIIF 清单，或把各行与扫描件上的位置对应起来的区域文件。',
    },
    value: { en: 'a path or an address, or a list', 'zh-CN': '路径或网址，可写成列表' },
    example: lines('facsimile: [scans/p1.png, scans/p2.png]', 'facsimile: [scans/p1.png, scans/p2.png]'),
  },
  endmark: {
    written: 'endmark',
    name: { en: 'End mark', 'zh-CN': '结束标记' },
    text: {
      en: 'The mark that the paper prints at the end of an article, as printed, where the conventions do not know it.',
      'zh-CN': '本报印在稿件末尾的标记，照印写出；惯例已经认得的不必写。',
    },
    value: textOrList,
    example: {
      en: '---\nendmark: (L.C.)\n---\n\n# Ferry late\nFog held it at the quay. (L.C.)',
      'zh-CN': '---\nendmark: （江）\n---\n\n# 渡口今日停航\n江面有雾。（江）',
    },
  },
};
