import type { AttributeKey } from '../../core/checks/vocabulary';
import type { Localized, Meaning } from './meaning';

export interface AttributeMeaning extends Meaning {
  readonly on: Localized;
  readonly value: Localized;
  readonly example: Localized;
}

const anyBlock: Localized = {
  en: 'any block but front matter, text, column breaks and comments',
  'zh-CN': '除文件头、正文、换栏、注释以外的一切',
};
const jumps: Localized = { en: 'jump out, jump in', 'zh-CN': '下转、上接' };
const pageLine: Localized = { en: 'page line', 'zh-CN': '版' };
const id: Localized = { en: 'an id: `#flood` or `flood`', 'zh-CN': '标识：`#flood` 或 `flood`' };

/** What each attribute means. Those of an article may stand on any line of its head. */
export const attributeMeanings: Readonly<Record<AttributeKey, AttributeMeaning>> = {
  id: {
    written: '{#…}',
    name: { en: 'Id', 'zh-CN': '标识' },
    text: {
      en: 'A name for this block, unique in the issue, by which `to`, `from` and `with` point to it.',
      'zh-CN': '给它起的名字，一期之内不能重复，供 `to`、`from`、`with` 指认。',
    },
    value: {
      en: 'a name without blanks, quotation marks, braces, `#` and `=`',
      'zh-CN': '名字，不含空格、引号、花括号、`#` 和 `=`',
    },
    on: anyBlock,
    example: {
      en: '# Lock gate falls {#lock}\nTwo men were hurt.\n\n# How a lock works {with=#lock}\nWater lifts the boat.',
      'zh-CN': '# 白渡大桥今日通车 {#bridge}\n大桥今天通车。\n\n# 大桥大事记 {with=#bridge}\n三年前动工。',
    },
  },
  class: {
    written: '{.…}',
    name: { en: 'Genre', 'zh-CN': '体裁' },
    text: {
      en: 'The article’s genre. An article has one; where none is given, it is read from the words, and is `news` where they do not tell. On a standing head, `{.section}` is no genre but makes it a rubric.',
      'zh-CN':
        '这篇稿件的体裁，只有一种。没有写的，从文字中判断；判断不出的是 `news`。栏目题上的 `{.section}` 不是体裁，表示统管以下各篇。',
    },
    value: { en: 'a genre: `commentary`, `notice`, …', 'zh-CN': '体裁：`commentary`、`notice` 等' },
    on: { en: 'head', 'zh-CN': '标题组' },
    example: {
      en: '# The tram must stay {.commentary}\nA city without one stands still.',
      'zh-CN': '# 把功夫下在平时 {.commentary}\n堤防无小事。',
    },
  },
  status: {
    written: '{status=…}',
    name: { en: 'Status', 'zh-CN': '进度' },
    text: { en: 'How far the transcription of this block has come.', 'zh-CN': '这一部分的录入做到了哪一步。' },
    value: {
      en: '`raw`, `structured`, `proofread` or `approved`',
      'zh-CN': '`raw`、`structured`、`proofread` 或 `approved`',
    },
    on: anyBlock,
    example: {
      en: '# Ferry late {status=proofread}\nFog held it at the quay.',
      'zh-CN': '# 渡口今日停航 {status=proofread}\n江面有雾。',
    },
  },
  lang: {
    written: '{lang=…}',
    name: { en: 'Language', 'zh-CN': '语言' },
    text: {
      en: 'The language of these words. On a head it picks the conventions by which the article is read, on a page line those of the page.',
      'zh-CN': '这些文字的语言。写在标题组上，这篇稿件按该语言的报纸惯例识别；写在版头上，整版都是。',
    },
    value: { en: 'a BCP 47 tag: `zh-CN`, `de`, `en-GB`', 'zh-CN': 'BCP 47 语言标签：`zh-CN`、`zh-TW`、`en`' },
    on: anyBlock,
    example: {
      en: '# Der Damm hält {lang=de}\nAm Ufer blieb es ruhig.',
      'zh-CN': '# 渡船停航 {lang=zh-TW}\n江上霧未散。',
    },
  },
  src: {
    written: '{src=…}',
    name: { en: 'Image', 'zh-CN': '图像文件' },
    text: {
      en: 'An image of what is transcribed here. A path with blanks stands in quotation marks.',
      'zh-CN': '这一版、这张图或这一块的图像。路径中有空格的，加半角引号。',
    },
    value: { en: 'a path or an address', 'zh-CN': '路径或网址' },
    on: { en: 'page line, picture, preformatted text', 'zh-CN': '版、图片、原样排' },
    example: {
      en: '# {.photo}\n! The lock at East Gate. {src="scans/page 1.png"}',
      'zh-CN': '# {.photo}\n! 东门水闸。{src="图 1.png"}',
    },
  },
  page: {
    written: '{page=…}',
    name: { en: 'Page of a jump', 'zh-CN': '所指的版' },
    text: {
      en: 'The page that the jump out leads to, or that the jump in comes from. It counts in place of what print says, and stands alone where print says nothing.',
      'zh-CN': '下转所转到的版，上接所接自的版。以它为准，不看报上所印；报上没有印的，只写它就行。',
    },
    value: {
      en: 'a page, or several parted by commas: `2`, `A3`, `"2,3"`',
      'zh-CN': '版次，几个版用半角逗号隔开：`2`、`A3`、`"2,3"`',
    },
    on: jumps,
    example: {
      en: '== Page One ==\n# Mayor walks\nHe left at noon\n>> {page=2}\n\n== Page Two ==\n<< {page=1}\nand came back at six.',
      'zh-CN': '== 第一版 ==\n# 守住这条江\n堤防无险情，\n>> {page=2}\n\n== 第二版 ==\n<< {page=1}\n群众安居。',
    },
  },
  label: {
    written: '{label=…}',
    name: { en: 'Label', 'zh-CN': '编号' },
    text: {
      en: 'The label that tells this jump from others. It counts in place of what print says. Halves with different labels are never paired.',
      'zh-CN': '用来区分几处转版的编号。以它为准，不看报上所印。编号不同的绝不配对。',
    },
    value: { en: 'a label: `①`, `b`', 'zh-CN': '编号：`①`、`②`' },
    on: jumps,
    example: {
      en: '== Page One ==\n# Mayor walks\nHe left at noon\n>> (Continued on Page 2) {label=b}\n\n== Page Two ==\n<< (Continued from Page 1, b) {label=b}\nand came back at six.',
      'zh-CN':
        '== 第一版 ==\n# 守住这条江\n堤防无险情，\n>> （下转第二版） {label=①}\n\n== 第二版 ==\n<< （上接第一版①）\n群众安居。',
    },
  },
  to: {
    written: '{to=…}',
    name: { en: 'Leads to', 'zh-CN': '转到' },
    text: {
      en: 'The id of the segment that the jump leads to: the one whose head or `<<` line carries it. It counts before all else but labels, and stands in place of pages.',
      'zh-CN': '转到哪一部分，写那一部分的标识；标识写在那里的标题组或 `<<` 行上。除编号外，它先于一切，也不再看版次。',
    },
    value: id,
    on: { en: 'jump out', 'zh-CN': '下转' },
    example: {
      en: '== Page One ==\n# Mayor walks\nHe left at noon\n>> (Continued on Page 2) {to=#mayor-2}\n\n== Page Two ==\n<< (Continued from Page 1) {#mayor-2}\nand came back at six.',
      'zh-CN':
        '== 第一版 ==\n# 守住这条江\n堤防无险情，\n>> （下转第二版） {to=#river-2}\n\n== 第二版 ==\n<< （上接第一版） {#river-2}\n群众安居。',
    },
  },
  from: {
    written: '{from=…}',
    name: { en: 'Comes from', 'zh-CN': '接自' },
    text: {
      en: 'The id of the segment that the jump comes from, or of an earlier one of its article. It counts before all else but labels, and stands in place of pages.',
      'zh-CN': '从哪一部分接来，写那一部分或同一稿件更前部分的标识。除编号外，它先于一切，也不再看版次。',
    },
    value: id,
    on: { en: 'jump in', 'zh-CN': '上接' },
    example: {
      en: '== Page One ==\n# Mayor walks {#mayor}\nHe left at noon\n>> (Continued on Page 2)\n\n== Page Two ==\n<< (Continued from Page 1) {from=#mayor}\nand came back at six.',
      'zh-CN':
        '== 第一版 ==\n# 守住这条江 {#river}\n堤防无险情，\n>> （下转第二版）\n\n== 第二版 ==\n<< （上接第一版） {from=#river}\n群众安居。',
    },
  },
  with: {
    written: '{with=…}',
    name: { en: 'Belongs to', 'zh-CN': '所属稿件' },
    text: {
      en: 'The id of the article that this box, sidebar or picture belongs to. A box stays an article, and a picture stays in the article that it stands in.',
      'zh-CN': '这篇加框稿、这张图属于哪一篇，写那一篇的标识。加框稿仍是一篇稿件，图片仍在它所在的稿件里。',
    },
    value: id,
    on: { en: 'head, picture, preformatted text', 'zh-CN': '标题组、图片、原样排' },
    example: {
      en: '# Lock gate falls {#lock}\nTwo men were hurt.\n\n# How a lock works {with=#lock}\nWater lifts the boat.',
      'zh-CN': '# 白渡大桥今日通车 {#bridge}\n大桥今天通车。\n\n# 大桥大事记 {with=#bridge}\n三年前动工。',
    },
  },
  section: {
    written: '{section=…}',
    name: { en: 'Section', 'zh-CN': '叠' },
    text: {
      en: 'The newspaper’s section that the page belongs to, where its label names none: page 2 in section B is B2.',
      'zh-CN': '这一版属于哪一叠，版头上没有印时写；`B` 叠第 2 版就是 `B2`。',
    },
    value: { en: 'a section: `B`', 'zh-CN': '叠号：`B`' },
    on: pageLine,
    example: {
      en: '== Page 2 == {section=B}\n\n# Wheat firm\nPrices held all week.',
      'zh-CN': '== 第二版 财经 == {section=B}\n\n# 粮价平稳\n本周粮价没有涨落。',
    },
  },
  n: {
    written: '{n=…}',
    name: { en: 'Page number', 'zh-CN': '版次' },
    text: {
      en: 'The page’s number, where print has none or a wrong one.',
      'zh-CN': '这是第几版，报上没有印或印错时写。',
    },
    value: {
      en: 'a page’s number, with its section where it has one: `5`, `A3`',
      'zh-CN': '版次，分叠的连叠号一起写：`5`、`A3`',
    },
    on: pageLine,
    example: {
      en: '== The Weekend == {n=7}\n\n# Where to hear the choirs\nThree churches open their doors.',
      'zh-CN': '== 周末副刊 == {n=7}\n\n# 江边的腌菜缸\n母亲的腌菜缸还在。',
    },
  },
};
