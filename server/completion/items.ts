import {
  type CompletionClientCapabilities,
  type CompletionItem,
  type CompletionList,
  InsertTextFormat,
  type Range,
} from 'vscode-languageserver';
import type { Tree } from '../../core/syntax';
import type { Positions } from '../positions';
import type { Cursor } from './cursor';
import type { About, Offer, Offers } from './offer';

/** What the client makes of completion items, as it says itself. */
export interface ItemAbilities {
  readonly snippets: boolean;
  readonly insertReplace: boolean;
  readonly labelDetails: boolean;
  /** It asks for an item's documentation when it shows the item. */
  readonly resolvesDocumentation: boolean;
  /** The range of all items may be said once. */
  readonly defaultRange: boolean;
}

export function itemAbilities(client: CompletionClientCapabilities | undefined): ItemAbilities {
  const { snippetSupport, insertReplaceSupport, labelDetailsSupport, resolveSupport } = client?.completionItem ?? {};
  return {
    snippets: snippetSupport ?? false,
    insertReplace: insertReplaceSupport ?? false,
    labelDetails: labelDetailsSupport ?? false,
    resolvesDocumentation: resolveSupport?.properties.includes('documentation') ?? false,
    defaultRange: client?.completionList?.itemDefaults?.includes('editRange') ?? false,
  };
}

/** A list of all that was offered, as the protocol has it, in the order given. `document` writes documentation for clients that never ask. */
export function completionList(
  groups: readonly Offers[],
  { file, offset }: Cursor,
  positions: Positions,
  abilities: ItemAbilities,
  document: (about: About) => CompletionItem['documentation'],
): CompletionList {
  const ranges = groups.map((group) => rangesOf(group, offset, file.tree, positions, abilities));
  const [shared] = ranges;
  const isShared = abilities.defaultRange && groups.length === 1 && shared !== undefined;
  const items = groups.flatMap((group, index) =>
    group.offers.map((offer) => {
      const { text, format } = textOf(offer, abilities);
      const ranged = isShared ? { textEditText: text } : { textEdit: { newText: text, ...asEdit(ranges[index]!) } };
      return { ...itemOf(offer, file.tree, positions, abilities, document), ...format, ...ranged };
    }),
  );
  const width = String(items.length).length;
  return {
    isIncomplete: groups.some(({ isIncomplete }) => isIncomplete === true),
    ...(isShared ? { itemDefaults: { editRange: shared } } : {}),
    items: items.map((item, index) => ({ ...item, sortText: String(index).padStart(width, '0') })),
  };
}

type EditRange = Range | { insert: Range; replace: Range };

function rangesOf(
  { start, end, insertEnd }: Offers,
  cursor: number,
  tree: Tree,
  positions: Positions,
  { insertReplace }: ItemAbilities,
): EditRange {
  const replace = positions.rangeOf(tree, start, end ?? cursor);
  if (!insertReplace || (end ?? cursor) === (insertEnd ?? cursor)) return replace;
  return { insert: positions.rangeOf(tree, start, insertEnd ?? cursor), replace };
}

function asEdit(range: EditRange): { range: Range } | { insert: Range; replace: Range } {
  return 'start' in range ? { range } : range;
}

function textOf({ label, text, snippet }: Offer, { snippets }: ItemAbilities) {
  if (snippets && snippet !== undefined)
    return { text: snippet, format: { insertTextFormat: InsertTextFormat.Snippet } };
  return { text: text ?? label, format: {} };
}

function itemOf(
  { label, kind, description, filter, also, about }: Offer,
  tree: Tree,
  positions: Positions,
  { labelDetails, resolvesDocumentation }: ItemAbilities,
  document: (about: About) => CompletionItem['documentation'],
): CompletionItem {
  const documentation = about && !resolvesDocumentation ? document(about) : undefined;
  return {
    label,
    kind,
    ...(description === undefined || description === ''
      ? {}
      : labelDetails
        ? { labelDetails: { description } }
        : { detail: description }),
    ...(filter === undefined || filter === label ? {} : { filterText: filter }),
    ...(also
      ? { additionalTextEdits: [{ range: positions.rangeOf(tree, also.start, also.end), newText: also.text }] }
      : {}),
    ...(documentation === undefined ? {} : { documentation }),
    ...(about && resolvesDocumentation ? { data: about } : {}),
  };
}
