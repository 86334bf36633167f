import { strict as assert } from 'node:assert';
import { languageOfHead } from '../../../core/model/head';
import { parse } from '../../../core/syntax';
import { lines } from '../../support/drawn';
import { fileOf, segmentIn } from '../../support/read';

describe('Heads', () => {
  it('have lines, each with its role and its place', () => {
    const text = lines`
      #* 短评
      #- 入汛第一天
      ＃　把功夫
      % 校过
      # 下在平时 {.commentary}
      @ 何田
      #+ 一论守江

      堤防无小事。
    `;
    const { head, section } = segmentIn(text, 'zh-CN');
    assert.deepEqual(
      head!.lines.map(({ role, text, line }) => `${line} ${role} ${text}`),
      ['0 standing 短评', '1 kicker 入汛第一天', '2 main 把功夫', '4 main 下在平时', '6 deck 一论守江'],
    );
    assert.deepEqual([head!.firstLine, head!.lastLine], [0, 6]);
    for (const line of head!.lines) assert.equal(section.text.slice(line.start, line.end), line.text);
  });

  it('gather the attributes of all their lines; of a key that is repeated the first counts, classes and ids add up', () => {
    const { attributes } = segmentIn(
      '#- Fog {.weather #fog status=raw}\n# Ferry late {.news status=proofread}\n#+ Six hours {with=#river}\n',
    );
    assert.equal(attributes.id, 'fog');
    assert.deepEqual(attributes.classes, ['weather', 'news']);
    assert.deepEqual(
      [...attributes.values],
      [
        ['status', 'raw'],
        ['with', '#river'],
      ],
    );
    const { attributes: continued } = segmentIn('# Ferry late {#again}\n<< (Continued from Page 1) {#rest}\n', 'en');
    assert.deepEqual(continued.ids, ['again', 'rest']);
  });

  it('may hold nothing but attributes', () => {
    const { head, attributes } = segmentIn('# {.document}\n\nTo all skippers:\n');
    assert.deepEqual(head!.lines, []);
    assert.deepEqual(attributes.classes, ['document']);
    assert.equal(segmentIn('Fair, then cloudy.\n').head, null);
  });

  it('name their language, and no byline, picture or crosshead in them does', () => {
    const language = (text: string) => languageOfHead(parse(text).sections[0]!);
    assert.equal(language('#- 要闻\n# Ferry late {lang=en}\n'), 'en');
    assert.equal(language('<< (Suite de la page 1) {lang=fr}\n'), 'fr');
    assert.equal(language('# 渡口\n@ By Ann Poole {lang=en}\n'), null);
    assert.equal(language('! Le bac {lang=fr}\n'), null);
    assert.equal(
      segmentIn('---\nlanguage: zh-CN\n---\n# 渡口\n\n## Le bac {lang=fr}\n').conventions.language,
      'zh-Hans',
    );
    assert.equal(segmentIn('---\nlanguage: zh-CN\n---\n# Le bac {lang=fr}\n').conventions.language, 'fr');
  });

  it('with a section’s rubric stand over all articles to the next rubric or page', () => {
    const { segments } = fileOf(lines`
      # Tide tables
      #* Letters {.section}
      # On dogs

      Sir: They bark.

      # On cats

      #* The harbour {.section}
      # Ferry late

      # Fog

      == Page Two ==
      # Prices
    `);
    assert.deepEqual(
      segments.map(({ rubric, segment }) => [segment.head!.lines.at(-1)!.text, rubric]),
      [
        ['Tide tables', null],
        ['On dogs', 'Letters'],
        ['On cats', 'Letters'],
        ['Ferry late', 'The harbour'],
        ['Fog', 'The harbour'],
        ['Prices', null],
      ],
    );
  });
});
