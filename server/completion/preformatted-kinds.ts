import { CompletionItemKind } from 'vscode-languageserver';
import { LineKind } from '../../core/syntax';
import { preformattedMeanings } from '../meanings/preformatted';
import type { CompletionSource } from './offer';

/** Behind `~~~` the kinds of preformatted text. */
export const preformattedKinds: CompletionSource = ({ locale }, { kind, before, after, offset }) => {
  const typed = kind === LineKind.FenceOpen ? /^...[ \t\u3000]+([^\s{]*)$/.exec(before) : null;
  if (!typed) return null;
  const rest = /^[^\s{]*/.exec(after)![0];
  const offers = Object.entries(preformattedMeanings).map(([key, { name }]) => ({
    label: key,
    kind: CompletionItemKind.EnumMember,
    description: name[locale],
    about: { kind: 'preformatted', key } as const,
  }));
  return { offers, start: offset - typed[1]!.length, end: offset + rest.length };
};
