import type { Meaning } from './meaning';

/** A language as `language` and `lang` name it, with a jump as its papers print it. */
function language(tag: string, en: string, chinese: string, jump: string): Meaning {
  return {
    written: tag,
    name: { en, 'zh-CN': chinese },
    text: {
      en: `Jumps, page labels and bylines are read as papers in this language print them: \`${jump}\`.`,
      'zh-CN': `转版、版头和署名按这种语言的报纸惯例识别，如 \`${jump}\`。`,
    },
  };
}

/** Tags of the languages whose conventions are known. Others of the same language are read alike: `de-AT` as `de`. */
export const languageMeanings: readonly Meaning[] = [
  language('zh-CN', 'Chinese, simplified', '简体中文', '（下转第三版）'),
  language('zh-TW', 'Chinese, traditional (Taiwan)', '繁体中文（台湾）', '（下轉第三版）'),
  language('zh-HK', 'Chinese, traditional (Hong Kong)', '繁体中文（香港）', '（下轉第三版）'),
  language('ja', 'Japanese', '日文', '（３面に続く）'),
  language('ko', 'Korean', '韩文', '▶3면에 계속'),
  language('en', 'English', '英文', '(Continued on Page 3)'),
  language('en-GB', 'English (United Kingdom)', '英文（英国）', '(Continued on Page 3)'),
  language('en-US', 'English (United States)', '英文（美国）', '(Continued on Page 3)'),
  language('de', 'German', '德文', '(Fortsetzung auf Seite 3)'),
  language('fr', 'French', '法文', '(Suite en page 3)'),
  language('es', 'Spanish', '西班牙文', '(Pasa a la página 3)'),
  language('ru', 'Russian', '俄文', '(Окончание на 3-й стр.)'),
];

/** The meaning of a language's tag, as typed: that of the longest known tag that it begins with; `undefined` for one that is not known. */
export function languageMeaning(tag: string): Meaning | undefined {
  for (let known = tag.toLowerCase(); known !== ''; known = known.slice(0, Math.max(0, known.lastIndexOf('-')))) {
    const found = languageMeanings.find(({ written }) => written.toLowerCase() === known);
    if (found) return found;
  }
  return undefined;
}
