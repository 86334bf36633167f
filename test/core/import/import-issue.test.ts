import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { conventionsFor } from '../../../core/conventions';
import { inspectIssue } from '../../../core/convert/inspect';
import { importFaultMessage } from '../../../core/import';
import { Archive } from '../../../core/model/archive';
import { parse } from '../../../core/syntax';
import { fixture } from '../convert/support';
import { alto, importAll, transcriptsOf } from './support';

const issue = {
  'scans/mets.xml': fixture('issue/mets.xml'),
  'scans/page 1.jpg': '',
  'scans/alto/1.xml': alto(
    'B1: The Ellery Signal A1',
    'B2:= Ferry to run later',
    'B3: Rope and sailcloth at Quay Street.',
    'B4: The council has decided that the ferry will run',
    'B4: until ten. (Continued on Page A2)',
  ),
  'scans/alto/2.xml': alto('B1: (Continued from Page A1) It will carry carts as well.'),
};

describe('importIssue', () => {
  it('makes a transcript of each page that METS names, with what it says of the issue', async () => {
    const steps = await importAll(issue, ['scans/mets.xml']);
    assert.deepEqual(steps[0], { kind: 'planned', pages: 2 });
    const pages = transcriptsOf(steps);
    assert.deepEqual(Object.keys(pages), ['pA1', 'pA2']);
    assert.match(
      pages['pA1']!,
      /^---\npaper: The Ellery Signal\ndate: "?1931-05-09"?\nnumber: 128\nedition: 2\nlanguage: en\npages: 2\npage: A1\nplace: Ellery\npublisher: Signal Press\nstatus: structured\nfacsimile: .*page 1\.jpg"?\n---\n/,
    );
  });

  it('keeps the articles of METS apart, advertisements by their kind, and lets jumps be paired over pages', async () => {
    const pages = transcriptsOf(await importAll(issue, ['scans/mets.xml']));
    const archive = new Archive(() => conventionsFor);
    for (const [name, text] of Object.entries(pages)) archive.setFile(`${name}.broadsheet`, parse(text));
    const [read] = archive.issues().map((each) => inspectIssue(each, archive.names));
    assert.deepEqual(read!.jumps, { paired: 1, unmatched: 0, ambiguous: 0 });
    const ferry = read!.articles.find(({ headline }) => headline.main[0] === 'Ferry to run later');
    assert.equal(
      ferry?.text,
      'The council has decided that the ferry will run until ten. It will carry carts as well.',
    );
    assert.ok(!ferry?.text.includes('Rope'));
  });

  it('takes files without METS for the pages, by their content, and tells their language by its words', async () => {
    const steps = await importAll({
      'a.txt': alto('B1: Der Rat hat beschlossen, daß die Fähre und der Steg nicht mehr von der Stadt zu zahlen ist.'),
      'b.bin': fixture('page.hocr'),
    });
    const pages = transcriptsOf(steps);
    assert.deepEqual(Object.keys(pages), ['p1', 'p2']);
    assert.match(pages['p1']!, /^language: de$/m);
    assert.match(pages['p2']!, /^page: 2$/m);
  });

  it('counts what it is told before what the files say', async () => {
    const options = { paper: 'The Signal', date: '1931-05-10', language: 'en-GB' };
    const pages = transcriptsOf(await importAll(issue, ['scans/mets.xml'], options));
    assert.match(pages['pA2']!, /^paper: The Signal\ndate: .*1931-05-10.*\n/m);
    assert.match(pages['pA2']!, /^language: en-GB$/m);
  });

  it('does not import a page twice that was given beside its METS', async () => {
    const steps = await importAll(issue, ['scans/alto/1.xml', 'scans/mets.xml']);
    assert.deepEqual(Object.keys(transcriptsOf(steps)), ['pA1', 'pA2']);
  });

  it('makes a file of regions for each page where asked to', async () => {
    const steps = await importAll({ 'p.xml': alto('B1: Snow fell.') }, ['p.xml'], { zones: true });
    const page = steps.flatMap((step) => (step.kind === 'page' ? [step.page] : []))[0]!;
    assert.match(page.transcript, /^facsimile: p1\.regions\.json$/m);
    assert.deepEqual(JSON.parse(page.regions!), {
      format: 'broadsheet-regions',
      version: 1,
      pages: [
        {
          page: null,
          image: null,
          width: 2000,
          height: 3000,
          lines: [{ text: 'Snow fell.', box: [100, 100, 100, 20] }],
        },
      ],
    });
  });

  it('says of each file what is wrong with it, and imports the others', async () => {
    const steps = await importAll({
      'broken.xml': '<alto><Layout>\n<Page>',
      'good.xml': alto('B1: Snow fell.'),
      'latin.xml': Buffer.from('<?xml version="1.0" encoding="utf-8"?><alto>ü</alto>', 'latin1'),
      'letter.doc': 'Dear Sir,',
      'bomb.xml': '<!DOCTYPE alto [<!ENTITY a "b">]><alto>&a;</alto>',
    });
    const said = steps.flatMap((step) =>
      step.kind === 'problem' ? [`${step.problem.path} ${importFaultMessage(step.problem.fault, 'en')}`] : [],
    );
    assert.deepEqual(said.sort(), [
      'bomb.xml uses an entity that XML does not define (line 1); those of a document type are not read',
      'broken.xml breaks off (line 2)',
      'latin.xml is not in the encoding that it claims to be in: utf-8',
      'letter.doc is in no format that can be imported (ALTO, PAGE XML, hOCR, METS, PDF)',
    ]);
    assert.deepEqual(Object.keys(transcriptsOf(steps)), ['p2']);
    for (const step of steps) {
      if (step.kind === 'problem') assert.match(importFaultMessage(step.problem.fault, 'zh-CN'), /\p{Script=Han}/u);
    }
  });

  it('imports what METS names once, even if it is given by itself too', async () => {
    const steps = await importAll({ ...issue, 'scans/page 1.jpg': '%PDF-1.7 and no page' });
    assert.deepEqual(
      steps.map(({ kind }) => kind),
      ['planned', 'page', 'page'],
    );
  });

  it('says how many pages there are as soon as a file tells', async () => {
    const many = alto('B1: Fog.').replace(/<Page.*<\/Page>/s, '$&$&$&');
    const steps = await importAll({ 'a.xml': many, 'b.xml': alto('B1: Snow.') });
    assert.deepEqual(
      steps.map((step) => (step.kind === 'planned' ? step.pages : step.kind)),
      [2, 4, 'page', 'page', 'page', 'page'],
    );
  });

  it('says which page of METS has no text', async () => {
    const { 'scans/alto/2.xml': _, ...without } = issue;
    const steps = await importAll(without, ['scans/mets.xml']);
    assert.deepEqual(steps[0], {
      kind: 'problem',
      problem: { path: 'scans/mets.xml', fault: { fault: 'no-text-file', page: 2 } },
    });
    assert.deepEqual(Object.keys(transcriptsOf(steps)), ['pA1']);
  });
});

const real = '../shared/real/alto';

describe('issues that libraries have digitised', () => {
  before(function () {
    if (!existsSync(real)) this.skip();
  });

  async function importReal(folder: string, pages: readonly string[]): Promise<Record<string, string>> {
    const names = ['mets.xml', ...pages.map((page) => `${page}.xml`)];
    const files = Object.fromEntries(names.map((name) => [name, readFileSync(`${real}/${folder}/${name}`)]));
    const steps = await importAll(files, ['mets.xml']);
    assert.deepEqual(
      steps.filter(({ kind }) => kind === 'problem'),
      [],
    );
    return transcriptsOf(steps);
  }

  it('are imported whole: a German weekly of eight pages', async () => {
    const pages = await importReal(
      'german-minnesota-1878-01-03',
      Array.from({ length: 8 }, (_, i) => `00${11 + i}`),
    );
    assert.deepEqual(
      Object.keys(pages),
      Array.from({ length: 8 }, (_, i) => `p${i + 1}`),
    );
    assert.ok(Object.values(pages).every((text) => /^date: .?1878-01-03.?\nlanguage: de\npages: 8\n/m.test(text)));
    // A serial runs through the six columns of page 2, two of which the engine has read as one for long stretches.
    assert.ok((pages['p2']!.match(/^#/gm) ?? []).length <= 10);
  });

  it('are imported whole: the front page of an American daily, its damaged jump read', async () => {
    const { p1 } = await importReal('evening-star-1918-09-01', ['0007']);
    assert.equal((p1!.match(/^>> /gm) ?? []).length, 1);
    assert.match(p1!, /^language: en$/m);
  });
});
