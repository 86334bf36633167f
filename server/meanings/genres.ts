import type { Genre } from '../../core/checks/vocabulary';
import type { Meaning } from './meaning';

export type ClassMeaning = Meaning & Required<Pick<Meaning, 'example'>>;

/** What each genre is: a class on any line of an article's head. */
export const genreMeanings: Readonly<Record<Genre, ClassMeaning>> = {
  news: {
    written: '.news',
    name: { en: 'News', 'zh-CN': '新闻' },
    text: {
      en: 'News, reports and features. It need not be said: an article of which nothing else is said or seen is news.',
      'zh-CN': '消息、通讯、特写等。不必写：没有写体裁、也看不出是别的体裁的，就是新闻。',
    },
    example: {
      en: '# Ferry late {.news}\nFog held it at the quay.',
      'zh-CN': '# 渡口今日停航 {.news}\n江面有雾。',
    },
  },
  commentary: {
    written: '.commentary',
    name: { en: 'Commentary', 'zh-CN': '评论' },
    text: {
      en: 'Opinion: editorials, columns, comments.',
      'zh-CN': '发表意见的文章：社论、评论员文章、短评、专栏文章。',
    },
    example: {
      en: '# The tram must stay {.commentary}\nA city without one stands still.',
      'zh-CN': '# 把功夫下在平时 {.commentary}\n@ 本报评论员\n\n堤防无小事。',
    },
  },
  notice: {
    written: '.notice',
    name: { en: 'Notice', 'zh-CN': '启事' },
    text: {
      en: 'What somebody makes known: a notice by the paper, an office, a society.',
      'zh-CN': '报社或单位告知公众的事：启事、公告、通告、声明。',
    },
    example: {
      en: '# To our readers {.notice}\nNo paper will appear on Monday.',
      'zh-CN': '# 启事 {.notice}\n本报星期一休刊一天。\n\n@ 本报编辑部',
    },
  },
  document: {
    written: '.document',
    name: { en: 'Document', 'zh-CN': '文件' },
    text: {
      en: 'A document printed as it stands: a law, an order, a speech, an open letter.',
      'zh-CN': '照登的文件：法规、决定、通知、讲话、公开信。',
    },
    example: {
      en: '# Order on the Closing of the Lock {.document}\nThe lock shall be closed from May 4.',
      'zh-CN': '# 汛前检查的通知 {.document}\n各县区要逐库排查。\n\n@ 市防汛指挥部\n@ 2021年3月5日',
    },
  },
  letter: {
    written: '.letter',
    name: { en: 'Letter', 'zh-CN': '读者来信' },
    text: { en: 'A reader’s letter to the paper.', 'zh-CN': '读者写给报纸的信。' },
    example: {
      en: '# On dogs {.letter}\nSir: They bark.\n\n@ A Neighbour',
      'zh-CN': '# 站牌该换了 {.letter}\n站牌上的字已看不清。\n\n@ 读者 金大为',
    },
  },
  photo: {
    written: '.photo',
    name: { en: 'Photograph', 'zh-CN': '图片新闻' },
    text: {
      en: 'A picture that stands by itself, without an article. It need not be said where nothing but pictures follows the head.',
      'zh-CN': '独立成篇的图片，不配文章。标题组下只有图片的，不写也知道。',
    },
    example: {
      en: '# {.photo}\n! The lock at East Gate, built in 1874.\n@ Photo by Tom Reed',
      'zh-CN': '# {.photo}\n! 3月5日，工作人员在检修启闭机。\n@ 本报记者 林水生 摄',
    },
  },
  advertisement: {
    written: '.advertisement',
    name: { en: 'Advertisement', 'zh-CN': '广告' },
    text: {
      en: 'A paid announcement: a display or a classified advertisement.',
      'zh-CN': '付费刊登的内容：商业广告、分类广告。',
    },
    example: {
      en: '# {.advertisement}\n~~~ ad\nBOOTS. BOOTS. BOOTS.\n~~~',
      'zh-CN': '# {.advertisement}\n~~~ ad\n临江缫丝厂　招工\n~~~',
    },
  },
  obituary: {
    written: '.obituary',
    name: { en: 'Obituary', 'zh-CN': '讣告' },
    text: {
      en: 'News of a death, or the life of one who has died.',
      'zh-CN': '某人逝世的消息、讣告或生平。',
    },
    example: {
      en: '# Josiah Poole, pilot {.obituary}\nHe died at Lennport on Tuesday.',
      'zh-CN': '# 罗长庚逝世 {.obituary}\n罗长庚三月四日在白渡逝世。',
    },
  },
  serial: {
    written: '.serial',
    name: { en: 'Serial', 'zh-CN': '连载' },
    text: {
      en: 'An instalment of a work that runs through several issues: a novel, memoirs.',
      'zh-CN': '分几期刊登的作品中的一期：小说、回忆录等。',
    },
    example: {
      en: '# The Night Ferry {.serial}\nThe lamp went out.\n(To be continued.)',
      'zh-CN': '# 夜渡 {.serial}\n船上的灯灭了。\n（未完待续）',
    },
  },
  correction: {
    written: '.correction',
    name: { en: 'Correction', 'zh-CN': '更正' },
    text: {
      en: 'The paper corrects what it printed before.',
      'zh-CN': '报纸对先前所登内容的更正、致歉。',
    },
    example: {
      en: '# Correction {.correction}\nThe bridge opens on May 5.',
      'zh-CN': '# 更正 {.correction}\n大桥通车时间应为上午十时。',
    },
  },
  weather: {
    written: '.weather',
    name: { en: 'Weather', 'zh-CN': '天气' },
    text: { en: 'The forecast, the tides, the state of the rivers.', 'zh-CN': '天气预报、水情、潮汐。' },
    example: { en: '# {.weather}\nFair, then cloudy.', 'zh-CN': '# {.weather}\n多云，夜里有小雨。' },
  },
  index: {
    written: '.index',
    name: { en: 'Index', 'zh-CN': '导读' },
    text: {
      en: 'What is in this issue, and on which page.',
      'zh-CN': '本期要目：有哪些稿件，在第几版。',
    },
    example: {
      en: '# Inside {.index}\n~~~ table\nPrices   4\nTides    7\n~~~',
      'zh-CN': '# 导读 {.index}\n~~~ table\n粮价平稳　　第三版\n油菜花期防病　第四版\n~~~',
    },
  },
  masthead: {
    written: '.masthead',
    name: { en: 'Masthead', 'zh-CN': '报头' },
    text: {
      en: 'What the paper prints of itself: its title, motto, date, number and price.',
      'zh-CN': '报纸印的自己的情况：报名、口号、日期、期号、定价。',
    },
    example: {
      en: '# The Lennport Courier {.masthead}\nVol. 41, No. 12,406. One penny.',
      'zh-CN': '# 临江日报 {.masthead}\n2021年3月6日　星期六　第10427期',
    },
  },
};

/** The class that is no genre: on a standing head it makes a rubric. */
export const sectionMeaning: ClassMeaning = {
  written: '.section',
  name: { en: 'Rubric', 'zh-CN': '统管以下各篇的栏目题' },
  text: {
    en: 'On a standing head: it stands over its own article and all articles below, to the next standing head with `.section` or to the end of the page.',
    'zh-CN': '用在栏目题上：统管本篇和以下各篇，到下一个带 `.section` 的栏目题或本版末尾为止。',
  },
  example: {
    en: '#* Letters {.section}\n\n# On dogs\nThey bark.\n\n# On cats\nThey do not.',
    'zh-CN': '#* 民生关注 {.section}\n\n# 站牌换新\n全市站牌今起更换。\n\n# 公交增班\n早高峰增开三班。',
  },
};

/** The meaning of a genre, or of `section`; `undefined` for a class that the markup does not name. */
export function classMeaning(name: string): Meaning | undefined {
  if (name === 'section') return sectionMeaning;
  return Object.hasOwn(genreMeanings, name) ? genreMeanings[name as keyof typeof genreMeanings] : undefined;
}
