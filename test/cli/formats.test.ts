import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { createColors } from 'picocolors';
import { formatted } from '../../cli/formats';
import type { Report } from '../../cli/formats/report';
import { codes } from '../../core/checks/codes';
import { Folder, invoke, page, spaced } from './invoke';

const report = (more: Partial<Report>): Report => ({
  path: 'p1.broadsheet',
  code: 'stray-space',
  severity: 'warning',
  message: 'Stray blank.',
  range: { start: { line: 3, column: 5 }, end: { line: 3, column: 6 } },
  related: [],
  fixable: true,
  ...more,
});

const related = {
  path: 'p 2%.broadsheet',
  range: { start: { line: 1, column: 1 }, end: { line: 2, column: 1 } },
  message: 'The first is here.',
};

const plain = createColors(false);

describe('json', () => {
  it('has the fields of the contract, and no others', async () => {
    const folder = new Folder();
    try {
      const file = folder.put('p1.broadsheet', page(1, spaced));
      const twice = folder.put('p2.broadsheet', page(1, spaced));
      const { out } = await invoke(['check', file, twice, '--format', 'json']);
      const all = JSON.parse(out);
      assert.deepEqual(all[0], {
        path: file,
        code: 'stray-space',
        severity: 'warning',
        message: 'Stray space between “机” and “，”.',
        range: { start: { line: 12, column: 15 }, end: { line: 12, column: 16 } },
        related: [],
        fixable: true,
      });
      const duplicate = all.find(({ code }: { code: string }) => code === 'page-duplicate');
      assert.deepEqual(Object.keys(duplicate), ['path', 'code', 'severity', 'message', 'range', 'related', 'fixable']);
      assert.equal(duplicate.path, twice);
      assert.deepEqual(duplicate.related, [
        {
          path: file,
          range: { start: { line: 7, column: 1 }, end: { line: 7, column: 10 } },
          message: 'The first is here.',
        },
      ]);
      const lines = (await invoke(['check', file, twice, '--format', 'ndjson'])).out.split('\n');
      assert.equal(lines.pop(), '');
      assert.deepEqual(
        lines.map((line) => JSON.parse(line)),
        all,
      );
    } finally {
      folder.remove();
    }
  });

  it('is what the documentation shows', async () => {
    for (const [file, locale] of [
      ['docs/cli.md', 'en'],
      ['docs/zh-CN/cli.md', 'zh-CN'],
    ] as const) {
      const shown = /```json\n([\s\S]*?)```/.exec(readFileSync(file, 'utf8'))![1]!;
      const { out } = await invoke(['check', '-', '--format', 'json'], page(1, spaced), locale);
      assert.deepEqual({ ...JSON.parse(out)[0], path: 'p1.broadsheet' }, JSON.parse(shown));
    }
  });

  it('is an empty list, or no line, where there is nothing', () => {
    assert.equal(formatted([], 'json', 'en', plain), '[]\n');
    assert.equal(formatted([], 'ndjson', 'en', plain), '');
  });
});

describe('github', () => {
  it('escapes what would end a property or the line', () => {
    assert.equal(
      formatted([report({ path: 'a,b:c%.broadsheet', message: '50%\r\nof: it, all' })], 'github', 'en', plain),
      '::warning file=a%2Cb%3Ac%25.broadsheet,line=3,endLine=3,col=5,endColumn=6,title=stray-space::50%25%0D%0Aof: it, all\n',
    );
  });

  it('gives columns only within a line, and knows three levels', () => {
    const range = { start: { line: 3, column: 5 }, end: { line: 4, column: 1 } };
    const out = formatted(
      (['error', 'information', 'hint'] as const).map((severity) => report({ severity, range })),
      'github',
      'en',
      plain,
    );
    const properties = 'file=p1.broadsheet,line=3,endLine=4,title=stray-space::Stray blank.';
    assert.equal(out, `::error ${properties}\n::notice ${properties}\n::notice ${properties}\n`);
  });
});

describe('text', () => {
  it('shows related places below, and colours where there are any', () => {
    assert.equal(
      formatted([report({ related: [related] })], 'text', 'en', plain),
      'p1.broadsheet:3:5: warning: Stray blank. [stray-space]\n  p 2%.broadsheet:1:1: The first is here.\n',
    );
    assert.match(formatted([report({})], 'text', 'en', createColors(true)), /\u001B\[33mwarning\u001B\[39m/);
  });
});

describe('sarif', () => {
  const logOf = (reports: Report[]) => JSON.parse(formatted(reports, 'sarif', 'en', plain));

  it('is a log of version 2.1.0 with one run, also of nothing', () => {
    const log = logOf([]);
    assert.equal(log.version, '2.1.0');
    assert.match(log.$schema, /^https:\/\/.*sarif.*2\.1\.0/);
    assert.equal(log.runs.length, 1);
    assert.deepEqual(log.runs[0].results, []);
    assert.equal(log.runs[0].tool.driver.name, 'broadsheet');
    assert.deepEqual(log.runs[0].tool.driver.rules, []);
    assert.equal(log.runs[0].columnKind, 'utf16CodeUnits');
  });

  it('keeps the rules of the schema', () => {
    const reports = (Object.keys(codes) as Report['code'][]).flatMap((code) =>
      (['error', 'warning', 'information', 'hint'] as const).map((severity) =>
        report({ code, severity, related: [related, related] }),
      ),
    );
    const { rules } = logOf(reports).runs[0].tool.driver;
    assert.equal(new Set(rules.map(({ id }: { id: string }) => id)).size, rules.length);
    for (const { shortDescription, defaultConfiguration, help } of rules) {
      assert.ok(
        shortDescription.text.length > 0 && !/\{[a-z]+\}|\{\{|\}\}/.test(shortDescription.text),
        shortDescription.text,
      );
      assert.ok(help.text.length > 0);
      assert.ok(['none', 'note', 'warning', 'error'].includes(defaultConfiguration.level));
    }
    for (const result of logOf(reports).runs[0].results) {
      assert.equal(rules[result.ruleIndex].id, result.ruleId);
      assert.ok(['none', 'note', 'warning', 'error'].includes(result.level));
      assert.equal(typeof result.message.text, 'string');
      assert.equal(result.locations.length, 1);
      const ids = result.relatedLocations.map(({ id }: { id: number }) => id);
      assert.equal(new Set(ids).size, ids.length);
      for (const { physicalLocation } of [...result.locations, ...result.relatedLocations]) {
        const { region, artifactLocation } = physicalLocation;
        for (const count of Object.values(region)) assert.ok(Number.isInteger(count) && (count as number) >= 1);
        assert.ok(region.endLine > region.startLine || region.endColumn >= region.startColumn);
        assert.doesNotThrow(() => decodeURIComponent(artifactLocation.uri));
        assert.match(artifactLocation.uri, /^[A-Za-z0-9\-._~!$&'()*+,;=:@/%]+$/);
      }
    }
  });

  it('writes paths as URIs', () => {
    const uriOf = (path: string) =>
      logOf([report({ path })]).runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri;
    assert.equal(uriOf('issues/p 2%.broadsheet'), 'issues/p%202%25.broadsheet');
    assert.equal(uriOf('<stdin>'), '%3Cstdin%3E');
    assert.equal(uriOf('../版/p1.broadsheet'), '../%E7%89%88/p1.broadsheet');
    if (process.platform !== 'win32') assert.equal(uriOf('/srv/a b/p1.broadsheet'), 'file:///srv/a%20b/p1.broadsheet');
  });
});
