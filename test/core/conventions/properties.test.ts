import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { conventionsFor } from '../../../core/conventions';
import type { Byline, Notice, Span } from '../../../core/conventions/conventions';
import { noNames } from './support';

const LANGUAGES = ['zh-Hans', 'zh-Hant', 'ja', 'ko', 'en', 'de', 'fr', 'es', 'ru', 'xx'];

/** Pieces that the conventions look for, so that random texts reach deep into them. */
const PIECES = [
  '（',
  '）',
  '(',
  ')',
  '【',
  '】',
  '[',
  ']',
  '《',
  '》',
  '①',
  '②',
  '▶▶',
  '◀',
  '＝',
  '—',
  ' ',
  '　',
  '\n',
  '。',
  '，',
  '、',
  '.',
  ',',
  ':',
  '：',
  '/',
  '·',
  '下转',
  '上接',
  '第三版',
  '第',
  '版',
  '本版',
  '见',
  '未完',
  '记者',
  '通讯员',
  '本报',
  '本报讯',
  '报道',
  '摄',
  '图/文',
  '供图',
  '责编',
  '周晓舟',
  '何田',
  '新华社',
  '北京',
  '3月5日',
  '电',
  '作者系',
  '文轉',
  '面に続く',
  '３',
  '山田太郎',
  '撮影',
  '면에 계속',
  '홍길동',
  '기자',
  '관련기사',
  'Continued',
  'on',
  'from',
  'Page',
  'page',
  'three',
  'A4',
  '12',
  'See',
  'MAYOR',
  'By',
  'Jane',
  'Doe',
  'and',
  'Staff Writer',
  'Photo by',
  'AP',
  'WASHINGTON',
  'March',
  '-30-',
  '###',
  'Fortsetzung',
  'Schluß',
  'auf',
  'Seite',
  'folgt',
  'Von',
  'Berlin',
  'Reuter',
  'Suite',
  'Pasa a la',
  'página',
  'Окончание',
  'стр.',
  '𠮷',
  '\ud800',
  '\u0000',
];

const print = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((pieces) => pieces.join('')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(' ')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

describe('the conventions of any language', () => {
  for (const language of LANGUAGES) {
    it(`read whatever is printed, and say truly where (${language})`, () => {
      const conventions = conventionsFor(language);
      fc.assert(
        fc.property(print, (text) => {
          const notices = conventions.findNotices(text);
          for (const notice of notices) checkNotice(text, notice);
          for (const [i, notice] of notices.slice(1).entries()) assert.ok(notice.start >= notices[i]!.end);
          for (const direction of ['in', 'out'] as const) {
            const notice = conventions.readNotice(text, direction);
            if (notice) checkNotice(text, notice);
          }
          const lead = conventions.findLead(text, noNames);
          if (lead) {
            checkSpan(text, lead);
            if (lead.dateline) checkSpan(text, lead.dateline);
            if (lead.byline) checkByline(text, lead.byline);
          }
          for (const byline of [conventions.readByline(text, noNames), conventions.findCredit(text, noNames)]) {
            if (byline) checkByline(text, byline);
          }
          const mark = conventions.findEndMark(text);
          if (mark) checkSpan(text, mark);
          conventions.readPageLabel(text);
          conventions.endsSentence(text);
          conventions.hangsHyphen(text, text);
          conventions.knowsRole(text);
          conventions.readGenre({
            headline: [text],
            bylines: [],
            firstParagraph: text,
            hasPictures: false,
            hasText: true,
          });
        }),
        { numRuns: 150 },
      );
    });
  }

  it('finish on hostile print', () => {
    const hostile = [
      '（',
      '(',
      ')',
      '（下转第',
      '下转',
      '9',
      '九',
      'A',
      ' ',
      '▶',
      '①',
      '/',
      '记者',
      'Page ',
      'See A ',
      '. ',
      '、',
      '本报',
      '\n',
      'Fortsetzung ',
      '面に',
      'By A, ',
    ];
    for (const language of LANGUAGES) {
      const conventions = conventionsFor(language);
      for (const piece of hostile) {
        const text = piece.repeat(Math.ceil(100_000 / piece.length));
        conventions.findNotices(text);
        conventions.readNotice(text, 'out');
        conventions.readByline(text, noNames);
        conventions.findLead(text, noNames);
        conventions.findCredit(text, noNames);
        conventions.findEndMark(text);
        conventions.readPageLabel(text);
        conventions.endsSentence(text);
        conventions.hangsHyphen(text, text);
        conventions.readGenre({
          headline: [text],
          bylines: [],
          firstParagraph: text,
          hasPictures: false,
          hasText: true,
        });
      }
    }
  }).timeout(60_000);
});

function checkSpan(text: string, { start, end, text: printed }: Span): void {
  assert.ok(start >= 0 && start <= end && end <= text.length, `${start}–${end} of ${text.length}`);
  assert.equal(printed, text.slice(start, end));
}

function checkNotice(text: string, notice: Notice): void {
  checkSpan(text, notice);
  for (const page of notice.pages) checkSpan(text, page);
  for (const span of [notice.labelSpan, notice.slugSpan]) if (span) checkSpan(text, span);
  assert.equal(notice.labelSpan?.text ?? null, notice.label);
  assert.equal(notice.slugSpan?.text ?? null, notice.slug);
}

function checkByline(text: string, byline: Byline): void {
  checkSpan(text, byline);
  for (const { role, roleSpan, names } of byline.credits) {
    for (const name of names) checkSpan(text, name);
    if (roleSpan) checkSpan(text, roleSpan);
    assert.equal(role === null, roleSpan === null);
  }
}
