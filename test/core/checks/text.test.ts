import { strict as assert } from 'node:assert';
import { checkText } from '../../../core/checks/text';
import type { ScriptFacts } from '../../../core/conventions/conventions';
import { parse } from '../../../core/syntax';
import { chinese, german, latin } from './facts';

/** What is found in a transcript, as `code: characters`. */
function faults(source: string, facts: ScriptFacts = chinese): string[] {
  return parse(source).sections.flatMap((section) =>
    checkText(section, facts).map(({ code, start, end }) => `${code}: ${section.text.slice(start, end)}`),
  );
}

/** The transcript after the first fix of everything that is found. */
function repaired(source: string, facts: ScriptFacts = chinese): string {
  return parse(source)
    .sections.map((section) => {
      const edits = checkText(section, facts).flatMap(({ fixes }) => fixes[0]?.edits ?? []);
      return edits
        .sort((a, b) => b.start - a.start || b.end - a.end)
        .reduce((text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end), section.text);
    })
    .join('');
}

const clean = [
  `# 东湖大桥今晨通车
#+ 全长2.3公里，市民出行可省20分钟

本报讯（记者 周晓舟 通讯员 何 田）3月6日上午9:30，
东湖大桥正式通车。“等了三年，终于等到了。”家住
湖东的赵先生说，《临江日报》一直在跟踪报道。

“我们将分三步走：

“1）先通车，2）再通公交，

“3）年底前完成绿化。”市交通局负责人说。

——加强桥面巡查；

　　二〇二一年三月六日

@ 本报记者 林水生 摄
`,
  `# 春夜

~~~ verse
雨 停 了 的 时 候
，月亮，，
~~~
`,
];

const cleanLatin = `# Council Backs New Ferry

PORT ELLIS — The town council voted 7–2 on Tuesday to
buy a second ferry (the first, the “Margaret B.,” was built
in 1961). . . . Residents’ groups cheered.

“We have waited long enough,” said Ruth Calder.

“My father waited for it,
and his father before him.” F B I men and .22 rifles
`;

describe('text checks', () => {
  it('find nothing in a well-transcribed page', () => {
    for (const source of clean) assert.deepEqual(faults(source), []);
    assert.deepEqual(faults(cleanLatin, latin), []);
    assert.deepEqual(faults('# Der Hafen\n\nEr sagte: „Wir bauen (endlich) an.“ Dann »ging« er.\n', german), []);
  });

  it('find brackets, quotation marks and title marks without partner', () => {
    assert.deepEqual(faults('会议（第三次在市政府召开。\n'), ['unbalanced-bracket: （']);
    assert.deepEqual(faults('他说：“明天就开工。\n\n记者随后来到工地。“好。”\n'), ['unbalanced-quotation-mark: “']);
    assert.deepEqual(faults('市政府印发通知》，要求各区执行。\n'), ['unbalanced-title-mark: 》']);
    assert.deepEqual(faults('# 关于印发《通知\n# 的函》\n\n全文如下。\n'), []);
    assert.deepEqual(faults('The mayor (left spoke.\n', latin), ['unbalanced-bracket: (']);
  });

  it('let a quotation run over paragraphs and a jump', () => {
    assert.deepEqual(faults('他说：“先修路。\n\n“再修桥。\n\n“最后修码头。”\n'), []);
    assert.deepEqual(faults('他说：“先修路。\n\n再修桥。\n\n最后修码头。”\n'), []);
    assert.deepEqual(faults('他说：“先修路，\n>> （下转第三版）\n'), []);
    assert.deepEqual(faults('<< （上接第一版）\n再修桥。”他说。\n'), []);
    assert.deepEqual(faults('<< （上接第一版）\n他说：“修桥。”\n\n先修路。”\n'), ['unbalanced-quotation-mark: ”']);
  });

  it('read past what cannot be read, and what is marked', () => {
    assert.deepEqual(faults('会议（第□次在市政府召开。\n'), []);
    assert.deepEqual(faults('会议（第三次[+）]在市政府召开。\n'), []);
    assert.deepEqual(faults('他[!自已|自己]来了，[%原文如此，，]走了。\n'), []);
    assert.deepEqual(faults('他自[?已]来了。\n'), ['confusable-character: 已']);
    assert.deepEqual(faults('他说\\（笑。\n'), ['unbalanced-bracket: （']);
  });

  it('find brackets of two widths', () => {
    assert.equal(repaired('本报讯(记者周晓舟）昨日。\n'), '本报讯（记者周晓舟）昨日。\n');
    assert.equal(repaired('The mayor (left） spoke.\n', latin), 'The mayor (left) spoke.\n');
    assert.deepEqual(faults('本报讯(记者周晓舟)昨日。\n'), []);
  });

  it('find punctuation of the wrong width, and leave numbers and names alone', () => {
    assert.equal(repaired('会议强调,要抓紧;\n要落实。\n'), '会议强调，要抓紧；\n要落实。\n');
    assert.deepEqual(faults('9:30开始，约翰.里德说A,B两组3,000人.com。\n'), []);
    assert.equal(repaired('The mayor，smiling， left.\n', latin), 'The mayor, smiling, left.\n');
    assert.equal(repaired('他说"好"。\n'), '他说“好”。\n');
    assert.equal(repaired('共２０21年\n'), '共２０２１年\n');
    assert.equal(repaired('共2０21年\n'), '共2021年\n');
  });

  it('find doubled stops', () => {
    assert.deepEqual(faults('会议结束，，大家散去。。他走了？。\n'), [
      'doubled-punctuation: ，，',
      'doubled-punctuation: 。。',
      'doubled-punctuation: ？。',
    ]);
    assert.deepEqual(faults('真的吗？！真的！！……“好。”。\n').length, 0);
    assert.deepEqual(faults('Er sagte ,,so geht es`` und ging.\n', german), []);
  });

  it('find blanks among characters but not the blanks of names, heads and credits', () => {
    assert.equal(repaired('市防汛指挥部 召开会议部署工作。\n'), '市防汛指挥部召开会议部署工作。\n');
    assert.equal(repaired('会议召开 ，部署工作。\n'), '会议召开，部署工作。\n');
    assert.deepEqual(faults('获奖者：周晓舟 林水生 何田。\n'), []);
    assert.deepEqual(faults('# 早部署早检查 确保安全度汛\n\n好。\n'), []);
    assert.deepEqual(faults('春风又绿江南岸 明月何时照我还\n'), []);
    assert.equal(repaired('The mayor , smiling .\n', latin), 'The mayor, smiling.\n');
  });

  it('find letter-spacing', () => {
    assert.equal(repaired('# 要 闻 简 报\n\n好。\n'), '# 要闻简报\n\n好。\n');
    assert.equal(repaired('并\n提 供 了 两 辆 车 ， 供 人\n用。\n'), '并\n提供了两辆车，供人\n用。\n');
    assert.deepEqual(faults('王 小 二来了。\n'), []);
    assert.equal(repaired('Es ist w i c h t i g heute.\n', german), 'Es ist [*wichtig] heute.\n');
    assert.deepEqual(faults('Teams A B C D E and F met.\n', latin), []);
  });

  it('find stops at a line start and move them up', () => {
    assert.equal(repaired('会议在市政府召开\n，部署工作。\n'), '会议在市政府召开，\n部署工作。\n');
    assert.equal(repaired('会议在市政府召开\n。\n'), '会议在市政府召开。\n');
    assert.equal(repaired('他说“好\n”。\r\n走了。\n'), '他说“好”。\r\n走了。\n');
    assert.equal(repaired('会议\n% 有墨迹\n，召开。\n'), '会议，\n% 有墨迹\n召开。\n');
    assert.deepEqual(faults('会议召开\n——部署\n……工作。\n'), []);
    // What is left would be a headline.
    assert.equal(repaired('会议召开\n，# 部署工作。\n'), '会议召开\n，# 部署工作。\n');
  });

  it('find lines that were extracted twice', () => {
    assert.equal(repaired('全市防汛工作会议\n全市防汛工作会议\n昨日召开。\n'), '全市防汛工作会议\n昨日召开。\n');
    assert.deepEqual(faults('同上\n同上\n'), []);
  });

  it('find characters that no newspaper prints', () => {
    assert.deepEqual(faults('会\uFFFD议\uE001在\u0007。\n'), [
      'replacement-character: \uFFFD',
      'private-use-character: \uE001',
      'control-character: \u0007',
    ]);
    assert.equal(repaired('\u2F08\u2FA6\u2ED3\uF9D1\u200B\u0007在。\n'), '人金长六在。\n');
    assert.equal(repaired('The o\uFB03ce in Que\u0301bec\u000cCity.\n', latin), 'The office in Québec City.\n');
    assert.equal(repaired('本报\u00A0讯，记者 Tom\u00A0Reed 摄。\u00A0\n'), '本报讯，记者 Tom Reed 摄。\n');
    assert.deepEqual(faults('Il a dit\u00A0: «\u00A0oui\u00A0».\n', latin), []);
    assert.deepEqual(faults('Donau\u00AD\nschiff\n', german), []);
    assert.deepEqual(faults('葛\u{E0100}城\uFE0E\n'), []);
  });

  it('find confusable characters where no dictionary is needed', () => {
    assert.equal(repaired('二O二一年，五0年代，二〇—九年。\n'), '二〇二一年，五〇年代，二〇一九年。\n');
    assert.equal(repaired('共有1O0人，2l5户。\n'), '共有100人，215户。\n');
    assert.equal(repaired('他自已己经来了，而己。乙已年。已亥年。\n'), '他自己已经来了，而已。乙巳年。己亥年。\n');
    assert.deepEqual(faults('他自己经营，来自已经开放的港口，H2O2溶液，三—五年，GB1O5。\n'), []);
    assert.equal(repaired('The Сouncil met.\n', latin), 'The Council met.\n');
    assert.deepEqual(faults('Газета «Восход» и BBC.\n', latin), []);
  });
});
