import { strict as assert } from 'node:assert';
import {
  type Diagnostic,
  type DocumentDiagnosticReport,
  type PublishDiagnosticsParams,
  type RelatedFullDocumentDiagnosticReport,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver-protocol';
import { lines } from '../../support/drawn';
import { everything, pushOnly } from '../support/capabilities';
import { Desk } from '../support/desk';
import { halden } from '../support/newspapers';
import { inProcessAfter } from '../support/transports';

const PULL = 'textDocument/diagnostic';
const PUSH = 'textDocument/publishDiagnostics';
const WORKSPACE = 'workspace/diagnostic';

/** Page 1 jumps to page 3, where nothing answers yet: a diagnostic on page 1 that an edit of page 3 takes away. */
const parted = lines`
  //// p1.broadsheet
  ---
  paper: The Halden Courier
  date: 1931-06-02
  language: en
  ---

  == Page One ==

  # River rises at Halden bridge
  @ By Ann Poole

  The ferry was tied up at noon, which
  the ferryman had not done
  >> ⟦Continued on Page 3⟧

  //// p3.broadsheet
  ---
  paper: The Halden Courier
  date: 1931-06-02
  language: en
  ---

  == Page 3 ==

  # Mill race closed
  @ By Ann Poole

  in thirty years.
`;
const answer = '# Mill race closed\n@ By Ann Poole\n';

const codesOf = (items: readonly Diagnostic[]) => items.map(({ code }) => code);

describe('diagnostics', () => {
  let desk: Desk;
  afterEach(() => desk.close());

  const pull = (path: string, previousResultId?: string) =>
    desk.request<DocumentDiagnosticReport & RelatedFullDocumentDiagnosticReport>(PULL, {
      ...desk.document(path),
      previousResultId,
    });
  const settled = () => desk.request<WorkspaceDiagnosticReport>(WORKSPACE, { previousResultIds: [] });

  describe('for a client that asks', () => {
    it('stand where the fault does, with its page', async () => {
      desk = await Desk.on(parted);
      await settled();
      const { items } = await pull('p1.broadsheet');
      assert.deepEqual(codesOf(items), ['jump-without-counterpart']);
      desk.assertRanges(
        'p1.broadsheet',
        items.map(({ range }) => range),
      );
      assert.match(items[0]!.codeDescription!.href, /\/docs\/diagnostics\/jump-without-counterpart\.md$/);
    });

    it('are unchanged where nothing changed, and new where something did', async () => {
      desk = await Desk.on(parted);
      await settled();
      const { resultId } = await pull('p1.broadsheet');
      assert.deepEqual(await pull('p1.broadsheet', resultId), { kind: 'unchanged', resultId });
      await desk.replace('p1.broadsheet', 'which\n', 'which\n\n');
      const after = await pull('p1.broadsheet', resultId);
      assert.equal(after.kind, 'full');
      await desk.replace('p1.broadsheet', 'which\n\n', 'which\n');
      assert.equal((await pull('p1.broadsheet', after.resultId)).kind, 'full');
    });

    it('of another page go when this one answers its jump: told beside, and by a refresh', async () => {
      desk = await Desk.on(parted);
      await settled();
      assert.equal((await pull('p1.broadsheet')).items.length, 1);
      await pull('p3.broadsheet');
      await desk.replace('p3.broadsheet', answer, '<< Continued from Page 1\n');
      const { relatedDocuments = {} } = await pull('p3.broadsheet');
      assert.deepEqual(
        Object.entries(relatedDocuments).map(([uri, report]) => [
          desk.path(uri),
          report.kind,
          'items' in report && report.items,
        ]),
        [['p1.broadsheet', 'full', []]],
      );

      await desk.replace('p3.broadsheet', '<< Continued from Page 1\n', answer);
      await desk.message('workspace/diagnostic/refresh');
      assert.deepEqual(codesOf((await pull('p1.broadsheet')).items), ['jump-without-counterpart']);
    });

    it('are not refreshed where an edit changes nothing but its own file', async () => {
      desk = await Desk.on(parted);
      await settled();
      await pull('p1.broadsheet');
      await pull('p3.broadsheet');
      await desk.replace('p3.broadsheet', 'thirty', 'forty');
      // A change that does alter page 1: were there a refresh for the first one too, there would be two.
      await new Promise((resolve) => setTimeout(resolve, 300));
      await desk.replace('p3.broadsheet', answer, '<< Continued from Page 1\n');
      await desk.message('workspace/diagnostic/refresh');
      assert.equal(desk.received.filter(({ method }) => method === 'workspace/diagnostic/refresh').length, 1);
    });

    for (const isWatching of [false, true]) {
      it(`say nothing of other pages while these are not read${isWatching ? ', all files watched or not' : ''}`, async () => {
        let release = (): void => {};
        const held = new Promise<void>((resolve) => {
          release = resolve;
        });
        desk = await Desk.on(parted, { open: ['p1.broadsheet'], transport: inProcessAfter(held) });
        const watch = isWatching
          ? desk.cancellable(WORKSPACE, { previousResultIds: [], partialResultToken: 'part' })
          : undefined;
        const early = await pull('p1.broadsheet');
        assert.deepEqual(codesOf(early.items), []);
        release();
        await desk.message('workspace/diagnostic/refresh');
        assert.deepEqual(codesOf((await pull('p1.broadsheet', early.resultId)).items), ['jump-without-counterpart']);
        watch?.cancel();
        await watch?.answer.catch(() => {});
      });
    }

    it('follow the configuration beside the file, and its changes', async () => {
      const beside = { 'broadsheet.config.json': '{ "severity": { "jump-without-counterpart": "hint" } }' };
      desk = await Desk.on(parted, { beside });
      await settled();
      assert.equal((await pull('p1.broadsheet')).items[0]?.severity, 4);
      await desk.write('broadsheet.config.json', '{ "severity": { "jump-without-counterpart": "off" } }');
      await settled();
      assert.deepEqual((await pull('p1.broadsheet')).items, []);
    });

    it('are given in Chinese to a Chinese editor', async () => {
      desk = await Desk.on(parted, { locale: 'zh-cn' });
      await settled();
      assert.match(String((await pull('p1.broadsheet')).items[0]!.message), /\p{Script=Han}/u);
    });
  });

  describe('of the whole workspace', () => {
    const uris = (report: WorkspaceDiagnosticReport, kind: string) =>
      report.items.flatMap((item) => (item.kind === kind ? [desk.path(item.uri)] : [])).sort();

    it('name every file, open or not, and then only what changed', async () => {
      desk = await Desk.on(parted, { open: ['p3.broadsheet'] });
      const first = await settled();
      assert.deepEqual(uris(first, 'full'), ['p1.broadsheet', 'p3.broadsheet']);
      const previousResultIds = first.items.map(({ uri, resultId }) => ({ uri, value: resultId! }));
      await desk.replace('p3.broadsheet', answer, '<< Continued from Page 1\n');
      const second = await desk.request<WorkspaceDiagnosticReport>(WORKSPACE, { previousResultIds });
      assert.deepEqual(uris(second, 'full'), ['p1.broadsheet']);
      assert.deepEqual(uris(second, 'unchanged'), ['p3.broadsheet']);
    });

    it('clear a file that is gone', async () => {
      desk = await Desk.on(parted, { open: [] });
      const first = await settled();
      await desk.write('p1.broadsheet', null);
      const previousResultIds = first.items.map(({ uri, resultId }) => ({ uri, value: resultId! }));
      const second = await desk.request<WorkspaceDiagnosticReport>(WORKSPACE, { previousResultIds });
      const gone = second.items.find(({ uri }) => desk.path(uri) === 'p1.broadsheet');
      assert.deepEqual(gone?.kind === 'full' && gone.items, []);
    });

    it('keep coming to a client that takes them in parts, until it cancels', async () => {
      desk = await Desk.on(parted);
      const parts: WorkspaceDiagnosticReport[] = [];
      let wake = (): void => {};
      desk.connection.onProgress(WorkspaceDiagnosticRequest.partialResult, 'part', (part) => {
        parts.push(part);
        wake();
      });
      const part = async (count: number) => {
        while (parts.length < count)
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        return parts[count - 1]!;
      };
      const held = desk.cancellable(WORKSPACE, { previousResultIds: [], partialResultToken: 'part' });
      assert.deepEqual(uris(await part(1), 'full'), ['p1.broadsheet', 'p3.broadsheet']);
      await desk.replace('p3.broadsheet', answer, '<< Continued from Page 1\n');
      assert.deepEqual(uris(await part(2), 'full'), ['p1.broadsheet']);
      held.cancel();
      await assert.rejects(held.answer, { code: -32800 });
    });
  });

  describe('for a client that does not ask', () => {
    const pushed = (path: string, after = 0, fits: (items: readonly Diagnostic[]) => boolean = () => true) =>
      desk.message<PublishDiagnosticsParams>(
        PUSH,
        ({ uri, diagnostics }) => desk.path(uri) === path && fits(diagnostics),
        after,
      );
    const hasJump = (items: readonly Diagnostic[]) => codesOf(items).includes('jump-without-counterpart');

    it('come for all pages of an open issue, and go when another page answers', async () => {
      desk = await Desk.on(parted, { capabilities: pushOnly, open: ['p3.broadsheet'] });
      await pushed('p1.broadsheet', 0, hasJump);
      const after = desk.received.length;
      await desk.replace('p3.broadsheet', answer, '<< Continued from Page 1\n');
      assert.deepEqual((await pushed('p1.broadsheet', after)).diagnostics, []);
    });

    it('name the version that they are of', async () => {
      desk = await Desk.on(parted, { capabilities: pushOnly });
      await pushed('p1.broadsheet', 0, hasJump);
      const after = desk.received.length;
      await desk.replace('p1.broadsheet', 'which\n', 'which\n\n');
      assert.equal((await pushed('p1.broadsheet', after)).version, 2);
    });

    it('are withdrawn when the last file of the issue is closed', async () => {
      desk = await Desk.on(parted, { capabilities: pushOnly, open: ['p1.broadsheet'] });
      await pushed('p1.broadsheet', 0, hasJump);
      const after = desk.received.length;
      await desk.shut('p1.broadsheet');
      assert.deepEqual((await pushed('p1.broadsheet', after)).diagnostics, []);
    });
  });

  it('are not offered for asking to a client that does not ask', async () => {
    desk = await Desk.on(halden, { capabilities: pushOnly });
    assert.equal(desk.capabilities.diagnosticProvider, undefined);
    const asking = await Desk.on(halden, { capabilities: everything });
    assert.ok(asking.capabilities.diagnosticProvider);
    await asking.close();
  });
});
