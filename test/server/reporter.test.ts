import { strict as assert } from 'node:assert';
import type { Connection } from 'vscode-languageserver';
import type {
  PublishDiagnosticsParams,
  ShowMessageParams,
  WorkDoneProgressBegin,
  WorkDoneProgressEnd,
  WorkDoneProgressReport,
} from 'vscode-languageserver-protocol';
import { WorkDoneProgress, WorkDoneProgressCreateRequest } from 'vscode-languageserver-protocol';
import { Positions } from '../../server/positions';
import { reporterTo } from '../../server/reporter';
import { everything, without } from './support/capabilities';
import { Desk, type DeskOptions } from './support/desk';
import { halden } from './support/newspapers';
import { type Connect, connect, overStdio } from './support/transports';
import { until } from './support/until';

type Progress = WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd;

describe('the server tells its client', () => {
  let desk: Desk;
  afterEach(() => desk.close());

  const settled = () => desk.request('textDocument/documentLink', desk.document('p1.broadsheet'));

  describe('how far it has come with reading', () => {
    /** The reports of each progress bar, in order. */
    let bars: Progress[][];
    const watched: Connect = (given) => {
      const transport = connect(given);
      transport.connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
        const bar: Progress[] = [];
        bars.push(bar);
        transport.connection.onProgress(WorkDoneProgress.type, token, (progress) => {
          bar.push(progress);
        });
      });
      return transport;
    };
    const open = async (drawing: string, options: DeskOptions = {}) => {
      bars = [];
      desk = await Desk.on(drawing, { open: [], transport: watched, ...options });
      await settled();
    };
    const ended = (count: number) =>
      until('the end of each bar', () => bars.filter((bar) => bar.at(-1)?.kind === 'end').length === count);

    it('in parts, from nothing to all', async () => {
      const files = Array.from({ length: 70 }, (_, index) => `//// p${index}.broadsheet\n# Story ${index}\n`);
      await open(files.join(''));
      await ended(1);
      assert.deepEqual(bars, [
        [
          { kind: 'begin', title: 'Reading transcripts', percentage: 0 },
          { kind: 'report', percentage: 0, message: '0 of 70' },
          { kind: 'report', percentage: 91, message: '64 of 70' },
          { kind: 'report', percentage: 100, message: '70 of 70' },
          { kind: 'end' },
        ],
      ]);
    });

    it('in Chinese to a Chinese editor, and to an end where there is nothing', async () => {
      await open('', { locale: 'zh-CN' });
      await ended(1);
      assert.deepEqual(bars, [
        [
          { kind: 'begin', title: '正在读取录入稿', percentage: 0 },
          { kind: 'report', percentage: 100, message: '0 / 0' },
          { kind: 'end' },
        ],
      ]);
    });

    it('for each folder by itself', async () => {
      await open(halden.replaceAll('//// p', '//// 1931/p'), { folders: ['1931', '1932'] });
      await ended(2);
      const said = bars.map((bar) => bar.map((progress) => ('message' in progress ? progress.message : progress.kind)));
      assert.deepEqual(said.sort(), [
        ['begin', '0 of 0', 'end'],
        ['begin', '0 of 2', '2 of 2', 'end'],
      ]);
    });

    it('only where it has a place for it', async () => {
      await open(halden, { capabilities: { ...everything, window: without(everything.window, 'workDoneProgress') } });
      assert.deepEqual(bars, []);
    });
  });

  // On disk, as the server is shipped: only there are files that are no text.
  describe('what it cannot read', () => {
    const binary = 'PNG\0\n';
    const open = async (locale: string) => {
      desk = await Desk.on(halden, { open: [], beside: { 'scan.broadsheet': binary }, locale, transport: overStdio });
      await settled();
    };
    const warnings = () =>
      desk.received.flatMap(({ method, params }) =>
        method.startsWith('window/showMessage') ? [(params as ShowMessageParams).message] : [],
      );

    it('once, and again only after it could be read', async () => {
      await open('en');
      const once = /^\/.*\/scan\.broadsheet is binary, not a text; Broadsheet leaves it out\.$/;
      assert.equal(warnings().length, 1);
      assert.match(warnings()[0] ?? '', once);
      await desk.write('scan.broadsheet', `${binary}\n`);
      await settled();
      assert.equal(warnings().length, 1);
      await desk.write('scan.broadsheet', '# River rises\n');
      await settled();
      await desk.write('scan.broadsheet', binary);
      await settled();
      assert.equal(warnings().length, 2);
      await desk.write('scan.broadsheet', null);
      await settled();
      assert.equal(warnings().length, 2);
    });

    it('in Chinese to a Chinese editor', async () => {
      await open('zh-CN');
      assert.match(warnings()[0] ?? '', /scan\.broadsheet 是二进制文件，不是文本，Broadsheet 已跳过。$/);
    });
  });

  describe('what is wrong with a configuration', () => {
    const PATH = '1931/broadsheet.config.json';
    const faulty = '{ "staff": ["𠮷田"], "severities": { "byline-missing": "off" } }';
    const open = (options: DeskOptions = {}) =>
      Desk.on(halden, { open: [], beside: { [PATH]: faulty }, ...options }).then((opened) => {
        desk = opened;
      });
    const published = (after = 0) =>
      desk.message<PublishDiagnosticsParams>(
        'textDocument/publishDiagnostics',
        ({ uri }) => desk.path(uri) === PATH,
        after,
      );

    for (const encoding of ['utf-16', 'utf-8']) {
      it(`where it stands, for whatever client (${encoding})`, async () => {
        await open({ capabilities: { ...everything, general: { positionEncodings: [encoding] } } });
        const { diagnostics } = await published();
        assert.deepEqual(
          diagnostics.map(({ message, source, severity }) => ({ message, source, severity })),
          [{ message: '“severities” is not a setting of Broadsheet.', source: 'broadsheet', severity: 2 }],
        );
        const at = faulty.indexOf('"severities"');
        assert.deepEqual(diagnostics[0]?.range, desk.range(faulty, at, at + '"severities"'.length));
      });
    }

    it('in Chinese to a Chinese editor', async () => {
      await open({ locale: 'zh-CN' });
      const { diagnostics } = await published();
      assert.equal(diagnostics[0]?.message, '没有“severities”这一设置。');
    });

    it('until it is mended, or gone', async () => {
      await open();
      assert.equal((await published()).diagnostics.length, 1);
      for (const [text, count] of [
        ['{ "severity": { "byline-missing": "off" } }', 0],
        ['{', 1],
        [null, 0],
      ] as const) {
        const before = desk.received.length;
        await desk.write(PATH, text);
        assert.equal((await published(before)).diagnostics.length, count);
      }
    });
  });
});

describe('how far reading has come', () => {
  it('is told as often as an editor shows something else, however many portions there are', async () => {
    const told: string[] = [];
    const bar = { begin() {}, done() {}, report: (_: number, message: string) => void told.push(message) };
    const connection = { window: { createWorkDoneProgress: async () => bar } } as unknown as Connection;
    const { read } = reporterTo(connection, new Positions('utf-16'), 'en').indexing('file:///archive');
    for (let done = 0; done <= 20_000; done += 10) read(done, 20_000);
    await until('the last part', () => told.at(-1) === '20000 of 20000');
    assert.equal(told.length, 101);
  });
});
