import { strict as assert } from 'node:assert';
import { conventionsFor } from '../../../core/conventions';
import type { Lead } from '../../../core/conventions/conventions';
import { noNames } from './support';

/** `«本报北京3月5日电» 北京 3月5日 本报 by 周晓舟`; what is not printed is left out. */
function tell({ text, dateline, byline }: Lead): string {
  const names = byline?.credits.flatMap((credit) => credit.names.map((name) => name.text)) ?? [];
  return [
    `«${text}»`,
    dateline?.place,
    dateline?.date,
    dateline?.agency,
    names.length > 0 ? `by ${names.join(', ')}` : null,
  ]
    .filter((part) => part !== null && part !== undefined)
    .join(' ');
}

function finds(language: string, cases: readonly (readonly [paragraph: string, lead: string])[]): void {
  for (const [paragraph, wanted] of cases) {
    it(`${language} finds ${wanted || 'no lead'} in ${paragraph}`, () => {
      const lead = conventionsFor(language).findLead(paragraph, noNames);
      assert.equal(lead ? tell(lead) : '', wanted);
    });
  }
}

describe('leads', () => {
  finds('zh-CN', [
    ['本报讯（记者周晓舟）昨日上午，市防汛指挥部召开会议。', '«本报讯（记者周晓舟）» 本报 by 周晓舟'],
    ['本报讯 昨日上午，市防汛指挥部召开会议。', '«本报讯» 本报'],
    ['本报讯 记者周晓舟、通讯员何田报道：昨日上午', '«本报讯 记者周晓舟、通讯员何田报道：» 本报 by 周晓舟, 何田'],
    ['本报讯 通讯员何田 昨日，三座水库', '«本报讯 通讯员何田» 本报 by 何田'],
    ['本报讯 记者昨日从市水利局获悉，', '«本报讯» 本报'],
    ['【本报讯】昨日上午', '«【本报讯】» 本报'],
    ['临江日报讯（记者周晓舟）昨日', '«临江日报讯（记者周晓舟）» 临江日报 by 周晓舟'],
    ['新华社北京3月5日电国务院办公厅近日印发通知', '«新华社北京3月5日电» 北京 3月5日 新华社'],
    [
      '新华社北京3月5日电（记者 李明 王江）国务院',
      '«新华社北京3月5日电（记者 李明 王江）» 北京 3月5日 新华社 by 李明, 王江',
    ],
    ['据新华社北京3月5日电 国务院', '«据新华社北京3月5日电» 北京 3月5日 新华社'],
    ['中新社上海3月5日电 (李明)上海港', '«中新社上海3月5日电 (李明)» 上海 3月5日 中新社 by 李明'],
    ['（记者 周晓舟）昨日上午', '«（记者 周晓舟）» by 周晓舟'],
    ['■本报记者 周晓舟 何田', '«本报记者 周晓舟 何田» by 周晓舟, 何田'],
    ['江海社省城3月5日电（记者周晓舟）今天', '«江海社省城3月5日电（记者周晓舟）» 省城 3月5日 江海社 by 周晓舟'],
    ['【法新社奥斯陆3月5日电】一艘货船', '«【法新社奥斯陆3月5日电】» 奥斯陆 3月5日 法新社'],
    ['新华社安曼3月5日体育专电（记者 李明）', '«新华社安曼3月5日体育专电（记者 李明）» 安曼 3月5日 新华社 by 李明'],
    ['本报综合消息 另据报道', '«本报综合消息» 本报'],
    ['合作社省城3月5日电力中断', ''],
    ['本报电视新闻部联合举办', ''],
    ['昨日上午，本报记者周晓舟来到东门水闸。', ''],
    ['记者昨日从市防汛办获悉，', ''],
  ]);
  finds('zh-TW', [
    ['〔記者陳大文／台北報導〕市府昨日', '«〔記者陳大文／台北報導〕» by 陳大文'],
    ['【臺北訊】中央氣象局預測', '«【臺北訊】» 臺北'],
    ['【又訊】另有八位議員提案', ''],
    ['（中央社台北3日電）市府', '«（中央社台北3日電）» 台北 3日 中央社'],
    ['（中央社記者陳大文台北三日電）市府', '«（中央社記者陳大文台北三日電）» by 陳大文'],
    ['本報訊（記者 陳大文）昨日', '«本報訊（記者 陳大文）» 本報 by 陳大文'],
  ]);
  finds('ja', [
    ['【ワシントン＝山田太郎】米政府は', '«【ワシントン＝山田太郎】» ワシントン by 山田太郎'],
    ['【ロンドン共同】英政府は', '«【ロンドン共同】» ロンドン 共同'],
    ['［東京　４日　ロイター］市場は', '«［東京　４日　ロイター］» 東京 4日 ロイター'],
    ['「また来ます」と話した。', ''],
  ]);
  finds('ko', [
    ['(서울=연합뉴스) 홍길동 기자 = 정부는', '«(서울=연합뉴스) 홍길동 기자 =» 서울 연합뉴스 by 홍길동'],
    ['[한강일보 홍길동 기자] 정부는', '«[한강일보 홍길동 기자]» by 홍길동'],
  ]);
  finds('en', [
    ['WASHINGTON (AP) — The Senate', '«WASHINGTON (AP) —» WASHINGTON AP'],
    ['HARBOR CITY, Ore. – The ferry', '«HARBOR CITY, Ore. –» HARBOR CITY, Ore.'],
    ['SPRINGFIELD, Ill., Aug. 3 — The', '«SPRINGFIELD, Ill., Aug. 3 —» SPRINGFIELD, Ill. Aug. 3'],
    ['Washington, March 5. — The House', '«Washington, March 5. —» Washington March 5'],
    ['HARBOR CITY, March 4 (Special).—The', '«HARBOR CITY, March 4 (Special).—» HARBOR CITY March 4 Special'],
    ['The board met on March 4, and', ''],
    ['A MAN — tall, grey and silent — stood', ''],
    ['NATO, March 4 talks or no, will', ''],
  ]);
  finds('de', [
    ['Berlin, 3. März. (Reuter.) Der Kanzler', '«Berlin, 3. März. (Reuter.)» Berlin 3. März Reuter'],
    ['Berlin (dpa) – Der Kanzler', '«Berlin (dpa) –» Berlin dpa'],
    ['Wien, 4. Okt. Gestern trat', '«Wien, 4. Okt.» Wien 4. Okt.'],
    ['Am 3. März kam der Dampfer an.', ''],
    ['Gestern (Freitag) war der Hafen leer.', ''],
  ]);
  finds('fr', [
    ['Bruxelles, 4 mars (Belga). — Le roi', '«Bruxelles, 4 mars (Belga). —» Bruxelles 4 mars Belga'],
    ['Le 3 mars, il quitta la ville.', ''],
  ]);
  finds('es', [['MADRID, 3 de marzo (EFE). — El puerto', '«MADRID, 3 de marzo (EFE). —» MADRID 3 de marzo EFE']]);
  finds('ru', [['МОСКВА, 3 марта. /ТАСС/. Вчера', '«МОСКВА, 3 марта. /ТАСС/.» МОСКВА 3 марта ТАСС']]);
  finds('de', [
    ['Frankfurt/Main (dpa) – Ein Brand hat', '«Frankfurt/Main (dpa) –» Frankfurt/Main dpa'],
    ['FREIBURG (lsw). Eine Radfahrerin ist', '«FREIBURG (lsw).» FREIBURG lsw'],
  ]);
  finds('es', [
    [
      'LISBOA, 28 (De nuestro corresponsal).- El pintor',
      '«LISBOA, 28 (De nuestro corresponsal).-» LISBOA 28 De nuestro corresponsal',
    ],
  ]);
});
