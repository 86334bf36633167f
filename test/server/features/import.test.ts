import { strict as assert } from 'node:assert';
import { LSPErrorCodes, WorkDoneProgress } from 'vscode-languageserver-protocol';
import {
  IMPORT,
  IMPORT_PLAN,
  type Imported,
  type ImportParams,
  type ImportPlan,
  ISSUE,
  type IssueTree,
} from '../../../server/protocol';
import { fixture } from '../../core/convert/support';
import { alto } from '../../core/import/support';
import { hostile, pdfOf } from '../../support/pdf';
import { Desk } from '../support/desk';

const issue = {
  'scans/mets.xml': fixture('issue/mets.xml'),
  'scans/alto/1.xml': alto('B2:= Ferry to run later', 'B4: The council has decided it. (Continued on Page A2)'),
  'scans/alto/2.xml': alto('B1: (Continued from Page A1) It will carry carts as well.'),
  'scans/page 1.jpg': 'an image',
};

const zh = {
  'scans/潮报 1931-06-02/第1版.xml': alto('B1:= 渡船添班', 'B2: 自本月起，渡船每日添开四班。'),
  'scans/潮报 1931-06-02/第2版.xml': alto('B1:= 𠮷田桥重修', 'B2: 𠮷田桥重修工程本月完工。'),
};

const de = { 'scan/3.xml': alto('B1:= Eis auf der Elbe', 'B2: Die Fähre ruht, und der Steg ist nicht zu begehen.') };

function plan(desk: Desk, ...paths: string[]): Promise<ImportPlan> {
  return desk.request(IMPORT_PLAN, { uris: paths.map((path) => desk.uri(path)) });
}

const usual = { paper: null, date: null, reflow: false, uncertain: null, regions: false };

function paramsFor(desk: Desk, paths: readonly string[], given: Partial<ImportParams> = {}): ImportParams {
  return { uris: paths.map((path) => desk.uri(path)), folder: desk.uri('issues/out'), ...usual, ...given };
}

function take(desk: Desk, paths: readonly string[], given: Partial<ImportParams> = {}): Promise<Imported> {
  return desk.request(IMPORT, paramsFor(desk, paths, given));
}

const problemsOf = (desk: Desk, { problems }: Pick<Imported, 'problems'>) =>
  problems.map(({ uri, message }) => [desk.path(uri), message]);

describe('what is told of an issue before it is imported', () => {
  it('is what METS says, and its files once', async () => {
    const desk = await Desk.on('', { beside: issue });
    const { sources, paper, date, problems } = await plan(desk, ...Object.keys(issue).slice(0, 3));
    assert.deepEqual(sources, [{ format: 'METS', uris: [desk.uri('scans/mets.xml')], pages: 2 }]);
    assert.deepEqual([paper, date, problems], ['The Ellery Signal', '1931-05-09', []]);
    await desk.close();
  });

  it('is guessed off names and neighbours otherwise, format by format', async () => {
    const desk = await Desk.on('', {
      beside: {
        ...zh,
        'scans/x.pdf': pdfOf([]).toString(),
        'p1.broadsheet': '---\npaper: 潮报\n---\n# 晴\n今日晴。\n',
      },
    });
    const found = await plan(desk, 'scans/x.pdf', ...Object.keys(zh).reverse());
    assert.deepEqual(
      found.sources.map(({ format, uris, pages }) => [format, uris.map((uri) => desk.path(uri)), pages]),
      [
        ['PDF', ['scans/x.pdf'], 1],
        ['ALTO', Object.keys(zh), 2],
      ].reverse(),
    );
    assert.deepEqual([found.paper, found.date], [null, null]);
    assert.deepEqual(found.probable, { paper: '潮报', date: '1931-06-02' });
    await desk.close();
  });

  it('names what can be imported by nobody', async () => {
    const desk = await Desk.on('', { beside: { 'letter.xml': 'Dear Sir,' } });
    const found = await plan(desk, 'letter.xml', 'none.xml');
    assert.deepEqual(found.sources, []);
    assert.deepEqual(problemsOf(desk, found), [
      ['letter.xml', 'is in no format that can be imported (ALTO, PAGE XML, hOCR, METS, PDF)'],
      ['none.xml', 'no such file or folder'],
    ]);
    assert.deepEqual(
      found.problems.map(({ fault }) => fault),
      ['unknown-format', 'not-found'],
    );
    assert.deepEqual((await plan(desk)).sources, []);
    await desk.close();
  });
});

describe('an import', () => {
  it('makes a transcript a page, which name their scans from where they will lie, and tells its articles', async () => {
    const desk = await Desk.on('', { beside: issue });
    const { pages, articles, problems } = await take(desk, ['scans/mets.xml'], {
      folder: desk.uri('issues/1931/05-09'),
    });
    assert.deepEqual(
      pages.map(({ name, regions }) => [name, regions]),
      [
        ['pA1', null],
        ['pA2', null],
      ],
    );
    assert.match(pages[0]!.transcript, /^facsimile: "..\/..\/..\/scans\/page 1.jpg"$/m);
    assert.deepEqual([articles, problems], [1, []]);
    // As the client writes them.
    for (const { name, transcript } of pages) await desk.open(`issues/1931/05-09/${name}.broadsheet`, transcript);
    const tree = await desk.request<IssueTree>(ISSUE, desk.document('issues/1931/05-09/pA1.broadsheet'));
    assert.deepEqual([tree.paper, tree.pages.length, tree.articles.length], ['The Ellery Signal', 2, 1]);
    await desk.close();
  });

  it('takes files in the order in which people count, with what is said of them', async () => {
    const loose = Object.fromEntries([10, 2, 1].map((n) => [`s/${n}.xml`, alto(`B1: Page ${n} says that it snows.`)]));
    const desk = await Desk.on('', { beside: { ...loose, ...zh, ...de } });
    const { pages } = await take(desk, Object.keys(loose), { paper: 'The Signal', date: '1931-05-09' });
    assert.deepEqual(
      pages.map(({ transcript }) => /Page (\d+) says/.exec(transcript)?.[1]),
      ['1', '2', '10'],
    );
    assert.match(pages[0]!.transcript, /^paper: The Signal\ndate: "?1931-05-09"?$/m);
    const chinese = await take(desk, Object.keys(zh));
    assert.match(chinese.pages[1]!.transcript, /^# 𠮷田桥重修\n\n𠮷田桥重修工程本月完工。$/m);
    assert.match((await take(desk, Object.keys(de))).pages[0]!.transcript, /^language: de$/m);
    await desk.close();
  });

  it('takes pages that do not tell their language for what the transcripts near by are in', async () => {
    const desk = await Desk.on('', {
      beside: {
        'issues/1908/p1.broadsheet': '---\nlanguage: de-AT\n---\n# Eis\nDie Fähre ruht.\n',
        '1.xml': alto('B1:= Nebel', 'B2: Keine Boote.'),
        '2.xml': alto(
          'B1: The council has decided that the ferry is to run until ten, and that it is paid for by the town.',
        ),
      },
    });
    const languages = (await take(desk, ['1.xml', '2.xml'])).pages.map(
      ({ transcript }) => /^language: (.*)$/m.exec(transcript)?.[1],
    );
    assert.deepEqual(languages, ['de-AT', 'en']);
    await desk.close();
  });

  it('joins lines, marks uncertain words and makes files of regions where asked to', async () => {
    const desk = await Desk.on('', { beside: { '1.xml': alto('B1: Snow fell on', 'B1: the passes.') } });
    const [page] = (await take(desk, ['1.xml'], { reflow: true, uncertain: 0.9, regions: true })).pages;
    assert.match(page!.transcript, /^facsimile: p1\.regions\.json$/m);
    assert.match(page!.transcript, /\[\?on\] \[\?the\]/);
    assert.match(page!.regions!, /"Snow fell on"/);
    await desk.close();
  });

  it('reads PDFs, whose pages are their scans', async () => {
    const lines = (...texts: string[]) => ({
      content: texts.map((text, i) => `BT /F 12 Tf 60 ${700 - 14 * i} Td (${text}) Tj ET`).join('\n'),
    });
    const pdf = pdfOf([lines('The ferry runs until ten.'), lines('Snow fell on the passes.')]).toString();
    const desk = await Desk.on('', { beside: { 'scans/issue.pdf': pdf } });
    const { pages, problems } = await take(desk, ['scans/issue.pdf']);
    assert.deepEqual(problems, []);
    assert.match(pages[1]!.transcript, /^facsimile: "?..\/..\/scans\/issue.pdf#page=2"?$/m);
    assert.match(pages[1]!.transcript, /Snow fell on the passes\./);
    await desk.close();
  });

  it('reports how far it has come, by the page', async () => {
    const desk = await Desk.on('', { beside: issue });
    const told: string[] = [];
    desk.connection.onProgress(WorkDoneProgress.type, 'import', (value) => {
      told.push(value.kind === 'report' ? `${value.percentage} ${value.message}` : value.kind);
    });
    await take(desk, ['scans/mets.xml'], { workDoneToken: 'import' });
    assert.deepEqual(told, ['begin', '0 0 of 2', '50 1 of 2', '100 2 of 2', 'end']);
    await desk.close();
  });

  it('answers others meanwhile, and ends when it is cancelled', async () => {
    const many = Object.fromEntries([...Array(40).keys()].map((n) => [`s/${n}.xml`, alto(`B1: Page ${n} of snow.`)]));
    const desk = await Desk.on('# Fog\nNo boats.\n', { beside: many });
    const params = paramsFor(desk, Object.keys(many), { workDoneToken: 'import' });
    const { answer, cancel } = desk.cancellable<Imported>(IMPORT, params);
    let [reports, ended] = [0, false];
    const begun = new Promise<void>((resolve) => {
      desk.connection.onProgress(WorkDoneProgress.type, 'import', ({ kind }) => {
        if (kind === 'report' && ++reports === 3) resolve();
        if (kind === 'end') ended = true;
      });
    });
    await begun;
    await desk.request('textDocument/documentSymbol', desk.document('p1.broadsheet'));
    assert.equal(ended, false);
    cancel();
    await assert.rejects(answer, { code: LSPErrorCodes.RequestCancelled });
    assert.ok(reports < 41, String(reports));
    await desk.close();
  });

  it('answers others while a PDF draws for ever, and leaves it when it is cancelled', async () => {
    const page = 'BT /F 12 Tf 60 700 Td (Snow fell on the passes.) Tj ET';
    const desk = await Desk.on('# Fog\nNo boats.\n', { beside: { 'endless.pdf': hostile.forms(page).toString() } });
    const params = paramsFor(desk, ['endless.pdf'], { workDoneToken: 'import' });
    const { answer, cancel } = desk.cancellable<Imported>(IMPORT, params);
    await new Promise<void>((resolve) => {
      desk.connection.onProgress(WorkDoneProgress.type, 'import', (value) => {
        if (value.kind === 'report' && value.message?.startsWith('1 of 3')) resolve();
      });
    });
    // It is at the second page by now, from which it never comes back.
    await desk.request('textDocument/documentSymbol', desk.document('p1.broadsheet'));
    cancel();
    await assert.rejects(answer, { code: LSPErrorCodes.RequestCancelled });
    await desk.close();
  });

  it('names hostile and damaged files, in both languages, and imports the others', async () => {
    const beside = {
      '1.xml': alto('B1: Snow fell on the passes.'),
      'bomb.xml': `<!DOCTYPE alto [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${alto('B1: &b;')}`,
      'outside.xml': `<!DOCTYPE alto [<!ENTITY x SYSTEM "file:///etc/passwd">]>${alto('B1: &x;')}`,
      'torn.xml': alto('B1: Snow fell.').slice(0, 200),
      'locked.pdf': '%PDF-1.7\nnothing',
    };
    for (const [locale, words] of [
      ['en', /^(?:uses an entity|breaks off|is damaged)/],
      ['zh-cn', /^(?:使用了|内容不完整|已损坏)/],
    ] as const) {
      const desk = await Desk.on('', { beside, locale });
      const { pages, problems } = await take(desk, Object.keys(beside));
      assert.equal(pages.length, 1);
      assert.deepEqual(
        problems.map(({ uri }) => desk.path(uri)),
        ['bomb.xml', 'locked.pdf', 'outside.xml', 'torn.xml'],
      );
      for (const { message } of problems) assert.match(message, words);
      await desk.close();
    }
  });

  it('reads nothing outside the workspace that is only named in a file', async () => {
    const secret = alto('B1: Not for the paper.');
    const desk = await Desk.on('', {
      folders: ['archive'],
      beside: {
        'secret/2.xml': secret,
        'archive/mets.xml': fixture('issue/mets.xml')
          .replace('alto/2.xml', '../secret/2.xml')
          .replace('alto/1.xml', 'https://example.org/1.xml'),
      },
    });
    const { pages, problems } = await take(desk, ['archive/mets.xml']);
    assert.deepEqual(pages, []);
    assert.deepEqual(
      problems.map(({ message }) => message),
      [1, 2].map((page) => `the text of page ${page} is not there (ALTO, PAGE XML, hOCR or PDF)`),
    );
    // What the user has picked is read wherever it lies.
    assert.equal((await take(desk, ['secret/2.xml'])).pages.length, 1);
    await desk.close();
  });
});
