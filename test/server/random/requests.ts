import type { Position, Range, ServerCapabilities } from 'vscode-languageserver-protocol';

/** Where in which document a request is made. */
export interface Spot {
  readonly uri: string;
  readonly position: Position;
  /** A stretch that begins there. */
  readonly range: Range;
  /** From the document's start to its end. */
  readonly whole: Range;
  /** The word there, or some other. */
  readonly word: string;
  /** Chooses among what is as good as another. */
  readonly choice: number;
}

export interface Call {
  readonly method: string;
  readonly params: object;
}

export interface RequestKind {
  readonly method: string;
  /** Whether a server that is capable of this takes the request. */
  announced(capabilities: ServerCapabilities): unknown;
  /** `null` where the request cannot be made there. */
  params(spot: Spot): object | null;
  /** What an editor would ask next, having got this. */
  next?(result: unknown, spot: Spot, capabilities: ServerCapabilities): Call[];
  /** Whether the protocol says nothing of the order of what is answered. */
  readonly unordered?: true;
}

const document = ({ uri }: Spot) => ({ textDocument: { uri } });
const place = ({ uri, position }: Spot) => ({ textDocument: { uri }, position });
const options = { tabSize: 4, insertSpaces: true };

const RENAME = 'textDocument/rename';
/** For an id, a label and people of several languages; empty for a word that stands there. */
const newNames = ['flood', '②', '何田', 'Mary Lamb', 'Eva Kühn', ''];

/** Requests of which the user is told by an error why what they want cannot be done. */
export const refusable: ReadonlySet<string> = new Set([RENAME]);

/** A few of an answer's items. */
function few<T>(found: unknown, { choice }: Spot): T[] {
  const items = Array.isArray(found) ? (found as T[]) : [];
  return items.length <= 3 ? items : [0, 1, 2].map((i) => items[(choice + i * 7) % items.length]!);
}

/** Has items resolved by a server that leaves something to be resolved. */
const resolved =
  (method: string, provider: (server: ServerCapabilities) => unknown) =>
  (result: unknown, spot: Spot, server: ServerCapabilities): Call[] => {
    const announced = provider(server);
    const resolves = typeof announced === 'object' && announced !== null && 'resolveProvider' in announced;
    return resolves && announced.resolveProvider ? few<object>(result, spot).map((params) => ({ method, params })) : [];
  };
const callsOf = (result: unknown, spot: Spot) =>
  few<object>(result, spot).flatMap((item) => [
    { method: 'callHierarchy/incomingCalls', params: { item } },
    { method: 'callHierarchy/outgoingCalls', params: { item } },
  ]);

/** Every request that this client makes, where the server says that it takes it. */
export const requests: readonly RequestKind[] = [
  {
    method: 'textDocument/diagnostic',
    announced: (server) => server.diagnosticProvider,
    params: document,
  },
  {
    method: 'workspace/diagnostic',
    announced: (server) => server.diagnosticProvider?.workspaceDiagnostics,
    params: () => ({ previousResultIds: [] }),
    unordered: true,
  },
  { method: 'textDocument/documentSymbol', announced: (server) => server.documentSymbolProvider, params: document },
  {
    method: 'workspace/symbol',
    announced: (server) => server.workspaceSymbolProvider,
    params: ({ word, choice }) => ({ query: choice % 3 === 0 ? '' : word }),
    next: resolved('workspaceSymbol/resolve', (server) => server.workspaceSymbolProvider),
    unordered: true,
  },
  { method: 'textDocument/foldingRange', announced: (server) => server.foldingRangeProvider, params: document },
  {
    method: 'textDocument/selectionRange',
    announced: (server) => server.selectionRangeProvider,
    params: ({ uri, position, whole }) => ({ textDocument: { uri }, positions: [position, whole.end] }),
  },
  { method: 'textDocument/documentHighlight', announced: (server) => server.documentHighlightProvider, params: place },
  { method: 'textDocument/hover', announced: (server) => server.hoverProvider, params: place },
  { method: 'textDocument/definition', announced: (server) => server.definitionProvider, params: place },
  { method: 'textDocument/declaration', announced: (server) => server.declarationProvider, params: place },
  {
    method: 'textDocument/references',
    announced: (server) => server.referencesProvider,
    params: (spot) => ({ ...place(spot), context: { includeDeclaration: spot.choice % 2 === 0 } }),
    unordered: true,
  },
  {
    method: 'textDocument/prepareCallHierarchy',
    announced: (server) => server.callHierarchyProvider,
    params: place,
    next: callsOf,
  },
  {
    method: 'textDocument/documentLink',
    announced: (server) => server.documentLinkProvider,
    params: document,
    next: resolved('documentLink/resolve', (server) => server.documentLinkProvider),
  },
  {
    method: 'textDocument/completion',
    announced: (server) => server.completionProvider,
    params: (spot) => ({ ...place(spot), context: { triggerKind: 1 } }),
    next: (result, spot, server) =>
      resolved('completionItem/resolve', () => server.completionProvider)(
        (result as { items?: unknown } | null)?.items ?? result,
        spot,
        server,
      ),
  },
  {
    method: 'textDocument/prepareRename',
    announced: (server) => server.renameProvider,
    params: place,
    next: (result, spot) => {
      const newName = newNames[spot.choice % newNames.length] || spot.word || 'x';
      return result === null ? [] : [{ method: RENAME, params: { ...place(spot), newName } }];
    },
  },
  {
    method: 'textDocument/linkedEditingRange',
    announced: (server) => server.linkedEditingRangeProvider,
    params: place,
  },
  {
    method: 'textDocument/codeAction',
    announced: (server) => server.codeActionProvider,
    params: ({ uri, range, whole, choice }) => ({
      textDocument: { uri },
      range: choice % 4 === 0 ? whole : range,
      context: { diagnostics: [], ...(choice % 4 === 1 ? { only: ['source.fixAll'] } : {}) },
    }),
    next: resolved('codeAction/resolve', (server) => server.codeActionProvider),
  },
  {
    method: 'textDocument/formatting',
    announced: (server) => server.documentFormattingProvider,
    params: (spot) => ({ ...document(spot), options }),
  },
  {
    method: 'textDocument/rangeFormatting',
    announced: (server) => server.documentRangeFormattingProvider,
    params: (spot) => ({ ...document(spot), range: spot.range, options }),
  },
  {
    method: 'textDocument/rangesFormatting',
    announced: ({ documentRangeFormattingProvider: provider }) =>
      typeof provider === 'object' && provider.rangesSupport,
    params: (spot) => ({ ...document(spot), ranges: [spot.range], options }),
  },
  {
    method: 'textDocument/onTypeFormatting',
    announced: (server) => server.documentOnTypeFormattingProvider,
    params: (spot) => ({ ...place(spot), ch: '\n', options }),
  },
  {
    method: 'textDocument/semanticTokens/full',
    announced: (server) => server.semanticTokensProvider?.full,
    params: document,
  },
  {
    method: 'textDocument/semanticTokens/range',
    announced: (server) => server.semanticTokensProvider?.range,
    params: (spot) => ({ ...document(spot), range: spot.range }),
  },
  {
    method: 'textDocument/inlayHint',
    announced: (server) => server.inlayHintProvider,
    params: ({ uri, range, whole, choice }) => ({ textDocument: { uri }, range: choice % 2 === 0 ? whole : range }),
    next: resolved('inlayHint/resolve', (server) => server.inlayHintProvider),
  },
  {
    method: 'textDocument/codeLens',
    announced: (server) => server.codeLensProvider,
    params: document,
    next: resolved('codeLens/resolve', (server) => server.codeLensProvider),
  },
  {
    method: 'workspace/willRenameFiles',
    announced: (server) => server.workspace?.fileOperations?.willRename,
    params: ({ uri, choice }) => ({
      files: [
        choice % 2 === 0
          ? { oldUri: uri, newUri: 'file:///annex/moved/p9.broadsheet' }
          : { oldUri: 'file:///archive/1931', newUri: 'file:///archive/deep/1931' },
      ],
    }),
  },
  {
    method: 'workspace/executeCommand',
    announced: (server) => server.executeCommandProvider?.commands.includes('broadsheet.showPlace'),
    params: ({ uri, range }) => ({ command: 'broadsheet.showPlace', arguments: [{ uri, range }] }),
  },
  {
    method: 'broadsheet/continuation',
    announced: () => true,
    params: (spot) => ({ ...place(spot), direction: spot.choice % 2 === 0 ? 'forward' : 'back' }),
  },
  {
    method: 'broadsheet/preview',
    announced: () => true,
    params: (spot) => ({
      ...place(spot),
      view: ['article', 'page', 'issue'][spot.choice % 3],
      isVertical: spot.choice % 2 === 0,
      base: null,
    }),
  },
  {
    method: 'broadsheet/facsimile',
    announced: () => true,
    params: place,
  },
];

/** What rests on what the client has been told before, rightly: ids, and reports of other documents. */
const passing = new Set(['resultId', 'relatedDocuments', 'revision']);

/** An answer without what may differ between two servers that know the same. */
export function normalised(result: unknown, unordered = false): unknown {
  const plain = JSON.parse(
    JSON.stringify(result ?? null, (key, value) => (passing.has(key) ? undefined : value)),
  ) as unknown;
  if (!unordered) return plain;
  const sorted = (items: unknown[]) => items.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (Array.isArray(plain)) return sorted(plain);
  if (typeof plain === 'object' && plain !== null && 'items' in plain) {
    return { ...plain, items: sorted(plain.items as unknown[]) };
  }
  return plain;
}
