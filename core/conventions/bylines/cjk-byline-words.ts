import type { NameIndex } from '../conventions';
import type { SplitNames } from './chinese-names';

/** How the bylines of a language that writes without spaces are worded. */
export interface CjkBylineWords {
  /** Roles before the names: 记者. */
  readonly before: readonly string[];
  /** What may stand before such a role and belongs to it: 实习, 特约. */
  readonly modifiers: readonly string[];
  /** Roles after the names: 摄, 供图. */
  readonly after: readonly string[];
  /** Roles after the names that a blank or slash must part from them, since names end so too: 文. */
  readonly apart: readonly string[];
  /** Roles that are roles only before a colon, a slash or the like: 图, 来源. */
  readonly labelled: readonly string[];
  /** Roles that one person holds together: 图/文. */
  readonly paired: readonly string[];
  /** Signs that follow a labelled role. */
  readonly labelSigns: string;
  /** Roles that sign without a name: 评论员. */
  readonly nameless: readonly string[];
  /** Whole signatures of an office: 本报编辑部; or notes that stand in a credit's place: 附图片. Sources of regular expressions. */
  readonly offices: readonly string[];
  /** Words that only say that the named person reports: 报道. Sources of regular expressions. */
  readonly verbs: readonly string[];
  /** What a paper calls itself, source of a regular expression: 本报. */
  readonly own: string;
  /** Papers and agencies, as the end of a regular expression's source. */
  readonly sources: string;
  /** What follows the paper's name where a report opens, source of a regular expression: 讯. */
  readonly sent: string;
  /** Roles whose names may be those of offices, never split: 供图, 来源. */
  readonly ofOffices: readonly string[];
  /** Labels before a telephone number or the like, which names nobody: 电话. */
  readonly contacts: readonly string[];
  /** Notes on the writer that name nobody: 作者系. */
  readonly aboutAuthor: readonly string[];
  /** What must not follow a role's sign, source of a regular expression: the place in 记者甲／台北报道. */
  readonly notAfterLabel: string;
  /** What must not follow a role, source of a regular expression: 记者 does not stand in 记者站. */
  readonly notAfterRole: string;
  /** Characters that running text holds and names do not. */
  readonly notInNames: string;
  /** Characters that running text holds and names of offices do not. */
  readonly notInOffices: string;
  splitNames(run: string, index: NameIndex): SplitNames;
  looksLikeName(name: string): boolean;
}
