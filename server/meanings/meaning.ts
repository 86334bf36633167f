import type { Locale } from '../../core/locale';

/** The same in every language that Broadsheet speaks. */
export type Localized = Readonly<Record<Locale, string>>;

/** What something in a transcript means. Markdown in these texts is code spans and nothing else. */
export interface Meaning {
  /** What it looks like in a transcript, `…` for what varies: `#-`, `[?…]`, `{page=…}`. */
  readonly written: string;
  /** What input methods for Chinese, Japanese and Korean type in its place, and other forms that mean the same. */
  readonly otherForms?: readonly string[];
  /** What the trade calls it. */
  readonly name: Localized;
  /** What it is, and where it stands: one short paragraph. */
  readonly text: Localized;
  /** The form of its value, where it has one. */
  readonly value?: Localized;
  /** Where it may stand, where that is not everywhere. */
  readonly on?: Localized;
  /** The elements of the Text Encoding Initiative that say the same. */
  readonly tei?: string;
  /** Lines of a transcript that show it, without a line break at their end. */
  readonly example?: Localized;
}
