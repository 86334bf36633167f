import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { conventionsFor } from '../../../core/conventions';
import { structurePage, verifyNothingLost } from '../../../core/structure';
import { readPage, withoutDoubts } from './page-fixture';

const zh = conventionsFor('zh-CN');
const en = conventionsFor('en');

describe('structurePage', () => {
  for (const name of ['linjiang-p2', 'linjiang-p3', 'linjiang-p4', 'ellery-a4', 'courier-b1']) {
    it(`reads ${name}.raw.txt as ${name}.broadsheet says`, () => {
      const page = readPage(`${name}.broadsheet`);
      const raw = readFileSync(`test/fixtures/structure/${name}.raw.txt`, 'utf8');
      const { transcript } = structurePage(raw, page.options);
      assert.equal(withoutDoubts(transcript), page.transcript);
      assert.equal(verifyNothingLost(raw, transcript), null);
    });
  }

  it('reads the words at the head and the foot of a page as its one label', () => {
    const raw = '第三版 综合\n\n渡轮今起停航，改走北门。\n恢复时间另行通知。\n\n第三版\n';
    const { transcript } = structurePage(raw, { conventions: zh });
    assert.match(transcript, /^== 第三版 综合 第三版 ==$/mu);
    assert.equal(verifyNothingLost(raw, transcript), null);
  });

  it('ends an article at its end mark, whatever stands before the mark, and gives the headlines to their texts', () => {
    const text = (start: string, end: string): string =>
      [start, '码头外的长队排到了粮站门口，茶摊', '多摆了两张桌子，卖糕的也来了，老', end].join('\n');
    for (const end of [
      '人说今年的雨水比往年早半个月。③2',
      '人说去年也是。（详见第二版）③2',
      '人也来凑热闹。（详见第\n二版）③2',
    ]) {
      const raw = `${[
        text('本报讯（记者何田）昨日渡轮停航，北', end),
        '渡轮昨日停航一天',
        text('把一件小事做上四十年，小事就不小，', '人懂得这个道理，所以江堤才牢。③2'),
        '小事不小\n本报评论员',
        text('各县（区）人民政府，各有关单位：\n现就春季巡堤有关事项通知如下，望各', '单位认真执行，不得有误。③2'),
      ].join('\n\n')}\n`;
      const { transcript } = structurePage(raw, { conventions: zh });
      const heads = transcript.split('\n').filter((line) => /^[#@] /u.test(line));
      assert.deepEqual(heads, ['# 渡轮昨日停航一天', '# 小事不小', '@ 本报评论员', '# {.document}'], end);
    }
  });

  it('says each doubt in a comment right above the line, in the language that the reader chose', () => {
    const raw = '渡轮今起停航，改走北门。恢复时间另行通知，请乘客留意站牌。\n\n柳湾大桥封闭施工\n\n白鹭洲芦苇返青\n';
    for (const locale of ['en', 'zh-CN'] as const) {
      const { transcript, doubts } = structurePage(raw, { conventions: zh, locale });
      const lines = transcript.split('\n');
      const comments = lines.filter((line) => line.startsWith('% ? '));
      assert.ok(doubts.length > 0);
      assert.deepEqual(
        comments,
        doubts.map(({ reason }) => `% ? ${reason}`),
      );
      for (const { line, reason } of doubts) assert.equal(lines[line - 1], `% ? ${reason}`);
      assert.equal(/\p{Script=Han}/u.test(doubts[0]!.reason), locale === 'zh-CN');
    }
  });

  it('joins printed lines where asked to, but leaves a hyphen at its line end for the reader', () => {
    const raw =
      'A night nurse held a prowler with a mop un-\ntil the police arrived early yesterday at the\nhospital, where he had come in from the rain.\n';
    const { transcript } = structurePage(raw, { conventions: en, reflow: true });
    assert.match(
      transcript,
      /^A night nurse held a prowler with a mop un-\ntil the police arrived early yesterday at the hospital, where/mu,
    );
    assert.equal(verifyNothingLost(raw, transcript), null);
  });

  it('sets a continuation in where its words begin, not where they are doubted', () => {
    const raw = 'From Page A1\n　　一、提前储水；\n各位住户：\n\0\n（下转第三版①）';
    const { transcript } = structurePage(raw, { conventions: en, reflow: true });
    assert.equal(verifyNothingLost(raw, transcript), null);
    assert.match(transcript, /^\u3000一、提前储水/mu);
  });

  it('writes a transcript of a blank page', () => {
    assert.equal(
      structurePage('\f\n \n', { conventions: zh, page: '1' }).transcript,
      '---\npage: 1\nstatus: structured\n---\n',
    );
  });

  it('loses and invents no printed character of any text', () => {
    for (const conventions of [zh, en]) {
      const lines = fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), pageLine), { maxLength: 40 });
      fc.assert(
        fc.property(lines, fc.constantFrom('\n', '\r\n', '\r', '\f'), fc.boolean(), (texts, end, reflow) => {
          const raw = texts.join(end);
          assert.equal(
            verifyNothingLost(raw, structurePage(raw, { conventions, reflow, paper: raw }).transcript),
            null,
          );
        }),
        { numRuns: 300 },
      );
    }
  });

  it('takes time in proportion to the page', () => {
    const page = readFileSync('test/fixtures/structure/linjiang-p2.raw.txt', 'utf8');
    const time = (copies: number): number => {
      const raw = Array(copies).fill(page).join('\n\n');
      const times = [1, 2, 3].map(() => {
        const start = performance.now();
        structurePage(raw, { conventions: zh });
        return performance.now() - start;
      });
      return Math.min(...times);
    };
    time(10);
    const [short, long] = [time(5), time(40)];
    assert.ok(long < 8 * short * 4, `${short} ms for 5 pages, ${long} ms for 40`);
  });
});

/** Lines as pages print them, and as markup would have them. */
const pageLine = fc.constantFrom(
  ...[
    '',
    '',
    '本报讯（记者何田）昨日，渡轮停航。',
    '江面有七级大风，请改走北门渡口',
    '渡轮停航①2',
    '（下转第三版①）',
    '（上接第',
    '一版）',
  ],
  ...[
    '小',
    '启',
    '本报记者 林水生 摄',
    '本报评论员',
    '　　一、提前储水；',
    '各位住户：',
    '第三版 综合',
    '# 渡口',
    '>> 下转第二版',
    '[?] {.a}',
  ],
  ...[
    'The ferry was tied up last night, and',
    'BRIDGE VOTE',
    'By HAROLD PIKE',
    '(Continued on Page A4)',
    'From Page A1',
    'Photo by B. Lee',
  ],
);
