import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { conventionsFor } from '../../../core/conventions';
import { inspectIssue } from '../../../core/convert/inspect';
import { Archive } from '../../../core/model/archive';
import { structurePage, verifyNothingLost } from '../../../core/structure';
import { parse } from '../../../core/syntax';

const page = '../shared/real/jiaozuo-2020-02-01-p1';

interface ExpectedArticle {
  genre: string;
  kicker: string[];
  main: string[];
  starts?: string;
  ends?: string;
  paragraphs?: number;
  bylines?: { role?: string; names: string[]; text?: string }[];
  endMark?: string | null;
  jumpOut?: { text: string; pages: string[]; label: string | null } | null;
  caption?: string;
  credits?: { role: string; names: string[]; text: string }[];
  headlineOnly?: boolean;
}

interface Expected {
  paper: string;
  date: string;
  language: string;
  page: string;
  articles: ExpectedArticle[];
}

describe('a page of a Chinese city daily', () => {
  before(function () {
    if (!existsSync(`${page}.txt`)) this.skip();
  });

  for (const reflow of [false, true]) {
    it(`is read as its editor reads it${reflow ? ', reflowed' : ''}`, () => {
      const raw = readFileSync(`${page}.txt`, 'utf8');
      const expected: Expected = JSON.parse(readFileSync(`${page}.expected.json`, 'utf8'));
      const conventions = conventionsFor(expected.language);
      const { transcript } = structurePage(raw, { ...expected, conventions, reflow });
      assert.equal(verifyNothingLost(raw, transcript), null);

      const archive = new Archive(() => (language) => conventionsFor(language));
      archive.setFile('p1.broadsheet', parse(transcript));
      const issue = inspectIssue(archive.issueOf('p1.broadsheet')!, archive.names);
      assert.deepEqual(
        [issue.paper, issue.date, issue.language, issue.pages.map(({ number }) => number)],
        [expected.paper, expected.date, expected.language, [expected.page]],
      );
      assert.equal(issue.articles.length, expected.articles.length);
      expected.articles.forEach((article, i) => {
        const read = issue.articles[i]!;
        assert.deepEqual(read.headline.kicker, article.kicker);
        assert.deepEqual(read.headline.main, article.main);
        if (article.headlineOnly) {
          assert.equal(read.text, '');
          return;
        }
        assert.equal(read.genre, article.genre);
        if (article.caption !== undefined) {
          const credits = article.credits!.map(({ role, names, text }) => ({ role, names, text }));
          assert.equal(read.pictures[0]!.caption, article.caption);
          assert.deepEqual(
            read.pictures[0]!.credits.map(({ role, names, text }) => ({ role, names, text })),
            credits,
          );
          return;
        }
        assert.ok(read.text.startsWith(article.starts!), read.text.slice(0, 40));
        assert.ok(read.text.endsWith(article.ends!), read.text.slice(-40));
        assert.equal(read.segments.flatMap(({ paragraphs }) => paragraphs).length, article.paragraphs);
        assert.equal(read.endMark, article.endMark);
        assert.deepEqual(
          read.bylines.map(({ role, names, text }) => [role, names, text]),
          article.bylines!.map(({ role, names, text }, k) => [
            role ?? read.bylines[k]?.role,
            names,
            text ?? read.bylines[k]?.text,
          ]),
        );
        const jump = read.segments[0]!.jumpOut;
        assert.deepEqual(jump && { text: jump.text, pages: jump.pages, label: jump.label }, article.jumpOut);
      });
    });
  }
});
