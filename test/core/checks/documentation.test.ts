import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { checkFile } from '../../../core/checks/check';
import { allCodes, type Code, codes } from '../../../core/checks/codes';
import { documentationPath } from '../../../core/checks/documentation';
import { additionsFor, parseConfiguration } from '../../../core/configuration';
import { conventionsFor } from '../../../core/conventions';
import type { Conventions } from '../../../core/conventions/conventions';
import { Archive } from '../../../core/model/archive';
import { applyEdits, parse } from '../../../core/syntax';

const folder = 'docs/diagnostics';

function page(code: Code): string {
  return readFileSync(documentationPath(code), 'utf8');
}

/** The fenced blocks of a page in one language, in order. */
function fences(text: string, language: string): string[] {
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map((match) => match[1]!);
}

/** Examples leave the front matter out where it has nothing to do with the code. */
function withFrontMatter(code: Code, example: string): string {
  const isItself = code === 'missing-front-matter' || code === 'front-matter-misplaced';
  if (isItself || example.startsWith('---')) return example;
  const page = example.startsWith('==') ? '' : 'page: 1\n';
  return `---\npaper: 临江日报\ndate: 2021-03-06\nlanguage: zh-CN\n${page}---\n${example}`;
}

/** What is reported of the last of some files of one issue. */
function check(sources: readonly string[], settings: string) {
  const { configuration, problems } = parseConfiguration(settings);
  assert.deepEqual(problems, []);
  const known = new Map<string | null, Conventions>();
  const archive = new Archive(() => (language) => {
    if (!known.has(language)) known.set(language, conventionsFor(language, additionsFor(configuration, language)));
    return known.get(language)!;
  });
  const files = sources.map((source, index) => archive.setFile(`p${index + 1}.broadsheet`, parse(source)));
  const file = files.at(-1)!;
  return checkFile(file, { issue: archive.issueOf(file.path)!, names: archive.names, configuration });
}

describe('documentation of diagnostics', () => {
  it('has a page for each code and no other', () => {
    const pages = readdirSync(folder).filter((name) => name !== 'README.md');
    assert.deepEqual(pages.sort(), allCodes.map((code) => `${code}.md`).sort());
  });

  it('lists each code in the index with what the table says of it', () => {
    const index = readFileSync(`${folder}/README.md`, 'utf8');
    const rows = [...index.matchAll(/^\| \[([a-z-]+)\]\(([a-z-]+)\.md\) \| (\w+) \| (\w*) ?\|/gm)];
    assert.deepEqual(rows.map((row) => row[1]).sort(), [...allCodes].sort());
    for (const [, code, link, severity, fix] of rows) {
      assert.equal(link, code);
      assert.equal(severity, codes[code as Code].severity, code);
      assert.equal(fix, codes[code as Code].fix ?? '', code);
    }
  });

  for (const code of allCodes) {
    describe(code, () => {
      const text = page(code);
      const examples = fences(text, 'broadsheet').map((example) => withFrontMatter(code, example));
      const settings = fences(text, 'json')[0] ?? '{}';
      const others = examples.slice(0, -2);
      const [wrong, right] = examples.slice(-2) as [string, string];

      it('has a page in both languages that says what the table says', () => {
        assert.ok(text.startsWith(`# ${code}\n\n${codes[code].severity} · `));
        assert.match(text, /^## 简体中文$/m);
        assert.equal(/^\*\*Fix\.\*\*/m.test(text), codes[code].fix !== null);
        assert.equal(/^\*\*修正。\*\*/m.test(text), codes[code].fix !== null);
        const telling = text.split(`Once: \`% broadsheet-ignore ${code}\``).length - 1;
        assert.equal(text.split(`只忽略一处：在上一行写 \`% broadsheet-ignore ${code}\``).length - 1, telling);
      });

      it('says truly whether a comment on the line above silences it', () => {
        const found = check([...others, wrong], settings).filter((each) => each.code === code);
        const at = wrong.lastIndexOf('\n', found[0]!.start - 1) + 1;
        const silent = `${wrong.slice(0, at)}% broadsheet-ignore ${code}\n${wrong.slice(at)}`;
        const left = check([...others, silent], settings);
        const isSilenced =
          left.filter((each) => each.code === code).length < found.length &&
          !left.some((each) => each.code === 'unused-ignore');
        assert.equal(isSilenced, text.includes(`Once: \`% broadsheet-ignore ${code}\``));
      });

      it('shows an example that is reported', () => {
        const found = check([...others, wrong], settings);
        const codesFound = found.map((diagnostic) => diagnostic.code);
        assert.ok(codesFound.includes(code), `found: ${codesFound.join(', ')}`);
      });

      it('shows how it is right', () => {
        const found = check([...others, right], settings).filter(({ severity }) => severity !== 'hint');
        // Examples show one thing: what they leave out is not at issue.
        const allowed: readonly Code[] = ['jump-page-not-transcribed', 'missing-front-matter', 'page-empty'];
        const codesFound = found.map((diagnostic) => diagnostic.code).filter((each) => !allowed.includes(each));
        assert.deepEqual(codesFound, []);
      });

      it('offers no safer fix than the table says', () => {
        for (const { code: each, fixes } of check([...others, wrong], settings)) {
          for (const fix of fixes) {
            assert.notEqual(codes[each].fix, null, each);
            if (fix.safe) assert.equal(codes[each].fix, 'safe', each);
          }
        }
      });

      if (codes[code].fix !== null) {
        it('shows an example that its fix cures', () => {
          const diagnostic = check([...others, wrong], settings).find((each) => each.code === code)!;
          assert.ok(diagnostic.fixes.length > 0);
          const fixed = applyEdits(wrong, diagnostic.fixes[0]!.edits);
          const left = check([...others, fixed], settings).filter((each) => each.code === code);
          assert.ok(left.length < check([...others, wrong], settings).filter((each) => each.code === code).length);
        });
      }
    });
  }
});
