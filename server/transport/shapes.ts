/** Where a value is not what it has to be: the path to what is wrong, empty for the value itself; `null` where it is right. */
type Shape = (value: unknown) => string | null;

const text: Shape = (value) => (typeof value === 'string' ? null : '');
const integer: Shape = (value) => (Number.isInteger(value) ? null : '');
const number: Shape = (value) => (typeof value === 'number' ? null : '');
const id: Shape = (value) => (typeof value === 'string' || typeof value === 'number' ? null : '');

/** The same, or nothing. */
function perhaps(shape: Shape): Shape {
  return (value) => (value === undefined || value === null ? null : shape(value));
}

function list(item: Shape): Shape {
  return (value) => {
    if (!Array.isArray(value)) return '';
    for (const [i, each] of value.entries()) {
      const wrong = item(each);
      if (wrong !== null) return joined(`[${i}]`, wrong);
    }
    return null;
  };
}

function object(fields: Readonly<Record<string, Shape>>): Shape {
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return '';
    for (const [name, shape] of Object.entries(fields)) {
      const wrong = shape((value as Record<string, unknown>)[name]);
      if (wrong !== null) return joined(name, wrong);
    }
    return null;
  };
}

function joined(outer: string, inner: string): string {
  return inner === '' || inner.startsWith('[') ? outer + inner : `${outer}.${inner}`;
}

const anything = object({});
const place = object({ uri: text });
const position = object({ line: integer, character: integer });
const range = object({ start: position, end: position });
const inFile = { textDocument: place };
const atPosition = object({ ...inFile, position });
const aboutFile = object(inFile);
const inRange = object({ ...inFile, range });
const folders = list(place);
const item = object({ item: object({ uri: text, range, selectionRange: range }) });

/** What the parameters of a method must be, as far as the server relies on it. */
const shapes: Readonly<Record<string, Shape>> = {
  initialize: object({
    capabilities: anything,
    workspaceFolders: perhaps(folders),
    rootUri: perhaps(text),
    locale: perhaps(text),
  }),
  '$/cancelRequest': object({ id }),
  '$/setTrace': object({ value: text }),
  '$/progress': object({ token: id }),
  'window/workDoneProgress/cancel': object({ token: id }),
  'textDocument/didOpen': object({ textDocument: object({ uri: text, version: integer, text }) }),
  'textDocument/didChange': object({
    textDocument: object({ uri: text, version: integer }),
    contentChanges: list(object({ text, range: perhaps(range) })),
  }),
  'workspace/didChangeWatchedFiles': object({ changes: folders }),
  'workspace/didChangeWorkspaceFolders': object({ event: object({ added: folders, removed: folders }) }),
  'workspace/didCreateFiles': object({ files: folders }),
  'workspace/didDeleteFiles': object({ files: folders }),
  'workspace/didRenameFiles': object({ files: list(object({ oldUri: text, newUri: text })) }),
  'workspace/willRenameFiles': object({ files: list(object({ oldUri: text, newUri: text })) }),
  'workspace/diagnostic': object({ previousResultIds: list(object({ uri: text, value: text })) }),
  'workspace/symbol': object({ query: text }),
  'workspace/executeCommand': object({ command: text, arguments: perhaps(list(() => null)) }),
  'textDocument/didClose': aboutFile,
  'textDocument/didSave': aboutFile,
  'textDocument/diagnostic': aboutFile,
  'textDocument/documentSymbol': aboutFile,
  'textDocument/foldingRange': aboutFile,
  'textDocument/documentLink': aboutFile,
  'textDocument/codeLens': aboutFile,
  'textDocument/formatting': aboutFile,
  'textDocument/semanticTokens/full': aboutFile,
  'textDocument/hover': atPosition,
  'textDocument/definition': atPosition,
  'textDocument/declaration': atPosition,
  'textDocument/references': object({ ...inFile, position, context: anything }),
  'textDocument/documentHighlight': atPosition,
  'textDocument/completion': atPosition,
  'textDocument/prepareCallHierarchy': atPosition,
  'textDocument/prepareRename': atPosition,
  'textDocument/rename': object({ ...inFile, position, newName: text }),
  'textDocument/linkedEditingRange': atPosition,
  'textDocument/onTypeFormatting': object({ ...inFile, position, ch: text }),
  'textDocument/codeAction': object({ ...inFile, range, context: object({ diagnostics: list(anything) }) }),
  'textDocument/rangeFormatting': inRange,
  'textDocument/rangesFormatting': object({ ...inFile, ranges: list(range) }),
  'textDocument/semanticTokens/range': inRange,
  'textDocument/semanticTokens/full/delta': object({ ...inFile, previousResultId: text }),
  'textDocument/inlayHint': inRange,
  'textDocument/selectionRange': object({ ...inFile, positions: list(position) }),
  'callHierarchy/incomingCalls': item,
  'callHierarchy/outgoingCalls': item,
  'completionItem/resolve': anything,
  'codeAction/resolve': anything,
  'codeLens/resolve': anything,
  'documentLink/resolve': anything,
  'inlayHint/resolve': anything,
  'workspaceSymbol/resolve': anything,
  'broadsheet/continuation': object({ ...inFile, position, direction: text }),
  'broadsheet/importPlan': object({ uris: list(text) }),
  'broadsheet/import': object({
    uris: list(text),
    folder: text,
    paper: perhaps(text),
    date: perhaps(text),
    uncertain: perhaps(number),
    workDoneToken: perhaps(id),
  }),
  'broadsheet/preview': object({ ...inFile, position, view: text, base: perhaps(integer) }),
};

/** What is wrong with the parameters of a message, as the path to it; `null` where nothing is that the server would mind. */
export function wrongParameter(method: string, params: unknown): string | null {
  const wrong = shapes[method]?.(params) ?? null;
  return wrong === null ? null : joined('params', wrong);
}
