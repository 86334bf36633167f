/** Additions of a workspace's configuration to a language's conventions; every field may be left out. */
export interface ConventionAdditions {
  /** Further roles that bylines print. */
  readonly roles?: readonly string[];
  /** The paper's end mark, a regular expression's source that is matched at the end of a paragraph; it must run in linear time. */
  readonly endMark?: string;
  /** Further wordings of jumps, references and serial marks, in the notation of the language modules. */
  readonly jumpOut?: readonly string[];
  readonly jumpIn?: readonly string[];
  readonly reference?: readonly string[];
  readonly serial?: readonly string[];
}
