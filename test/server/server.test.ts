import { strict as assert } from 'node:assert';
import type {
  Diagnostic,
  DocumentSymbol,
  Location,
  LocationLink,
  PublishDiagnosticsParams,
} from 'vscode-languageserver';
import { parse } from '../../core/syntax';
import { CONTINUATION } from '../../server/protocol';
import { filesOf, lines, undraw } from '../support/drawn';
import { connect, FOLDER, type TestClient } from './connected';

const drawing = lines`
  //// p1.broadsheet
  ---
  paper: The Halden Courier
  date: 1931-06-02
  language: en
  ---

  == Page One ==

  # River rises at Halden bridge
  By Ann Poole

  The river stood eleven feet above its
  summer mark at the old bridge last night,
  and the ferry was tied up at noon, which
  the ferry‸man had not done in thirty years.
  >> Continued on Page 3

  //// p3.broadsheet
  ---
  paper: The Halden Courier
  date: 1931-06-02
  language: en
  ---

  == Page 3 ==

  # River rises
  << ⟦Continued from Page 1⟧
  The mill race was closed at two o'clock.
`;
const drawn = new Map([...filesOf(drawing)].map(([path, text]) => [path, undraw(text)]));
const texts = () => new Map([...drawn].map(([path, { text }]) => [path, text]));

function cursorOf(path: string) {
  const { text, cursors } = drawn.get(path)!;
  return parse(text).positionAt(cursors[0]!);
}

describe('the server', () => {
  let client: TestClient;
  afterEach(() => client.close());

  it('names a capability for each of its features', async () => {
    client = await connect(texts(), { textDocument: { diagnostic: {} } });
    assert.deepEqual(Object.keys(client.capabilities).sort(), [
      'definitionProvider',
      'diagnosticProvider',
      'documentSymbolProvider',
      'textDocumentSync',
      'workspace',
    ]);
  });

  it('follows an article into a file that is not open, and back', async () => {
    client = await connect(texts(), {});
    await client.open('p1.broadsheet', texts().get('p1.broadsheet')!);
    const position = cursorOf('p1.broadsheet');
    const forward = await client.request<Location[]>(CONTINUATION, 'p1.broadsheet', { position, direction: 'forward' });
    const { text, ranges } = drawn.get('p3.broadsheet')!;
    const tree = parse(text);
    const range = { start: tree.positionAt(ranges[0]!.start), end: tree.positionAt(ranges[0]!.end) };
    assert.deepEqual(forward, [{ uri: `${FOLDER}/p3.broadsheet`, range }]);

    const back = await client.request<{ uri: string }[]>(CONTINUATION, 'p3.broadsheet', {
      position: range.start,
      direction: 'back',
    });
    assert.deepEqual(
      back.map(({ uri }) => uri),
      [`${FOLDER}/p1.broadsheet`],
    );
  });

  it('defines a jump by its other half, and nothing else', async () => {
    client = await connect(texts(), {});
    const { text } = drawn.get('p1.broadsheet')!;
    const jump = parse(text).positionAt(text.indexOf('>> Continued') + 5);
    const found = await client.request<LocationLink[]>('textDocument/definition', 'p1.broadsheet', { position: jump });
    assert.deepEqual(
      found.map(({ targetUri }) => targetUri),
      [`${FOLDER}/p3.broadsheet`],
    );
    const position = cursorOf('p1.broadsheet');
    assert.equal(await client.request('textDocument/definition', 'p1.broadsheet', { position }), null);
  });

  it('outlines pages, articles and continuations', async () => {
    client = await connect(texts(), {});
    await client.open('p3.broadsheet', texts().get('p3.broadsheet')!);
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', 'p3.broadsheet');
    assert.deepEqual(
      symbols.map(({ name, children }) => [name, children?.map(({ name, detail }) => [name, detail])]),
      [['Page 3', [['River rises', 'continuation']]]],
    );
  });

  it('pushes diagnostics to a client that does not ask for them, again after an edit', async () => {
    client = await connect(texts(), {});
    const published: PublishDiagnosticsParams[] = [];
    const next = () =>
      new Promise<PublishDiagnosticsParams>((resolve) => {
        const one = client.connection.onNotification('textDocument/publishDiagnostics', (params) => {
          published.push(params);
          one.dispose();
          resolve(params);
        });
      });
    const first = next();
    await client.open('p3.broadsheet', texts().get('p3.broadsheet')!);
    assert.equal((await first).uri, `${FOLDER}/p3.broadsheet`);
    assert.ok(!(await first).diagnostics.some(({ code }) => code === 'unclosed-preformatted'));

    const second = next();
    const end = parse(texts().get('p3.broadsheet')!).lineCount - 1;
    const at = { line: end, character: 0 };
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: `${FOLDER}/p3.broadsheet`, version: 2 },
      contentChanges: [{ range: { start: at, end: at }, text: '\n~~~ table\nMill 11 ft\n' }],
    });
    const { version, diagnostics } = await second;
    assert.equal(version, 2);
    const unclosed = diagnostics.find(({ code }) => code === 'unclosed-preformatted');
    assert.equal(unclosed?.range.start.line, end + 1);
    assert.equal(unclosed?.codeDescription?.href, 'file:///broadsheet/docs/diagnostics/unclosed-preformatted.md');
  });

  it('answers a client that asks for diagnostics, by the configuration beside the file', async () => {
    const files = texts().set('broadsheet.config.json', '{ "severity": { "unclosed-preformatted": "hint" } }');
    client = await connect(files, { textDocument: { diagnostic: {} } });
    await client.open('loose.broadsheet', '# Tide tables\n\n~~~ table\nMill 11 ft\n');
    const { items } = await client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', 'loose.broadsheet');
    assert.equal(items.find(({ code }) => code === 'unclosed-preformatted')?.severity, 4);
  });
});
