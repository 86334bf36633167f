import { strict as assert } from 'node:assert';
import { firstBehind, progressOf } from '../../../core/model/progress';
import { archiveOf } from '../../support/read';

const text = `---
paper: Elbblatt
date: 1924-02-11
language: de
---
== Seite 1 == {status=proofread}
# Eis auf der Elbe {status=approved}
Die Fähre ruht.
# 𠮷田 kommt
Am Freitag.
# Markt {status=raw}
Roggen fest.
== Seite 2 == {status=structured}
== Seite 3 ==
`;

describe('how far a transcript has come', () => {
  const progress = progressOf(archiveOf([['p1', text]]).file('p1')!);

  it('counts what is worked on by itself, empty pages too', () => {
    assert.deepEqual(progress.counts, { none: 1, raw: 1, structured: 1, proofread: 1, approved: 1 });
    assert.equal(progress.pages, 3);
  });

  it('says where the first stands that has come less far than is wanted', () => {
    const titles = (['raw', 'structured', 'proofread', 'approved'] as const).map((wanted) => {
      const place = firstBehind(progress, wanted);
      if (!place) return null;
      assert.ok(text.split('\n')[place.from.line]?.includes(text.slice(place.start, place.end)));
      return text.slice(place.start, place.end);
    });
    assert.deepEqual(titles, ['Seite 3', 'Markt', 'Markt', '𠮷田 kommt']);
  });

  it('is nothing where nothing is behind', () => {
    const done = archiveOf([['p1', '---\nstatus: approved\n---\n# Nebel\nKeine Fähre.\n']]).file('p1')!;
    assert.equal(firstBehind(progressOf(done), 'approved'), undefined);
  });
});
