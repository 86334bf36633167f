import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { checkFile } from '../../core/checks/check';
import { allCodes } from '../../core/checks/codes';
import { type Diagnostic, diagnosticMessage } from '../../core/checks/diagnostic';
import { additionsFor, type Configuration, emptyConfiguration, parseConfiguration } from '../../core/configuration';
import { conventionsFor } from '../../core/conventions';
import { type InspectedArticle, inspectIssue } from '../../core/convert/inspect';
import { Archive } from '../../core/model/archive';
import { structurePage, verifyNothingLost } from '../../core/structure';
import { parse } from '../../core/syntax';

const folder = path.resolve(__dirname, '../../examples');

function configurationOf(file: string): Configuration {
  const found = path.join(path.dirname(file), 'broadsheet.config.json');
  return existsSync(found) ? parseConfiguration(readFileSync(found, 'utf8')).configuration : emptyConfiguration;
}

function read(files: readonly string[]): Archive {
  const archive = new Archive((file) => {
    const configuration = configurationOf(file);
    return (language) => conventionsFor(language, additionsFor(configuration, language));
  });
  for (const file of files) archive.setFile(file, parse(readFileSync(file, 'utf8')));
  return archive;
}

function diagnose(archive: Archive): Diagnostic[] {
  return [...archive.paths].flatMap((file) => {
    const context = { issue: archive.issueOf(file)!, names: archive.names, configuration: configurationOf(file) };
    return checkFile(archive.file(file)!, context);
  });
}

function transcripts(...patterns: string[]): string[] {
  return globSync(patterns, { cwd: folder, absolute: true }).sort();
}

describe('the example issues', () => {
  const archive = read(transcripts('**/*.broadsheet', '!faulty'));

  it('are whole', () => {
    const issues = archive
      .issues()
      .map(({ masthead, pages }) => `${masthead.paper} ${masthead.date}: ${pages.length} pages`);
    assert.deepEqual(issues.sort(), [
      'Der Donaubote 1908-05-03: 6 pages',
      'The Harbor Courier 1987-10-14: 8 pages',
      '临江日报 2021-03-06: 4 pages',
      '潮風新聞 2019-05-18: 2 pages',
    ]);
  });

  it('have nothing to report', () => {
    const found = diagnose(archive).map(
      (each) => `${path.relative(folder, each.path)}: ${diagnosticMessage(each, 'en')}`,
    );
    assert.deepEqual(found, []);
  });

  for (const issue of archive.issues()) {
    it(`has every jump paired: ${issue.masthead.paper}`, () => {
      const { jumps } = inspectIssue(issue, archive.names);
      assert.ok(jumps.paired > 0);
      assert.deepEqual([jumps.unmatched, jumps.ambiguous], [0, 0]);
    });
  }
});

describe('the faulty examples', () => {
  const archive = read(transcripts('faulty/**/*.broadsheet'));
  const found = diagnose(archive);

  for (const code of allCodes) {
    it(`show ${code}`, () => {
      assert.ok(found.some((each) => each.code === code));
    });
  }

  it('show nothing but what they are named after', () => {
    const strays = found.filter(({ path: file, code }) => {
      const name = path.basename(path.dirname(file)) === 'faulty' ? path.basename(file, '.broadsheet') : code;
      return name.replace(/-p\d$/, '') !== code;
    });
    assert.deepEqual(
      strays.map(({ path: file, code }) => `${path.basename(file)}: ${code}`),
      [],
    );
  });
});

describe('the raw example', () => {
  const raw = readFileSync(path.join(folder, 'raw/linjiang-ribao-2021-03-06-p1.txt'), 'utf8');
  const conventions = conventionsFor('zh-CN');
  const options = { conventions, language: 'zh-CN', paper: '临江日报', date: '2021-03-06', page: '1' };
  const { transcript } = structurePage(raw, options);

  /** What of an article its first page shows, blanks aside; the parts of a headline in one line, whatever its line breaks. */
  function onFirstPage({ headline, bylines, segments }: InspectedArticle): unknown {
    const { paragraphs, jumpOut } = segments[0]!;
    return {
      headline: [...headline.standing, ...headline.kicker, ...headline.main].join(''),
      names: bylines.filter((byline) => byline.position !== 'end').map((byline) => byline.names),
      first: paragraphs[0]?.replace(/\s/gu, '').slice(0, 20),
      jump: jumpOut?.text ?? null,
    };
  }

  function articles(archive: Archive, file: string): unknown[] {
    const all = inspectIssue(archive.issueOf(file)!, archive.names).articles;
    return all.filter(({ segments }) => segments[0]!.path === file).map(onFirstPage);
  }

  it('loses and invents nothing', () => {
    assert.equal(verifyNothingLost(raw, transcript), null);
  });

  it('is structured into the articles of the finished page', () => {
    const archive = new Archive(() => conventionsFor);
    archive.setFile('raw', parse(transcript));
    const finished = read(transcripts('linjiang-ribao/**/*.broadsheet'));
    const file = [...finished.paths][0]!;
    const byText = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
    assert.deepEqual(articles(archive, 'raw').sort(byText), articles(finished, file).sort(byText));
  });
});
