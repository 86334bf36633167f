/** A text on one line: runs of white space and control characters are one space, ideographic spaces aside, and none stands at its ends. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, (blank) => (/^\u3000+$/.test(blank) ? blank : ' ')).trim();
}
