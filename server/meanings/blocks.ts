import { LineKind } from '../../core/syntax';
import type { Meaning } from './meaning';

/** A block's meaning; one is never without an example. */
export type BlockMeaning = Meaning & Required<Pick<Meaning, 'example'>>;

/** The kinds of lines that have a marker. */
export type MarkedLine = Exclude<
  LineKind,
  LineKind.Blank | LineKind.Text | LineKind.FrontMatter | LineKind.Caption | LineKind.Preformatted
>;

const frontMatter: BlockMeaning = {
  written: '---',
  name: { en: 'Front matter', 'zh-CN': '文件头' },
  text: {
    en: 'Says which issue of which paper the file transcribes, and in which language. It is YAML, from `---` on the file’s first line to the next `---`. Where that is missing, it ends at a blank line or a page line, which is reported.',
    'zh-CN':
      '说明本文件录入的是哪份报纸、哪一期、用什么语言。用 YAML 写成，从文件第一行的 `---` 开始，到下一个 `---` 为止；缺了后一个，遇到空行或版头就结束，并会报告。',
  },
  example: {
    en: '---\npaper: The Lennport Courier\ndate: 1911-05-04\nlanguage: en\npages: 8\n---',
    'zh-CN': '---\npaper: 临江日报\ndate: 2021-03-06\nlanguage: zh-CN\npages: 4\n---',
  },
};

const preformatted: BlockMeaning = {
  written: '~~~',
  otherForms: ['～～～', '〜〜〜'],
  name: { en: 'Preformatted text', 'zh-CN': '原样排' },
  text: {
    en: 'Text whose line breaks and blanks are kept. A word behind the opening `~~~` says of what kind it is: `table`, `verse`, `ad` or `quote`. Inline forms count inside; markers do not. It ends at a line with nothing but `~~~`. Where that is missing, it ends at the next page line or at the end of the file, which is reported.',
    'zh-CN':
      '换行和空格都照原样保留。开头的 `~~~` 后面写种类：`table` 表格、`verse` 诗、`ad` 广告、`quote` 引文。里面的行内标记照常起作用，行首标记不起作用。再写一行 `~~~` 结束；缺了它，到下一个版头或文件末尾为止，并会报告。',
  },
  example: {
    en: '# Tides at Lennport\n~~~ table\nHigh   6.12   18.40\nLow   12.25   00.51\n~~~',
    'zh-CN': '# 水库水位\n～～～ table\n石塘　　236.4　245.0\n龙门坑　118.7　124.5\n～～～',
  },
};

const blocks: Readonly<Record<MarkedLine, BlockMeaning>> = {
  [LineKind.FrontMatterFence]: frontMatter,
  [LineKind.Page]: {
    written: '==',
    otherForms: ['＝＝'],
    name: { en: 'Page line', 'zh-CN': '版' },
    text: {
      en: 'A page begins. The words are the folio line as printed, and the page’s number is read from them; `{n=…}` gives it where print has none or a wrong one. A closing `==` is optional, and attributes stand behind it. A page line ends whatever stands before it, preformatted text too.',
      'zh-CN':
        '一版从这里开始。照录报上印的版头，版次从中读出；没有印或印错的，用 `{n=…}` 注明。结尾的 `==` 可省，花括号写在它后面。前面的一切到此为止，原样排也不例外。',
    },
    example: {
      en: '== Page One ==\n@ Edited by Tom Reed\n\n# Ferry late\nFog held it at the quay.',
      'zh-CN': '== 第一版 要闻 ==\n@ 责任编辑：梁文舟\n\n# 渡口今日停航\n江面有雾。',
    },
  },
  [LineKind.StandingHead]: {
    written: '#*',
    otherForms: ['＃＊'],
    name: { en: 'Standing head', 'zh-CN': '栏目题' },
    text: {
      en: 'The column or series that the article runs under. It stands above the headline; below a headline or a deck it begins the next article. With `{.section}` it is a rubric over all articles that follow, to the next one with `.section` or to the end of the page.',
      'zh-CN':
        '稿件所属的栏目或系列，写在主题之上；写在主题或副题之下，就另起一篇。加上 `{.section}`，统管以下各篇，到下一个带 `.section` 的栏目题或本版末尾为止。',
    },
    example: {
      en: '#* Along the River\n# The last lock keeper\nHe opens the gates at dawn.',
      'zh-CN': '#* 新春走基层\n# 渡口的最后一班船\n天还没亮，船已靠岸。',
    },
  },
  [LineKind.Kicker]: {
    written: '#-',
    otherForms: ['＃－', '＃ー', '＃−'],
    name: { en: 'Kicker', 'zh-CN': '引题' },
    text: {
      en: 'The lines above the headline, also called eyebrow. Each printed line is a line of its own. Below a headline or a deck, a kicker begins the next article.',
      'zh-CN': '主题上面的标题行，又称肩题。报上印几行就写几行。写在主题或副题之下，就另起一篇。',
    },
    example: {
      en: '#- Vote ends six hours of debate\n# Council saves the tram\nThe bill passed by one vote.',
      'zh-CN': '#- 市防汛指挥部会议强调\n# 早部署早检查\n各县区要逐库排查。',
    },
  },
  [LineKind.Headline]: {
    written: '#',
    otherForms: ['＃'],
    name: { en: 'Headline', 'zh-CN': '主题' },
    text: {
      en: 'The headline of an article. Each printed line is a line of its own, and adjacent `#` lines are one headline; a `#` line that anything but comments parts from the headline above begins the next article. With nothing but attributes behind it, as in `# {.document}`, it heads an article for which print gives no headline.',
      'zh-CN':
        '稿件的主要标题。报上印几行就写几行，相邻的 `#` 行是一个标题；与上面的主题之间隔了空行或别的行（注释除外），就是另一篇。报上没有标题的稿件，`#` 后面只写花括号，如 `# {.document}`。',
    },
    example: {
      en: '# Council votes\n# down the tram\nThe bill failed by one vote.',
      'zh-CN': '# 早部署早检查\n# 确保安全度汛\n各县区要逐库排查。',
    },
  },
  [LineKind.Deck]: {
    written: '#+',
    otherForms: ['＃＋'],
    name: { en: 'Deck', 'zh-CN': '副题' },
    text: {
      en: 'The lines below the headline, also called standfirst. Each printed line is a line of its own. A line that print sets above the headline is a kicker, `#-`.',
      'zh-CN': '主题下面的标题行。报上印几行就写几行。印在主题上面的是引题，写 `#-`。',
    },
    example: {
      en: '# Council saves the tram\n#+ Fares to rise in May\nThe bill passed by one vote.',
      'zh-CN': '# 早部署早检查\n#+ 三座水库本月完工\n各县区要逐库排查。',
    },
  },
  [LineKind.Crosshead]: {
    written: '##',
    otherForms: ['＃＃'],
    name: { en: 'Crosshead', 'zh-CN': '小标题' },
    text: {
      en: 'A heading inside an article, above the text that it names. It ends the head above it, and never begins an article.',
      'zh-CN': '稿件里面的标题，写在所管的正文之上。它结束上面的标题组，但不另起一篇。',
    },
    example: {
      en: '# Three days without water\nIt began on Monday.\n## “We boiled the snow”\nBy Tuesday the wells were dry.',
      'zh-CN': '# 油菜花期防病\n今年花期早五天。\n## 抢的是三个晴天\n施药宜在上午进行。',
    },
  },
  [LineKind.Byline]: {
    written: '@',
    otherForms: ['＠'],
    name: { en: 'Byline, credit or signature', 'zh-CN': '署名' },
    text: {
      en: 'Names as printed; names and roles are read from the words. In a head it is the article’s byline; directly below a picture, or a group of pictures, their credit; below a page line, before any other block, it names the page’s editors; elsewhere it signs the article. Adjacent `@` lines are read together.',
      'zh-CN':
        '署名、落款、摄影者、版面编辑，照报上所印；姓名和身份从中读出。在标题组里是稿件的署名；紧接在一张或一组图片之下，是图片的署名；在版头之下、其他内容之前，是版面编辑；在别处是稿件的落款。相邻的 `@` 行合起来读。',
    },
    example: {
      en: '# Mayor’s bus breaks down\n@ By Ann Poole\n@ Staff Writer\n\nThe mayor walked.',
      'zh-CN': '# 早部署早检查\n@ 本报记者 周晓舟 实习生 何田\n\n各县区要逐库排查。',
    },
  },
  [LineKind.Picture]: {
    written: '!',
    otherForms: ['！'],
    name: { en: 'Picture', 'zh-CN': '图片' },
    text: {
      en: 'A photograph, a drawing, a map. Its words are the caption, which text lines below continue, up to a blank line, a line indented by an ideographic space (U+3000), or a marker other than a comment’s. Attributes stand on the `!` line; `{src=…}` names the image.',
      'zh-CN':
        '照片、图画、地图，后面写图说。下面的文字行接着图说，到空行、以全角空格开头的行或标记（注释除外）为止。花括号写在 `!` 这一行，`{src=…}` 指明图像文件。',
    },
    example: {
      en: '# {.photo}\n! The lock at East Gate, which was {src=scans/p1-lock.png}\nbuilt in 1874.\n@ Photo by Tom Reed',
      'zh-CN': '# {.photo}\n! 3月5日，工作人员在检修 {src=scans/p1-lock.png}\n启闭机。\n@ 本报记者 林水生 摄',
    },
  },
  [LineKind.JumpOut]: {
    written: '>>',
    otherForms: ['》》', '＞＞', '》〉', '〉》'],
    name: { en: 'Jump out', 'zh-CN': '下转' },
    text: {
      en: '“Continued on”: the article goes on elsewhere. Page, label and slug are read from the printed words; where print has none, `{page=…}` names the page. It is paired with a jump in on that page. Directly below a text line, the paragraph runs on across the jump; a blank line above it parts them.',
      'zh-CN':
        '稿件转到别处继续。照录报上印的话，版次、编号、提示词从中读出；报上没有印的，用 `{page=…}` 写明转到第几版。它与那一版的上接配对。紧接在正文下面，段落就跨版连着；中间空一行，就另起一段。',
    },
    example: {
      en: '== Page One ==\n# Mayor walks\nHe left at noon\n>> (Continued on Page 2)\n\n== Page Two ==\n<< (Continued from Page 1)\nand came back at six.',
      'zh-CN':
        '== 第一版 ==\n# 守住这条江\n堤防无险情，\n》》 （下转第二版①）\n\n== 第二版 ==\n《《 （上接第一版①）\n群众安居。',
    },
  },
  [LineKind.JumpIn]: {
    written: '<<',
    otherForms: ['《《', '＜＜', '《〈', '〈《'],
    name: { en: 'Jump in', 'zh-CN': '上接' },
    text: {
      en: '“Continued from”: what follows continues an article. Page, label and slug are read from the printed words; where print has none, `{page=…}` names the page. It is paired with a jump out that leads to its page. A reprinted headline belongs to it if no blank line parts the two. Text may follow the printed words on the same line.',
      'zh-CN':
        '接续别处转来的稿件。照录报上印的话，版次、编号、提示词从中读出；报上没有印的，用 `{page=…}` 写明从第几版接来。它与转到这一版的下转配对。与标题之间不空行，标题才算转文重印的标题。续文可以紧跟在同一行。',
    },
    example: {
      en: '== Page One ==\n# Mayor walks\nHe left at noon\n>> See MAYOR, Page 2\n\n== Page Two ==\n# The mayor on foot\n<< MAYOR, From Page 1\nand came back at six.',
      'zh-CN':
        '== 第一版 ==\n# 守住这条江\n堤防无险情，\n》》 （下转第二版）\n\n== 第二版 ==\n# 守住这条江\n《《 （上接第一版）\n群众安居。',
    },
  },
  [LineKind.ColumnBreak]: {
    written: '|',
    otherForms: ['｜', '·'],
    name: { en: 'Column break', 'zh-CN': '换栏' },
    text: {
      en: 'Alone on its line: the text goes on in the next printed column. If no blank line stands beside it, the paragraph goes on across it.',
      'zh-CN': '独占一行，表示正文转到报上的下一栏。前后不空行，段落就连着。',
    },
    example: {
      en: '# Ferry late\nFog held it\n|\nat the quay.',
      'zh-CN': '# 早部署早检查\n其余七处须在\n｜\n四月前完工。',
    },
  },
  [LineKind.Comment]: {
    written: '%',
    otherForms: ['％'],
    name: { en: 'Comment', 'zh-CN': '注释' },
    text: {
      en: 'The transcriber’s own words: never printed, never exported. The lines above and below meet as if it were not there. `% broadsheet-ignore` and a code silences that diagnostic on the next line that is not a comment.',
      'zh-CN':
        '录入者自己的话，不算报上的字，也不导出；上下两行就像直接相连。写 `% broadsheet-ignore` 加诊断代码，忽略其后第一个非注释行的这项诊断。',
    },
    example: {
      en: '# Council votes\nThe council met\n% an ink blot covers the next word\non Thursday night.',
      'zh-CN': '# 早部署早检查\n昨日上午，会议\n％ 此处有墨渍\n在白渡镇召开。',
    },
  },
  [LineKind.FenceOpen]: preformatted,
  [LineKind.FenceClose]: preformatted,
};

/** What the marker of a line means; `null` for a kind of line that has no marker. */
export function blockMeaning(kind: LineKind): BlockMeaning | null {
  return (blocks as Partial<Record<LineKind, BlockMeaning>>)[kind] ?? null;
}

/** The meanings of all markers, in the order of the specification. */
export const blockMeanings: readonly BlockMeaning[] = [...new Set(Object.values(blocks))];
