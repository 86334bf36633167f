import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import { conventionsFor } from '../../../core/conventions';
import { inspectIssue } from '../../../core/convert/inspect';
import { Archive } from '../../../core/model/archive';
import { cardOf, factsOn, progressOn } from '../../../core/model/card';
import { bylinesOn, entriesOn } from '../../../core/model/card-entries';
import { entriesOf } from '../../../core/model/entries';
import { nameKey } from '../../../core/model/names';
import { progressOf } from '../../../core/model/progress';
import { signaturesIn } from '../../../core/model/signatures';
import { parse } from '../../../core/syntax';
import { isCard } from '../../../server/indexing/validate';
import { lines } from '../../support/drawn';
import { transcript } from '../../support/transcripts';

const page = lines`
  ---
  paper: 临江晚报
  date: 1993-01-01
  language: zh-CN
  number: 4000
  ---
  == 第一版 ==
  #- 汛期将至
  # 东门水闸今日试运行
  @ 本报记者 周晓舟 林水生
  闸门昨天装好，
  >> （下转第三版①）
`;

/** An archive of files of which some are at hand and of the others the card is all that is kept. */
function archiveOf(texts: ReadonlyMap<string, string>, isFiled: (path: string) => boolean): Archive {
  const archive = new Archive(
    () => conventionsFor,
    (path) => texts.get(path) ?? null,
  );
  for (const [path, text] of texts) put(archive, path, text, isFiled(path));
  return archive;
}

function put(archive: Archive, path: string, text: string, isFiled: boolean): void {
  const file = archive.setFile(path, parse(text));
  if (isFiled) archive.fileCard(path, cardOf(file));
}

/** All that is asked of an archive, in an order that does not tell how it came about. */
function everything(archive: Archive): unknown {
  const paths = [...archive.paths].sort();
  const names = [...archive.names].sort();
  const keys = new Set(names.map(([name]) => nameKey(name)));
  return {
    names,
    naming: [...keys].map((key) => [key, [...archive.filesNaming(key)].sort()]),
    places: [...keys].map((key) =>
      paths.flatMap((path) => signaturesIn(path, key, archive).map(({ start, end }) => [path, start, end])),
    ),
    mastheads: paths.map((path) => [archive.masthead(path), archive.firstPage(path), archive.issueKeyOf(path)]),
    issues: [...archive.issueKeys].sort().map((key) => inspectIssue(archive.issue(key)!, archive.names)),
    usage: ['role', 'rubric', 'jump-out', 'jump-in'].map((kind) =>
      archive.usage.most(kind as 'role', null, 1000).sort(),
    ),
    scans: [...archive.filesWithPathThrough('scans')].sort(),
  };
}

describe('a card', () => {
  it('says of a transcript what the indexes take, and where its articles and bylines stand', () => {
    const archive = new Archive(() => conventionsFor);
    const card = cardOf(archive.setFile('p1.broadsheet', parse(page)));
    const facts = factsOn(card);
    assert.equal(facts.masthead.meta.get('number'), '4000');
    assert.equal(facts.firstPage, '1');
    assert.deepEqual(facts.names, ['周晓舟', '林水生']);
    const entries = entriesOn(card);
    assert.deepEqual(
      entries.map(({ kind, name, own, about }) => [kind, name, own, about]),
      [
        ['article', '东门水闸今日试运行', '汛期将至', '第一版'],
        ['byline', '周晓舟', '', '东门水闸今日试运行'],
        ['byline', '林水生', '', '东门水闸今日试运行'],
      ],
    );
    for (const { start, end, from, name } of entries) {
      assert.equal(page.slice(start, end), name);
      const line = page.split('\n')[from.line] ?? '';
      assert.equal(line.slice(from.character, from.character + name.length), name);
    }
  });

  it('has the entries of its transcript, whatever that holds', () => {
    fc.assert(
      fc.property(transcript, (text) => {
        const archive = new Archive(() => conventionsFor);
        const file = archive.setFile('a', parse(text));
        const whole = [...entriesOf(file, { has: () => false })]
          .filter(({ entry }) => !entry.isOfRun)
          .map(({ entry: { kind, folded, own, about, start, end }, placed: { offset } }) => {
            const place = [offset + start, offset + end];
            return [kind, folded, own, about, ...place, ...place.map((at) => file.tree.positionAt(at))];
          });
        const card = cardOf(file);
        const kept = entriesOn(card).map(({ kind, folded, own, about, start, end, from, to }) => {
          return [kind, folded, own, about, start, end, { ...from }, { ...to }];
        });
        assert.deepEqual(kept, whole);
        for (const name of new Set(whole.map(([, folded]) => String(folded)))) {
          const wanted = kept.filter(([kind, folded]) => kind === 'byline' && folded === name);
          const found = bylinesOn(card, name).map(({ kind, folded, own, about, start, end, from, to }) => {
            return [kind, folded, own, about, start, end, { ...from }, { ...to }];
          });
          assert.deepEqual(found, wanted);
        }
        assert.ok(isCard(JSON.parse(JSON.stringify(card))));
        assert.deepEqual(factsOn(card).masthead, file.masthead);
      }),
      { numRuns: 200 },
    );
  });
});

describe('what a card says of how far its transcript has come', () => {
  it('is what the transcript says', () => {
    fc.assert(
      fc.property(transcript, (text) => {
        const file = new Archive(() => conventionsFor).setFile('a', parse(text));
        assert.deepEqual(progressOn(cardOf(file)), progressOf(file));
      }),
      { numRuns: 200 },
    );
  });
});

describe('an archive of cards', () => {
  it('answers what one answers that has everything at hand, whatever changes', () => {
    const change = fc.record({
      path: fc.constantFrom('a', 'b', 'c', 'd'),
      text: fc.oneof(transcript, fc.constant(page), fc.constant(page.replace('第一版', '第二版'))),
      isFiled: fc.boolean(),
      isGone: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
        const texts = new Map<string, string>();
        const archive = archiveOf(texts, () => true);
        for (const { path, text, isFiled, isGone } of changes) {
          if (isGone) {
            texts.delete(path);
            archive.removeFile(path);
          } else {
            texts.set(path, text);
            put(archive, path, text, isFiled);
          }
        }
        assert.deepEqual(everything(archive), everything(archiveOf(texts, () => false)));
      }),
      { numRuns: 60 },
    );
  });

  it('reads a transcript again only when it is asked for, and gives the same as long as somebody holds on to it', () => {
    const texts = new Map([['a', page]]);
    let read = 0;
    const archive = new Archive(
      () => conventionsFor,
      (path) => {
        read++;
        return texts.get(path) ?? null;
      },
    );
    put(archive, 'a', page, true);
    assert.deepEqual([...archive.filesNaming('周晓舟')], ['a']);
    assert.equal(signaturesIn('a', '周晓舟', archive).length, 1);
    assert.equal(archive.masthead('a')?.paper, '临江晚报');
    assert.equal(read, 0);
    const file = archive.file('a');
    assert.equal(archive.file('a'), file);
    assert.equal(archive.issueOf('a')?.files[0], file);
    assert.equal(read, 1);
  });
});
