import type { IdPlace } from '../ids';
import type { FilePlace, Half } from '../linked';
import type { PlacedName } from '../names';

/** Something that a place in a transcript stands for, and that may stand elsewhere too. */
export type Mention = JumpMention | LabelMention | PagesMention | IdMention | NameMention;

/** A jump: its marker or its words. */
export interface JumpMention extends FilePlace, Half {
  readonly kind: 'jump';
}

/** What tells a jump from others: its label, or the slug of its article. Only where the half is known by it. */
export interface LabelMention extends FilePlace, Half {
  readonly kind: 'label' | 'slug';
  /** As read. */
  readonly text: string;
}

/** Pages of the issue: a page line, the number in a jump, words that refer to them. */
export interface PagesMention extends FilePlace {
  readonly kind: 'page';
  /** As the issue has them. */
  readonly keys: readonly string[];
  /** The half that is known by the number. */
  readonly half: Half | null;
}

export interface IdMention extends FilePlace {
  readonly kind: 'id';
  readonly id: string;
  readonly role: IdPlace['kind'];
}

/** A person who signs. */
export interface NameMention extends FilePlace {
  readonly kind: 'name';
  readonly name: PlacedName;
}
