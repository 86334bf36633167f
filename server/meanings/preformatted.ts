import type { PreformattedKind } from '../../core/checks/vocabulary';
import type { Meaning } from './meaning';

/** What each kind of preformatted text is. */
export const preformattedMeanings: Readonly<Record<PreformattedKind, Meaning & Required<Pick<Meaning, 'example'>>>> = {
  table: {
    written: '~~~ table',
    name: { en: 'Table', 'zh-CN': '表格' },
    text: { en: 'A table: figures and words in columns.', 'zh-CN': '表格：分栏排列的数字和文字。' },
    example: {
      en: '# Tides at Lennport\n~~~ table\nHigh   6.12   18.40\nLow   12.25   00.51\n~~~',
      'zh-CN': '# 水库水位\n~~~ table\n石塘　　236.4　245.0\n龙门坑　118.7　124.5\n~~~',
    },
  },
  verse: {
    written: '~~~ verse',
    name: { en: 'Verse', 'zh-CN': '诗' },
    text: { en: 'A poem or a song, line by line.', 'zh-CN': '诗歌、歌词，逐行照录。' },
    example: {
      en: '# The River\n~~~ verse\nThe river ran, and we ran too,\n  and neither of us won.\n~~~',
      'zh-CN': '# 白渡\n~~~ verse\n樟树把影子\n　　交给江水保管\n~~~',
    },
  },
  ad: {
    written: '~~~ ad',
    name: { en: 'Advertisement', 'zh-CN': '广告' },
    text: {
      en: 'An advertisement whose lines are kept as they are set.',
      'zh-CN': '广告，按报上的排法逐行照录。',
    },
    example: {
      en: '# {.advertisement}\n~~~ ad\nBOOTS. BOOTS. BOOTS.\n     At Poole’s, Quay Street\n~~~',
      'zh-CN': '# {.advertisement}\n~~~ ad\n临江缫丝厂　招工\n　　府前街十八号\n~~~',
    },
  },
  quote: {
    written: '~~~ quote',
    name: { en: 'Quotation', 'zh-CN': '引文' },
    text: {
      en: 'A quotation that print sets off from the text: a letter, a rule, a telegram.',
      'zh-CN': '报上与正文分开排的引文，如信件、条文、电报。',
    },
    example: {
      en: '# Mayor answers\nHe sent a telegram:\n~~~ quote\nBRIDGE HOLDS\nALL WELL\n~~~',
      'zh-CN': '# 渡口的告示\n墙上贴着告示：\n~~~ quote\n三月五日起停渡\n白渡镇人民政府\n~~~',
    },
  },
};
