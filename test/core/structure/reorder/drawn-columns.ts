import { conventionsFor } from '../../../../core/conventions';
import type { Conventions } from '../../../../core/conventions/conventions';
import { structurePage } from '../../../../core/structure';

/**
 * Two columns in each language: each tells one story, and breaks in the midst of its sentences, so that a reader sees its order at sight.
 */
export const columns = {
  'zh-CN': {
    ferry: [
      '本报讯（记者何田）昨日上午，临江渡',
      '口的渡轮因为江面起了七级大风，临时停',
      '航四个小时。码头外的长队一直排到了车',
      '站门口，茶摊多摆了两张桌子，卖糕的老',
      '人也来了。渡口管理所说，风停以后又加',
      '开了六个班次，傍晚以前旅客全部过江。',
    ],
    school: [
      '本报讯（记者苏晚晴）石塘小学的新',
      '校舍本周启用，三百二十名学生搬进了教',
      '学楼。旧校舍建于四十年前，屋顶漏过三',
      '回雨，墙面裂了缝。校长介绍，新楼设有图',
      '书室和实验室，操场铺了塑胶跑道，孩',
      '子们下雨天也有地方上体育课了。',
    ],
  },
  en: {
    ferry: [
      'The ferry at North Gate was tied up',
      'for four hours yesterday after a gale.',
      'Passengers waited on the quay in a col-',
      'umn that reached as far as the grain',
      'store. Some of them went home on foot.',
      'The keeper of the landing said that six',
      'more crossings were made before dark.',
    ],
    school: [
      'Three hundred pupils have moved into a',
      'new school on Stone Pond Lane. The old',
      'building had stood for forty years, and',
      'its roof had let in the rain. A library',
      'has been added. The yard was paved, the',
      'headmaster said, so that it can be used',
      'by the younger classes in every weather.',
    ],
  },
  de: {
    ferry: [
      'Die Fähre am Nordtor lag gestern bis Mittag',
      'fest, weil am Morgen ein schwerer Sturm den',
      'Strom herabkam. Die Reisenden warteten am',
      'Kai, und die Schlange reichte bis zum Korn-',
      'speicher. Am Abend, so der Fährmeister, sei',
      'das Boot noch sechsmal gefahren, so daß am',
      'anderen Ufer niemand zurückblieb.',
    ],
    school: [
      'In der neuen Schule am Steinweiher sind seit',
      'Montag dreihundert Kinder untergebracht. Das',
      'alte Haus stand seit vierzig Jahren, und sein',
      'Dach ließ den Regen ein. Eine Bücherei und ei-',
      'ne Werkstatt sind hinzugekommen, und der Hof',
      'wurde gepflastert, damit er auch bei schlech-',
      'tem Wetter benutzt werden kann.',
    ],
  },
} as const;

export type Language = keyof typeof columns;
export const languages = Object.keys(columns) as Language[];

export function conventionsOf(language: Language): Conventions {
  return conventionsFor(language);
}

/** The printed lines of a page's transcript, markup and comments aside. */
export function readLinesOf(raw: string, language: Language, locale: 'en' | 'zh-CN' = 'en'): string[] {
  return transcriptOf(raw, language, locale)
    .split('\n')
    .filter((line) => line !== '' && !/^(?:---|status:|#|% |\|$)/u.test(line));
}

export function transcriptOf(raw: string, language: Language, locale: 'en' | 'zh-CN' = 'en'): string {
  return structurePage(raw, { conventions: conventionsOf(language), locale }).transcript;
}

/** Two columns line by line in turns: a line of the one, a line of the other. */
export function inTurns(...read: readonly (readonly string[])[]): string[] {
  const rows = Math.max(...read.map(({ length }) => length));
  return Array.from({ length: rows }, (_, row) => read.flatMap((column) => column[row] ?? [])).flat();
}
