import { strict as assert } from 'node:assert';
import { RAW_PAGE, type RawPage, STRUCTURE, type Structured, type StructureParams } from '../../../server/protocol';
import { Desk } from '../support/desk';

const nothing: RawPage = { language: null, paper: null, date: null, page: null };
const masthead = (paper: string, date: string, language: string) =>
  `---\npaper: ${paper}\ndate: ${date}\nlanguage: ${language}\n---\n# A\nB.\n`;

const raw = '第三版 综合\n\n水库除险加固本月完工\n\n本报讯（记者 周晓舟）三座水库的除险加固工程\n本月底完工。\n';

function tell(desk: Desk, path: string, text: string): Promise<RawPage> {
  return desk.request(RAW_PAGE, { uri: desk.uri(path), text });
}

describe('what is told of raw text', () => {
  it('is read off its path and its letters', async () => {
    const desk = await Desk.on('');
    assert.deepEqual(await tell(desk, 'scans/1931-06-02_p3.txt', 'Weather fair.'), {
      ...nothing,
      date: '1931-06-02',
      page: '3',
    });
    assert.deepEqual(await tell(desk, '20210306/A03.txt', '天气晴。'), {
      language: 'zh-Hans',
      paper: null,
      date: '2021-03-06',
      page: 'A3',
    });
    assert.deepEqual(await tell(desk, 'raw.txt', 'Хлеб подорожал на копейку.'), { ...nothing, language: 'ru' });
    await desk.close();
  });

  it('is what the transcripts say that are nearest, where they agree', async () => {
    const desk = await Desk.on('', {
      beside: {
        'tallin/05-04/p1.broadsheet': masthead('The Tallin Post', '1911-05-04', 'en'),
        'tallin/05-05/p1.broadsheet': masthead('The Tallin Post', '1911-05-05', 'en-GB'),
        'elbe/p1.broadsheet': masthead('Elbblatt', '1908-03-14', 'de'),
      },
    });
    const english = { ...nothing, paper: 'The Tallin Post', language: null };
    assert.deepEqual(await tell(desk, 'tallin/05-06/x.txt', 'Fog.'), english);
    assert.deepEqual(await tell(desk, 'tallin/05-05/x.txt', 'Fog.'), {
      ...english,
      date: '1911-05-05',
      language: 'en-GB',
    });
    assert.deepEqual(await tell(desk, 'elbe/rest.txt', 'Eis.'), {
      ...nothing,
      paper: 'Elbblatt',
      date: '1908-03-14',
      language: 'de',
    });
    assert.deepEqual(await tell(desk, 'elsewhere/x.txt', 'Eis.'), nothing);
    await desk.close();
  });

  it('is the page that its folio line names, if its file’s name says nothing', async () => {
    const desk = await Desk.on('');
    assert.equal((await tell(desk, 'scan.txt', raw)).page, '3');
    assert.equal((await tell(desk, 'p2.txt', raw)).page, '2');
    await desk.close();
  });
});

describe('raw text', () => {
  const structure = (desk: Desk, text: string, known: Partial<RawPage> = {}) =>
    desk.request<Structured>(STRUCTURE, {
      uri: desk.uri('raw.txt'),
      text,
      ...nothing,
      ...known,
    } satisfies StructureParams);

  it('becomes a transcript with what is known of it', async () => {
    const desk = await Desk.on('');
    const { transcript, difference } = await structure(desk, raw, {
      language: 'zh-CN',
      paper: '临江日报',
      date: '2021-03-06',
      page: '3',
    });
    assert.equal(difference, null);
    assert.match(
      transcript,
      /^---\npaper: 临江日报\ndate: 2021-03-06\nlanguage: zh-CN\npage: 3\nstatus: structured\n---\n\n== 第三版 综合 ==\n\n(?:% .*\n)?# 水库/,
    );
    await desk.close();
  });

  it('tells its doubts in the language of the editor', async () => {
    const doubtful = '一\n二\n三\n新闻\n\n本报记者\n四';
    for (const [locale, words] of [
      ['en', /^% \? [A-Za-z]/m],
      ['zh-cn', /^% \? \p{Script=Han}/mu],
    ] as const) {
      const desk = await Desk.on('', { locale });
      const { transcript, doubts } = await structure(desk, doubtful);
      assert.equal(doubts, transcript.match(/^% \?/gm)?.length ?? 0);
      assert.match(transcript, words);
      await desk.close();
    }
  });
});
