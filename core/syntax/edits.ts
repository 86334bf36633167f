/** UTF-16 offsets, 0-based, the end exclusive; what they count from is said where a range is handed out. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface TextEdit extends Range {
  /** What takes the place of the range; an empty range inserts, an empty text removes. */
  readonly text: string;
}

/** The text after edits that do not overlap; their offsets count in the text as given. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
