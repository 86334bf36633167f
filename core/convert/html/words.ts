import type { Locale } from '../../locale';

/** What the pages say beside the paper's own words. */
export interface Words {
  readonly unclear: string;
  readonly gap: string;
  readonly sic: string;
  readonly corr: string;
  readonly supplied: string;
  readonly note: string;
  /** A page that prints no label, by its key; `null` where that cannot be read. */
  page(key: string | null): string;
  readonly samePage: string;
  readonly untitled: string;
  readonly continuation: string;
  readonly picture: string;
  readonly table: string;
  readonly noPages: string;
  /** A jump that has found its other half on a page. */
  to(page: string): string;
  from(page: string): string;
  /** One that has not, and why where that is known. */
  unmatched(why: string | null): string;
  ambiguous(why: readonly string[]): string;
  /** Between the items of a list. */
  readonly comma: string;
}

const en: Words = {
  unclear: 'Uncertain reading',
  gap: 'Illegible',
  sic: 'Printed thus',
  corr: 'Should read',
  supplied: 'Supplied by the transcriber',
  note: 'Transcriber’s note',
  page: (key) => (key === null ? 'Unnumbered page' : `Page ${key}`),
  samePage: 'On the same page',
  untitled: 'Untitled',
  continuation: 'continuation',
  picture: 'Picture',
  table: 'Table',
  noPages: 'Nothing is transcribed here yet.',
  to: (page) => `Continued: ${page}`,
  from: (page) => `Continued from: ${page}`,
  unmatched: (why) => (why === null ? 'The other half was not found' : `The other half was not found: ${why}`),
  ambiguous: (why) => `The other half is not certain: ${why.join('; ')}`,
  comma: ', ',
};

const zh: Words = {
  unclear: '看不真切',
  gap: '看不清',
  sic: '报上如此',
  corr: '应为',
  supplied: '录入者补',
  note: '录入者注',
  page: (key) => (key === null ? '未标版次' : `第${key}版`),
  samePage: '本版',
  untitled: '无题',
  continuation: '续文',
  picture: '图片',
  table: '表格',
  noPages: '这里还没有录入内容。',
  to: (page) => `转到${page}`,
  from: (page) => `接自${page}`,
  unmatched: (why) => (why === null ? '没有找到另一半' : `没有找到另一半：${why}`),
  ambiguous: (why) => `另一半不能确定：${why.join('；')}`,
  comma: '、',
};

export const wordsIn: Readonly<Record<Locale, Words>> = { en, 'zh-CN': zh };
