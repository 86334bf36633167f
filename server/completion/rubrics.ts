import { CompletionItemKind } from 'vscode-languageserver';
import { LineKind } from '../../core/syntax';
import type { CompletionSource } from './offer';

/** Standing heads that are offered. */
const MOST = 100;

/** Behind `#*` the standing heads that the archive's papers print, those of the same paper first. */
export const rubrics: CompletionSource = ({ workspace }, cursor) => {
  const { kind, before, offset, file, inSection } = cursor;
  const typed = kind === LineKind.StandingHead ? /^..[ \t\u3000]+([^{]*)$/.exec(before) : null;
  if (!typed || !inSection) return null;
  const { section, line } = inSection;
  const start = offset - typed[1]!.length;
  const end = Math.max(offset, inSection.offset + section.contentEnd(line));
  const { usage } = workspace.archive;
  const printed = section.text.slice(section.contentStart(line), section.contentEnd(line));
  const found = usage.most('rubric', file.masthead.paper, MOST + 1);
  // What is being typed is not what the paper prints again.
  const others = found.filter((words) => words !== printed || usage.countOf('rubric', words) > 1);
  if (others.length === 0) return null;
  const offers = others.slice(0, MOST).map((words) => ({
    label: words,
    kind: CompletionItemKind.Text,
    about: { kind: 'rubric', key: words } as const,
  }));
  return { offers, start, end, isIncomplete: !workspace.isReady || found.length > MOST };
};
