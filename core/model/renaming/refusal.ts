import type { Locale } from '../../locale';

/** Why something cannot get the name that it is to be given. */
export type Refusal =
  | 'not-an-id'
  | 'id-taken'
  /** On one of the lines it would not be read as a label. */
  | 'not-a-label'
  | 'not-a-slug'
  /** A jump would no longer be paired as it is. */
  | 'parts-jump'
  | 'not-a-name'
  /** The name begins or ends inside an inline form that reads differently than it is printed. */
  | 'within-form';

const reasons: Readonly<Record<Refusal, (name: string, locale: Locale) => string>> = {
  'not-an-id': (name, locale) =>
    locale === 'en'
      ? `“${name}” cannot be an id: an id is not empty, begins with no stop or comma, and holds no blanks, quotation marks, braces, “#” or “=”.`
      : `“${name}”不能作标识：标识不能为空，不能以句读开头，也不能含空格、引号、花括号、“#”和“=”。`,
  'id-taken': (name, locale) =>
    locale === 'en' ? `The issue has an id “${name}” already.` : `本期中已有标识“${name}”。`,
  'not-a-label': (name, locale) =>
    locale === 'en'
      ? `“${name}” would not be read as a label there; ① and the like are.`
      : `“${name}”在那里读不出是编号；圈码如“①”才读得出。`,
  'not-a-slug': (name, locale) =>
    locale === 'en' ? `“${name}” would not be read as a slug there.` : `“${name}”在那里读不出是提示词。`,
  'parts-jump': (name, locale) =>
    locale === 'en'
      ? `With “${name}” the two halves of a jump would no longer be paired.`
      : `改为“${name}”之后，转版的两端便不再配对。`,
  'not-a-name': (name, locale) =>
    locale === 'en' ? `“${name}” would not be read as a name there.` : `“${name}”在那里读不出是姓名。`,
  'within-form': (name, locale) =>
    locale === 'en'
      ? `“${name}” cannot take the place of a name that stands half in a note of the editor’s.`
      : `原来的姓名有一半在校勘标记之内，无法改为“${name}”。`,
};

/** Says why `name` is refused. */
export function explainRefusal(refusal: Refusal, name: string, locale: Locale): string {
  return reasons[refusal](name, locale);
}
