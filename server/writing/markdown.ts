import { oneLine } from './one-line';

/**
 * Words as Markdown that shows them and nothing else: no link, no image, no HTML, no heading, no emphasis, whoever renders it. White space
 * and control characters are one space. What no renderer could take for markup stays as it is, for editors show Markdown raw, too.
 */
export function escapeMarkdown(text: string): string {
  return (
    oneLine(text)
      .replace(/[\\`*_[\]<~$]|&(?=#?[\p{L}\p{N}]+;)/gu, '\\$&')
      // What opens a heading, a list, a quotation or a rule where it stands first.
      .replace(/^(?:[-+#>=|]|\d{1,9}(?=[.)]))/, (sign) => (/\d/.test(sign) ? `${sign}\\` : `\\${sign}`))
      // What renderers make links of by themselves.
      .replace(/:(?=\/\/)|(?<=www)\.|(?<=\S)@|(?<=[\p{L}\p{N}-])\.(?=\p{Ll}{2})/giu, '\\$&')
      .replace(/(mailto|xmpp):/gi, '$1\\:')
  );
}

/** Words as a code span: in backticks, more of them than the words hold in a row. */
export function codeSpan(text: string): string {
  const words = oneLine(text);
  const longest = Math.max(0, ...[...words.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = words === '' || words.startsWith('`') || words.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${words}${pad}${fence}`;
}
