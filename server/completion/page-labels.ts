import { CompletionItemKind } from 'vscode-languageserver';
import { LineKind } from '../../core/syntax';
import { hasWordsBehind } from './cursor';
import type { CompletionSource } from './offer';
import { pagesToCome } from './pages-to-come';

/** Behind `==` the labels of the pages that are still to come, as papers in this language print them. */
export const pageLabels: CompletionSource = ({ workspace }, cursor) => {
  const { kind, before, after, offset, file, line, conventions } = cursor;
  const typed = kind === LineKind.Page ? /^..[ \t\u3000]+([^{=＝]*)$/.exec(before) : null;
  const closing = /^[ \t\u3000]*[=＝]{2}[ \t\u3000]*$/.exec(after);
  if (!typed || (hasWordsBehind(cursor) && !closing)) return null;
  const keys = pagesToCome(file, line, workspace.issueOf(file));
  if (keys.length === 0) return null;
  const offers = keys.map((key) => {
    const label = conventions.writePageLabel(key);
    return { label, kind: CompletionItemKind.Value, filter: `${label} ${key}`, text: closing ? label : `${label} ==` };
  });
  return { offers, start: offset - typed[1]!.length, isIncomplete: !workspace.isReady };
};
