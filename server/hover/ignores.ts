import { readIgnores } from '../../core/checks/ignore';
import { touched } from '../../core/model/at';
import { LineKind } from '../../core/syntax';
import { codeMessage, codePage } from '../codes';
import type { HoverSource } from './spot';

/** On a code in a `% broadsheet-ignore` comment what it silences. */
export const hoverIgnored: HoverSource = ({ writer, locale, documentation }, { section, line, kind, at }) => {
  if (kind !== LineKind.Comment) return null;
  const ignore = readIgnores(section).ignores.find((each) => each.line === line);
  const found = touched(ignore?.codes ?? [], at);
  if (!found) return null;
  const { code, start, end } = found;
  const page = codePage(code, documentation);
  const name = page === null ? writer.strong(code) : writer.link(code, page);
  return { start, end, blocks: [name, writer.words(codeMessage(code, locale))] };
};
