import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import { fileReferencesIn, namesOnPath, retyped } from '../../../core/model/file-references';
import { parse } from '../../../core/syntax';
import { draw, lines, undraw } from '../../support/drawn';
import { transcript } from '../../support/transcripts';

/** The references of a transcript, in order, their offsets counted in it. */
function referencesIn(text: string) {
  const tree = parse(text);
  return tree.sections.flatMap((section, index) =>
    fileReferencesIn(section).map((reference) => ({
      ...reference,
      start: tree.sectionOffset(index) + reference.start,
      end: tree.sectionOffset(index) + reference.end,
    })),
  );
}

/** A transcript in which the characters of its only reference are replaced so that it names `path`; `null` where they cannot. */
function renamed(text: string, path: string): string | null {
  const [reference, ...more] = referencesIn(text);
  assert.ok(reference && more.length === 0, `one reference in ${text}`);
  const typed = retyped(reference, path);
  return typed === null ? null : text.slice(0, reference.start) + typed + text.slice(reference.end);
}

describe('File references', () => {
  it('are what front matter, pages, pictures and preformatted blocks name', () => {
    const drawing = lines`
      ---
      facsimile: [⟦scans/p1.png⟧, "⟦scans/p 2.png⟧", '⟦scans/it''s p3.png⟧', ⟦/scans/p4.png⟧]
      place: scans/p5.png
      ---

      == 第一版 == {src=⟦图/一版.png⟧ n=1}

      # 水库完工 {src=not-here.png}
      ！ 东门𠮷水闸。{src="⟦图/东门 水闸.png⟧" src=⟦second.png⟧ with=#x}
      接着说明。{src=not-here.png}
      >> （下转第三版） {src=not-here.png}
      ~~~ table {src=⟦表.png⟧}
      水位 {src=not-here.png}
      ~~~
      ! {src=""}
    `;
    const { text } = undraw(drawing);
    const places = referencesIn(text).map(({ start, end }) => ({ start, end, name: '' }));
    assert.equal(draw(text, places), drawing);
  });

  it('are read in YAML as people type it', () => {
    for (const [yaml, ...values] of [
      ['facsimile: a/b.pdf # the library’s', 'a/b.pdf'],
      ["facsimile: 'it''s.pdf'", "it's.pdf"],
      ['facsimile: "a\\u0062.pdf"', 'ab.pdf'],
      ['facsimile: |\n  a b.pdf', 'a b.pdf'],
      ['facsimile:\n  - a.png\n  - >-\n    b.png\n  - c.png', 'a.png', 'b.png', 'c.png'],
      ['facsimile:\r\n  - a.png\r\n  - b.png\r', 'a.png', 'b.png'],
      ['facsimile: a\n  b.pdf'],
      ['facsimile: "a\n  b.pdf"'],
      ['facsimile: { a: b.png }'],
      ['facsimile:'],
      ['facsimile: ""'],
    ] as const) {
      const found = referencesIn(`---\n${yaml}\n---\n`);
      assert.deepEqual(
        found.map(({ value }) => value),
        values,
        yaml,
      );
    }
  });

  it('tell paths from addresses, and of a PDF the page', () => {
    for (const [value, path, fragment] of [
      ['scans/p1.png', 'scans/p1.png', ''],
      ['scans\\1931\\p1.png', 'scans/1931/p1.png', ''],
      ['C:\\scans\\p1.png', 'C:/scans/p1.png', ''],
      ['issue.pdf#page=3', 'issue.pdf', '#page=3'],
      ['issue.PDF#page=12', 'issue.PDF', '#page=12'],
      ['issue.png#page=3', 'issue.png#page=3', ''],
      ['issue.pdf#three', 'issue.pdf#three', ''],
      ['https://iiif.example/p1', null, ''],
      ['command:open', null, ''],
    ] as const) {
      const [reference] = referencesIn(`! The quay. {src="${value}"}\n`);
      assert.deepEqual([reference?.value, reference?.path, reference?.fragment], [value, path, fragment]);
    }
    assert.deepEqual(namesOnPath('./a/../b//c.png'), ['a', 'b', 'c.png']);
  });

  it('are typed anew as their setting allows', () => {
    for (const [before, path, after] of [
      ['! {src=a.png}', 'b.png', '! {src=b.png}'],
      ['! {src=a.png}', 'b c.png', '! {src="b c.png"}'],
      ['! {src=a.png}', 'b　c.png', '! {src="b　c.png"}'],
      ['! {src="a.png"}', "it's.png", '! {src="it\'s.png"}'],
      ['! {src=a.png}', 'the "b".png', null],
      ['! {src=a.pdf#page=2}', 'b.pdf', '! {src=b.pdf#page=2}'],
      ['! {src=a.png}', 'b\\c.png', null],
      ['! {src=a.png}', 'b\nc.png', null],
      ['---\nfacsimile: a.pdf\n---', 'b c.pdf', '---\nfacsimile: b c.pdf\n---'],
      ['---\nfacsimile: a.pdf\n---', 'b: c.pdf', '---\nfacsimile: "b: c.pdf"\n---'],
      ['---\nfacsimile: [a.pdf]\n---', 'b, c.pdf', '---\nfacsimile: ["b, c.pdf"]\n---'],
      ["---\nfacsimile: 'a.pdf'\n---", "it's.pdf", "---\nfacsimile: 'it''s.pdf'\n---"],
      ['---\nfacsimile: "a.pdf"\n---', 'the "b".pdf', '---\nfacsimile: "the \\"b\\".pdf"\n---'],
    ] as const)
      assert.equal(renamed(before, path), after, `${before} → ${path}`);
  });

  it('name what they were typed to name, whatever that is, and nothing beside them changes', () => {
    const name = fc.string({
      unit: fc.constantFrom(...`ab图𠮷ｃ .,:;#'"{}[]()!|>&*%@\`-?=~/_\t`),
      minLength: 1,
      maxLength: 9,
    });
    const settings = fc.constantFrom(
      '! The quay. {src=a.png with=#x}\n',
      '! The quay. {.x src="a.png"}\n',
      '---\nfacsimile: a.png # plate\npaper: Courier\n---\n',
      '---\nfacsimile: "a.png"\npaper: Courier\n---\n',
      "---\nfacsimile: 'a.png'\npaper: Courier\n---\n",
      '---\nfacsimile: [a.png]\npaper: Courier\n---\n',
      '---\nfacsimile:\n  - a.png\n---\n',
    );
    fc.assert(
      fc.property(settings, name, (text, typed) => {
        const path = `${typed.trim()}.png`;
        const after = renamed(text, path);
        if (after === null) {
          assert.match(path, /"/, 'only attributes cannot hold what they have to');
          return;
        }
        const [reference, ...more] = referencesIn(after);
        assert.equal(reference?.value, path);
        assert.deepEqual(more, []);
        if (text.includes('paper')) assert.match(after, /\npaper: Courier\n---\n$/);
      }),
    );
  });

  it('lie in the text, in order, whatever is typed', () => {
    fc.assert(
      fc.property(transcript, (text) => {
        let end = 0;
        for (const reference of referencesIn(text)) {
          assert.ok(reference.start >= end && reference.end > reference.start);
          end = reference.end;
        }
      }),
    );
  });
});
