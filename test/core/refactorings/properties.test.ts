import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { TranscriptFile } from '../../../core/model/file';
import {
  allRefactoringKinds,
  type Refactoring,
  type RefactoringKind,
  refactoringsAt,
} from '../../../core/refactorings';
import { mergeArticles } from '../../../core/refactorings/merge-articles';
import { moveArticleDown, moveArticleUp } from '../../../core/refactorings/move-article';
import { reflowParagraph, unwrapParagraph } from '../../../core/refactorings/paragraph';
import { splitArticle } from '../../../core/refactorings/split-article';
import { applyEdits, print, type Range } from '../../../core/syntax';
import { archiveOf, fileOf } from '../../support/read';
import { transcript } from '../../support/transcripts';
import { afterwards, printedCharacters, readingOf } from './support';

const fragments = [
  '== 第一版 ==',
  '== 第三版 ==',
  '# 早部署早检查',
  '# {.news}',
  '#- 引题',
  '#+ 副题 {.photo #a}',
  '#* 短评',
  '## 小标题',
  '@ 本报记者 周晓舟',
  '! 图为东门水闸，',
  '>> （下转第三版①）',
  '<< （上接第一版①）',
  '（下转第三版①）',
  '各县区要逐库逐堤排查（下转第三版）',
  '（上接第一版）把隐患消除 {.x}',
  '|',
  '% 此处有墨渍',
  '~~~ table',
  '~~~',
  '会议要求，各县区',
  '把隐患消除在汛期之前。',
  'The council argu-',
  'ed [?until midnight] and - well - went',
  '[!作好|做好]防汛',
  '[?#] 一 [x] \\# ] y',
  'a\\b [ c | d',
  '　　另起一段，',
  '{.photo} und {b}',
  '字□□字 □ 字',
  '*重[*点]* \\',
  '',
  '',
];

/** Pages whose lines are such that most refactorings apply somewhere. */
const page = fc
  .array(fc.tuple(fc.constantFrom(...fragments), fc.constantFrom('\n', '\n', '\n', '\r\n', '\n\n')), { maxLength: 16 })
  .map((lines) => lines.map(([text, end]) => text + end).join(''));

const anyText = fc.oneof({ weight: 2, arbitrary: page }, { weight: 1, arbitrary: transcript });

/** A text and a selection in it; the selection is empty as often as not. */
const selected = fc
  .tuple(anyText, fc.nat(1000), fc.oneof(fc.constant(0), fc.nat(6), fc.nat(60)))
  .map(([text, at, length]) => {
    const start = Math.floor((at * text.length) / 1000);
    return { text, selection: { start, end: Math.min(text.length, start + length) } };
  });

const language = 'zh-CN';

function offersFor({ text, selection }: { text: string; selection: Range }) {
  const archive = archiveOf([['page.broadsheet', `---\nlanguage: zh-CN\n---\n${text}`]]);
  const by = '---\nlanguage: zh-CN\n---\n'.length;
  const file = archive.file('page.broadsheet')!;
  const issue = archive.issueOf('page.broadsheet')!;
  return { file, offers: refactoringsAt(file, issue, { start: selection.start + by, end: selection.end + by }) };
}

/** What a refactoring may add to the printed characters: nothing but a gap, which is read as `[…]`. */
function added({ kind }: Refactoring): string {
  return kind === 'insert-illegible' ? '[…]' : '';
}

function isParagraphs(kind: RefactoringKind): boolean {
  return kind === 'unwrap-paragraph' || kind === 'reflow-paragraph';
}

function withoutBlankLines(text: string): string[] {
  return text.split(/\r\n?|\n/).filter((line) => /[^ \t\u3000]/.test(line));
}

describe('refactorings', () => {
  it('give edits in order, in range and without overlap, and each changes something', () => {
    fc.assert(
      fc.property(selected, (drawn) => {
        const { file, offers } = offersFor(drawn);
        for (const { kind, edits, cursor } of offers) {
          assert.ok(edits.size > 0, kind);
          for (const [, list] of edits) {
            let reached = 0;
            for (const { start, end } of list) {
              assert.ok(start >= reached && end >= start && end <= file.tree.length, `${kind}: ${start} ${end}`);
              reached = end;
            }
          }
          const after = applyEdits(print(file.tree), edits.get(file.path)!);
          assert.notEqual(after, print(file.tree), kind);
          if (cursor) assert.ok(cursor.offset >= 0 && cursor.offset <= after.length, kind);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('lose no printed character and add none', () => {
    fc.assert(
      fc.property(selected, (drawn) => {
        const { file, offers } = offersFor(drawn);
        for (const offer of offers) {
          if (isParagraphs(offer.kind)) continue;
          const after = afterwards(file, offer, language);
          const expected = [...printedCharacters(file), ...added(offer)].sort().join('');
          assert.equal(printedCharacters(after), expected, offer.kind);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('that lay out a paragraph anew change nothing that is read', () => {
    const lay = (file: TranscriptFile, selection: Range, width: number) =>
      width === 0 ? unwrapParagraph(file, selection) : reflowParagraph(file, selection, width);
    fc.assert(
      fc.property(selected, fc.constantFrom(0, 4, 10, 24), ({ text, selection }, width) => {
        const file = fileOf(text, language);
        const found = lay(file, selection, width);
        if (found) assert.deepEqual(readingOf(afterwards(file, found, language)), readingOf(file));
      }),
      { numRuns: 2000 },
    );
  });

  it('that lay out a paragraph anew have nothing to do the second time', () => {
    fc.assert(
      fc.property(selected, fc.constantFrom(0, 10, 24), ({ text, selection }, width) => {
        // Where line breaks differ, those of the first line are taken, which may go.
        const file = fileOf(text.replaceAll('\r', ''), language);
        const lay = (one: TranscriptFile) =>
          width === 0 ? unwrapParagraph(one, selection) : reflowParagraph(one, selection, width);
        const found = lay(file);
        const start = { start: selection.start, end: selection.start };
        const block = found?.edits.get(file.path)?.[0];
        if (!found || !block) return;
        const again = afterwards(file, found, language);
        const inside = { ...start, start: block.start, end: block.start };
        const second = width === 0 ? unwrapParagraph(again, inside) : reflowParagraph(again, inside, width);
        assert.equal(second, null);
      }),
      { numRuns: 2000 },
    );
  });

  it('merge again what they split', () => {
    fc.assert(
      fc.property(selected, ({ text, selection }) => {
        const file = fileOf(text, language);
        const split = splitArticle(file, selection);
        if (!split) return;
        const apart = afterwards(file, split, language);
        assert.equal(apart.segments.length, file.segments.length + 1);
        const at = split.edits.get(file.path)![0]!.start;
        const merged = mergeArticles(apart, { start: at - 1, end: at - 1 });
        if (merged) assert.deepEqual(readingOf(afterwards(apart, merged, language)), readingOf(file));
      }),
      { numRuns: 2000 },
    );
  });

  it('move an article down again that they moved up', () => {
    fc.assert(
      fc.property(selected, ({ text, selection }) => {
        const file = fileOf(text, language);
        const up = moveArticleUp(file, selection);
        if (!up) return;
        const moved = afterwards(file, up, language);
        assert.deepEqual(readingOf(moved).map(String).sort(), readingOf(file).map(String).sort());
        const down = moveArticleDown(moved, { start: up.cursor!.offset, end: up.cursor!.offset });
        assert.ok(down);
        const back = print(afterwards(moved, down, language).tree);
        assert.deepEqual(withoutBlankLines(back), withoutBlankLines(text));
        assert.match(text.slice(down.cursor!.offset, selection.start), /^(?:\s|[%％].*)*$/u);
      }),
      { numRuns: 2000 },
    );
  });

  it('all apply somewhere', () => {
    const seen = new Set<RefactoringKind>();
    fc.assert(
      fc.property(selected, (drawn) => {
        for (const { kind } of offersFor(drawn).offers) seen.add(kind);
      }),
      { numRuns: 3000, seed: 5 },
    );
    assert.deepEqual([...seen].sort(), [...allRefactoringKinds].sort());
  });
});
