import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { conventionsFor } from '../../../core/conventions';
import { read, readLine } from '../../../core/model/reading';
import { parse, SectionKind } from '../../../core/syntax';
import { lines } from '../../support/drawn';
import { transcript } from '../../support/transcripts';

/** The words of a text that is one paragraph. */
function readingOf(text: string, language: string | null) {
  const section = parse(text).sections.find(({ kind }) => kind === SectionKind.Segment)!;
  return read(section, 0, section.text.length, conventionsFor(language));
}

function reads(language: string | null, typed: string, text: string): void {
  assert.equal(readingOf(typed, language).text, text);
}

describe('Reading printed words', () => {
  it('joins lines without a space beside Han, kana and full-width forms', () => {
    reads('zh-CN', '　　昨日上午，\n召开会议。', '昨日上午，召开会议。');
    reads('zh-CN', '投资\n3000万元，扶持App\n开发。', '投资3000万元，扶持App开发。');
    reads('ja', '今日は風が強く\n、船はない', '今日は風が強く、船はない');
    reads('ja', 'ﾊﾞｽ\nABC', 'ﾊﾞｽABC');
    reads('zh-CN', '全长３\n５公里', '全长３５公里');
    reads('zh-CN', '占地50㎡\n2 层', '占地50㎡2 层');
  });

  it('joins the quotation marks, dashes and dots of Chinese and Japanese as closely as Han', () => {
    reads('zh-CN', '他说：“守住”\n“守牢”两句话', '他说：“守住”“守牢”两句话');
    reads('zh-CN', '“汛期”\n2021年提前', '“汛期”2021年提前');
    reads('zh-CN', '等了又等……\nOK，放行', '等了又等……OK，放行');
    reads('zh-CN', '渡口——\nA座', '渡口——A座');
    reads('en', 'He said “late.”\n“No,” she said', 'He said “late.” “No,” she said');
    reads('ko', '“늦었다”\n“아니다”', '“늦었다” “아니다”');
  });

  it('joins words of other scripts by one space', () => {
    reads('ko', '나루터는 내일 \n 운항하지 않는다', '나루터는 내일 운항하지 않는다');
    reads('ko', '㈜한강\n㈜나루', '㈜한강 ㈜나루');
    reads('ru', 'Туман стоял\nнад рекой', 'Туман стоял над рекой');
    reads(null, 'one\t\n two', 'one two');
  });

  it('takes away a line-end hyphen before a lower-case letter and no other', () => {
    reads(
      'de',
      'Feuer-\nwehr, Bürger⸗\nmeister, Rat¬\nhaus, Brü\u00AD\ncke',
      'Feuerwehr, Bürgermeister, Rathaus, Brücke',
    );
    reads('en', 'the Anglo-\nAmerican well\\-\nknown 1904-\n06', 'the Anglo-American well-known 1904-06');
    reads('de', 'Justiz-\nund Polizei-\nrat', 'Justiz- und Polizeirat');
    reads('en', 'late -\nvery late --\nand later', 'late - very late -- and later');
    reads('ru', 'паро-\nход', 'пароход');
    reads('fr', 'cafe\u0301-\ntier', 'cafe\u0301tier');
  });

  it('joins inside forms that meet at a line end', () => {
    reads('en', 'The [*argu-]\n[*ment] and [?steam-\nboat', 'The argument and [?steamboat');
    reads('en', 'The [*Lenn]\n[*Belle]', 'The Lenn Belle');
    reads('zh-CN', '[?堤]\n[?防]', '堤防');
    reads('en', 'well[*-]\nknown', 'wellknown');
    reads('en', 'well[?\\-]\nknown', 'well-known');
  });

  it('resolves every inline form', () => {
    reads(
      'ja',
      '[^今日|けふ]は[?風]強く、[!作|做]業は[*中[**止]]。[+船]は□艘、[?]丸と[...]。\\[',
      '今日は風強く、作業は中止。船は□艘、[…]丸と[…]。[',
    );
  });

  it('drops a note with one of the blanks beside it', () => {
    reads('en', 'The boat [%sic] was late [%torn]\nand [%a] [%b] wet.', 'The boat was late and wet.');
    reads('en', '[%first] [%second] The boat\n[%a whole line]\nlay still[%see p. 2].', 'The boat lay still.');
    reads('zh-CN', '第三版[%底本作四]刊出', '第三版刊出');
  });

  it('leaves comments, column breaks and markers out', () => {
    reads('en', 'The ferry-\n% torn\n|\nman slept\n|\n% here\nwell.', 'The ferryman slept well.');
    reads('zh-CN', '! 东门水闸的职工 {src=a.png}\n% 右侧裁去\n在检修。', '东门水闸的职工在检修。');
  });

  it('reads a line by itself', () => {
    const { sections } = parse('＃　早部署 [?早]检查 {.news}\n正文');
    assert.equal(readLine(sections[0]!, 0, conventionsFor('zh-CN')).text, '早部署 早检查');
  });

  it('says where each character that is read stands', () => {
    const source = lines`
      The [*ferry-]
      % torn
      man \# [!was|is] [?] □ late[%note]-
      ly.
    `;
    const section = parse(source).sections[0]!;
    const reading = read(section, 0, section.text.length, conventionsFor('en'));
    assert.equal(reading.text, 'The ferryman # was […] □ lately.');
    const spelled = [...reading.text].map((_, i) => source[reading.sourceAt(i)]).join('');
    assert.equal(spelled, 'The ferryman # was [?] □ lately.');
    assert.equal(reading.sourceAt(reading.text.length), source.indexOf('ly.') + 3);
  });

  it('gives for each character of any text its place, in order', () => {
    fc.assert(
      fc.property(transcript, fc.constantFrom('zh-CN', 'de', 'ko', null), (text, language) => {
        for (const section of parse(text).sections) {
          const reading = read(section, 0, section.text.length, conventionsFor(language));
          let before = -1;
          for (let i = 0; i < reading.text.length; i++) {
            const at = reading.sourceAt(i);
            const char = reading.text[i]!;
            assert.ok(at >= before, 'in order');
            assert.ok(section.text[at] === char || ' […]'.includes(char), `${JSON.stringify(char)} at ${at}`);
            before = at;
          }
          assert.ok(reading.sourceAt(reading.text.length) <= section.text.length);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('reads a paragraph of very many lines in time that grows with its length', () => {
    const text = `${'die Feuer-\nwehr kam\n'.repeat(40_000)}`;
    const begun = performance.now();
    const reading = readingOf(text, 'de');
    assert.ok(reading.text.startsWith('die Feuerwehr kam die Feuerwehr'));
    assert.ok(performance.now() - begun < 3000);
  });

  it('tells line by line what was read, how each was joined, and which hyphen went', () => {
    const { lines: read } = readingOf('The [*argu-]\n[%torn here]\n  [*ment] was\n% no more\nlate.', 'en');
    assert.deepEqual(
      read.map(({ line, start, end, join, hyphen }) => [line, start, end, join, hyphen]),
      [
        [0, 0, 12, null, 10],
        [1, 13, 25, null, -1],
        [2, 28, 39, 'divided', -1],
        [4, 50, 55, 'spaced', -1],
      ],
    );
  });
});
