import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Archive } from '../../../../core/model/archive';
import { idsInIssue } from '../../../../core/model/ids';
import type { Mention } from '../../../../core/model/mentions/mention';
import { mentionAt } from '../../../../core/model/mentions/mention-at';
import { placesOf } from '../../../../core/model/mentions/places';
import { nameKey, namesInFile } from '../../../../core/model/names';
import { type FileChange, keepsLinks, treesAfter } from '../../../../core/model/renaming/changes';
import { explainRefusal } from '../../../../core/model/renaming/refusal';
import { renameId } from '../../../../core/model/renaming/rename-id';
import { renameLabel } from '../../../../core/model/renaming/rename-label';
import { nameChangesIn, refusalOfName } from '../../../../core/model/renaming/rename-name';
import { print, update } from '../../../../core/syntax';
import { archiveOf } from '../../../support/read';
import { transcript } from '../../../support/transcripts';

const path = 'page.broadsheet';
const head = (language: string) => `---\nlanguage: ${language}\n---\n`;

/** Calls `check` once for each thing that a file mentions, at its first place. */
function eachThing(archive: Archive, check: (mention: Mention) => void): void {
  const file = archive.file(path)!;
  const seen = new Set<string>();
  for (let offset = 0; offset <= file.tree.length; offset++) {
    const mention = mentionAt(file, offset, archive);
    if (!mention) continue;
    const [first] = placesOf(mention, archive).in(path);
    const key = `${mention.kind} ${first?.start}`;
    if (!seen.has(key)) check(mention);
    seen.add(key);
  }
}

function count(mention: Mention, archive: Archive): number {
  return placesOf(mention, archive).in(path).length;
}

describe('Renaming', () => {
  const jumps = fc.constantFrom(
    '# Mayor walks {#mayor}\n>> See MAYOR, Page A4 {to=#rest}',
    '== A4 ==\n<< MAYOR, From Page A1 {#rest from="mayor"}',
    '# 早部署 {with=#mayor}\n>> （下转第四版[?①]）',
    '== 第四版 ==\n<< （上接第一版①）',
    '>> （下转第四版） {label="①"}',
    '@ 本报记者 周晓舟 通讯员 何[?田]',
    '@ By Ann Poole and Tom Reed',
    '\n本报讯（记者周\n晓舟）大桥',
    '! 渡口。（周[%糊]晓舟摄）',
    '== A1 ==\n',
    '== 第一版 ==\n',
  );
  const text = fc
    .array(fc.oneof({ weight: 4, arbitrary: jumps }, { weight: 1, arbitrary: transcript }), { maxLength: 6 })
    .map((parts) => parts.join('\n'));

  it('keeps the number of places, and all pairs, in whatever is typed', () => {
    const names = fc.constantFrom('⑨', 'HARBOR', 'x-9', '9', 'A B', '标识');
    fc.assert(
      fc.property(text, names, fc.constantFrom('en', 'zh-CN'), (text, name, language) => {
        const archive = archiveOf([[path, head(language) + text]]);
        const issue = archive.issueOf(path)!;
        eachThing(archive, (mention) => {
          let changes: readonly FileChange[] | string = [];
          if (mention.kind === 'id') changes = renameId(mention, name, archive);
          else if (mention.kind === 'label' || mention.kind === 'slug') changes = renameLabel(mention, name, archive);
          if (typeof changes === 'string' || changes.length === 0) return;
          const after = archive.supposingIssue(issue, treesAfter(changes, archive));
          assert.ok(keepsLinks(issue, after));
          assert.equal(idsInIssue(after).length, idsInIssue(issue).length);
          const next = archiveOf([[path, print(after.files[0]!.tree)]]);
          const first = Math.min(...changes.map(({ from }) => from));
          const again = mentionAt(next.file(path)!, first, next);
          assert.equal(again?.kind, mention.kind);
          assert.equal(count(again, next), count(mention, archive));
        });
      }),
      { numRuns: 60 },
    );
  });

  it('gives a person the name in every byline and leaves all others', () => {
    fc.assert(
      fc.property(
        text,
        fc.constantFrom('欧阳文', 'Jane Roe'),
        fc.constantFrom('en', 'zh-CN'),
        (text, name, language) => {
          const archive = archiveOf([[path, head(language) + text]]);
          const file = archive.file(path)!;
          eachThing(archive, (mention) => {
            if (mention.kind !== 'name' || refusalOfName(mention, name, archive)) return;
            const before = namesInFile(file, archive.names);
            if (before.some(({ doubtful }) => doubtful)) return;
            const changes = nameChangesIn(file, mention.name.key, name, archive);
            const after = namesInFile(archive.supposingFile(path, update(file.tree, changes)), archive.names);
            assert.deepEqual(
              after.map(({ key }) => key),
              before.map(({ key }) => (key === mention.name.key ? nameKey(name) : key)),
            );
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is refused in words that name what was asked for', () => {
    for (const locale of ['en', 'zh-CN'] as const) {
      const said = [
        'not-an-id',
        'id-taken',
        'not-a-label',
        'not-a-slug',
        'parts-jump',
        'not-a-name',
        'within-form',
      ] as const;
      const all = said.map((refusal) => explainRefusal(refusal, 'x y', locale));
      assert.equal(new Set(all).size, said.length);
      for (const each of all) assert.match(each, /“x y”/);
    }
  });
});
