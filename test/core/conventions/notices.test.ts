import { strict as assert } from 'node:assert';
import { conventionsFor } from '../../../core/conventions';
import type { JumpDirection, Notice } from '../../../core/conventions/conventions';
import { draw, undraw } from '../../support/drawn';

/** `out 3,4 ① MAYOR col 2 repaired`: kind, pages, and what else was read. */
function tell({ kind, pages, label, slug, column, damage }: Notice): string {
  return [
    kind.replace('jump-', ''),
    pages.map(({ key }) => key ?? '?').join(','),
    label,
    slug,
    column === null ? null : `col ${column}`,
    damage === 'none' ? null : damage,
  ]
    .filter((part) => part !== null && part !== '')
    .join(' ');
}

type Cases = readonly (readonly [print: string, notices: string])[];

function finds(language: string, cases: Cases): void {
  for (const [print, wanted] of cases) {
    it(`${language} finds ${wanted || 'nothing'} in ${print}`, () => {
      assert.equal(conventionsFor(language).findNotices(print).map(tell).join(' + '), wanted);
    });
  }
}

function reads(language: string, direction: JumpDirection, cases: Cases): void {
  for (const [print, wanted] of cases) {
    it(`${language} reads ${wanted || 'nothing'} after ${direction === 'out' ? '>>' : '<<'} ${print}`, () => {
      const notice = conventionsFor(language).readNotice(print, direction);
      assert.equal(notice ? tell(notice) : '', wanted);
    });
  }
}

describe('notices in running text', () => {
  finds('zh-CN', [
    ['要把隐患消除在汛期之前。（下转第三版①）', 'out 3 ①'],
    ['（上接第一版②）各县区要逐库逐堤排查。', 'in 1 ②'],
    ['①（下转第三版）', 'out 3 ①'],
    ['（下转第三版）③', 'out 3 ③'],
    ['（下转第二、三版）', 'out 2,3'],
    ['下转第二版、第三版', 'out 2,3'],
    ['三座水库提前完工。▶▶下转03版', 'out 3'],
    ['◀◀◀上接A01版', 'in A1'],
    ['【上接01版】', 'in 1'],
    ['（下转 Ａ３ 版）', 'out A3'],
    ['（紧转第4版）', 'out 4'],
    ['（紧接第一版）', 'in 1'],
    ['（接第一版）', 'in 1'],
    ['转第四版', 'out 4'],
    ['（下转本版）', 'out same'],
    ['（上接A1版《春汛来得早》）', 'in A1 春汛来得早'],
    ['水位缓慢回落，下转第三版', 'out 3'],
    ['（详见第二版）', 'reference 2'],
    ['相关报道见第三版', 'reference 3'],
    ['（见今日第五版《一座水闸的四十年》）', 'reference 5 一座水闸的四十年'],
    ['（未完待续）', 'serial'],
    ['（未完，下转第二版）', 'out 2'],
    ['（未完）', 'serial'],
    ['（完）', 'serial'],
    ['（上接第一版）会议要求逐库排查。（下转第四版）', 'in 1 + out 4'],
  ]);
  finds('zh-CN', [
    ['本次征集的具体办法详见第三版公告，请市民留意。', ''],
    ['他从校对组转到第三版编辑组，一干就是十年。', ''],
    ['编辑要求把这篇稿子转第三版。', ''],
    ['请各位校对接第三版校样后签字。', ''],
    ['这本书的下册见第120页的附表。', ''],
    ['本报讯（记者何田）昨日上午，市防汛指挥部召开会议。', ''],
    ['这项工程还没完，工人们仍在加班。', ''],
  ]);
  finds('zh-TW', [
    ['文轉A2', 'out A2'],
    ['（下轉第二版）', 'out 2'],
    ['轉A4版', 'out A4'],
    ['文接A1版', 'in A1'],
    ['續A3版', 'in A3'],
    ['詳見A5版', 'reference A5'],
    ['（未完）', 'serial'],
    ['他把文件轉交第二組，全案由B組續辦。', ''],
  ]);
  finds('ja', [
    ['（３面に続く）', 'out 3'],
    ['▶３面につづく', 'out 3'],
    ['（１面から続く）', 'in 1'],
    ['港湾計画は白紙に戻った。＝３面参照', 'reference 3'],
    ['（関連記事３面）', 'reference 3'],
    ['（２、５面に関連記事）', 'reference 2,5'],
    ['（つづく）', 'serial'],
    ['市は計画を３面に続く特集で説明した。', ''],
    ['壁の二面に続く廊下は、雨にぬれていた。', ''],
  ]);
  finds('ko', [
    ['▶A3면에 계속', 'out A3'],
    ['◀1면에서 계속', 'in 1'],
    ['1면에서 이어집니다', 'in 1'],
    ['▶관련기사 5·12면', 'reference 5,12'],
    ['(다음에 계속)', 'serial'],
    ['물은 벽의 3면에 계속 스며들었다.', ''],
  ]);
  finds('en', [
    ['(Continued on Page 5, Col. 3)', 'out 5 col 3'],
    ['the harbor board said. Continued on Page A7', 'out A7'],
    ['CONTINUED ON PAGE 4B', 'out B4'],
    ['(Continued on page four.)', 'out 4'],
    ['Continued on pages 2 and 3', 'out 2,3'],
    ['Continued on pages 2 & 3', 'out 2,3'],
    ['► Continued on A4', 'out A4'],
    ['See FERRY, Page A4', 'out A4 FERRY'],
    ['See Ferry, Page A4', 'out A4 Ferry'],
    ['Please see FERRY on A6', 'out A6 FERRY'],
    ['(Cont’d on Page 9)', 'out 9'],
    ['Turn to Page 4', 'out 4'],
    ['Jump to A5', 'out A5'],
    ['Continued on next page', 'out ?'],
    ['FERRY, from Page A1', 'in A1 FERRY'],
    ['Ferry from Page A1', 'in A1 Ferry'],
    ['FERRY, From 1A', 'in A1 FERRY'],
    ['(Continued From First Page.)', 'in 1'],
    ['From Page One', 'in 1'],
    ['See story, Page 4', 'reference 4'],
    ['See related story on Page A6', 'reference A6'],
    ['Tide tables, Page 12', 'reference 12'],
    ['Story on Page 3', 'reference 3'],
    ['(To be continued.)', 'serial'],
  ]);
  finds('en', [
    ['The clerk continued on page three of the speech until the chairman rapped for order.', ''],
    ['The hearing will be continued on Page 5 of the docket, the judge said.', ''],
    ['Turn to page 4 of the report for the figures.', ''],
    ['Readers who see page 7 of the report will find the names struck out.', ''],
    ['Work on the bridge continued from dawn, and no page of the plan was changed.', ''],
    ['He read the list from page one to page nine without a pause.', ''],
  ]);
  finds('de', [
    ['(Fortsetzung auf Seite 8)', 'out 8'],
    ['Fortsetzung auf S. 4', 'out 4'],
    ['Fortsetzung auf Seite 4 und 5', 'out 4,5'],
    ['Fortsetzung auf der dritten Seite', 'out 3'],
    ['(Schluß von Seite 1)', 'in 1'],
    ['(Siehe Seite 3)', 'reference 3'],
    ['Bericht Seite 3', 'reference 3'],
    ['(Fortsetzung folgt.)', 'serial'],
    ['(Schluß.)', 'serial'],
    ['Die Fortsetzung auf Seite 4 der Akten fehlte, wie der Richter bemerkte.', ''],
    ['Der Schlag traf ihn von der Seite 2 Meter vor dem Ziel.', ''],
  ]);
  finds('fr', [
    ['(Suite page 4)', 'out 4'],
    ['Lire la suite en page 6, colonne 2', 'out 6 col 2'],
    ['Suite en 3e page', 'out 3'],
    ['(Suite de la première page)', 'in 1'],
    ['Voir page 3', 'reference 3'],
    ['(À suivre.)', 'serial'],
    ['La suite du procès, à la page 3 du dossier, surprit la salle.', ''],
  ]);
  finds('es', [
    ['(Pasa a la página 4)', 'out 4'],
    ['Continúa en la pág. 8', 'out 8'],
    ['Viene de portada', 'in 1'],
    ['(Véase página 3)', 'reference 3'],
    ['Continuará', 'serial'],
    ['El barco pasa a la página de la historia del puerto.', ''],
  ]);
  finds('ru', [
    ['Продолжение на стр. 2', 'out 2'],
    ['(Окончание на 3-й странице)', 'out 3'],
    ['(Окончание. Начало на 1-й стр.)', 'in 1'],
    ['См. стр. 3', 'reference 3'],
    ['(Продолжение следует)', 'serial'],
    ['Продолжение работ на странице 2 отчёта не названо.', ''],
  ]);
  finds('xx', [
    ['→ 4', 'out 4'],
    ['4 kai 5', ''],
  ]);
});

describe('what stands after a jump marker', () => {
  reads('zh-CN', 'out', [
    ['（下转笫三版）', 'out 3 repaired'],
    ['（卜转第四版）', 'out 4 repaired'],
    ['（下专第三版②）', 'out 3 ② repaired'],
    ['（下专第二、三版）', 'out 2,3 repaired'],
    ['（下转第 版）', 'out unreadable'],
    ['（详见第三版）', 'reference 3'],
    ['未完待续', 'serial'],
    ['上接第一版', 'in 1'],
    ['今天天气很好', ''],
  ]);
  reads('zh-CN', 'in', [
    ['（上按第一版）', 'in 1 repaired'],
    ['上接1版 各县区要逐库逐堤排查', 'in 1'],
    ['（上接第一版）①各县区要逐库排查', 'in 1 ①'],
  ]);
  reads('zh-TW', 'out', [['（下專A4版）', 'out A4 repaired']]);
  reads('fr', 'out', [
    ['(Suite page 3)', 'out 3'],
    ['(Suitc pagc 3)', 'out 3 repaired'],
  ]);
  reads('en', 'out', [
    ['» STREETS, PAGE A7', 'out A7 STREETS'],
    ['Weather, Page 2', 'reference 2'],
    ['Continusd on Pago 7', 'out 7 repaired'],
    ['(Continned on Eightb Page.)', 'out 8 repaired'],
    ['Coutinued on Page 3', 'out 3 repaired'],
    ['FERRY continued on A7', 'out A7 FERRY'],
    ['See FERRY, Page', 'out ? FERRY unreadable'],
    ['the men went home', ''],
  ]);
  reads('en', 'in', [
    ['Contlnued from Pagc 1', 'in 1 repaired'],
    ['Continued from Page A1 the council rose', 'in A1'],
  ]);
  reads('de', 'out', [
    ['(Fortsetzuug auf Scite 3)', 'out 3 repaired'],
    ['(Fortsetzung folgt)', 'serial'],
  ]);

  it('keeps the print: the span covers the frame, not the text that follows', () => {
    const text = '　（上接第一版②） 各县区要逐库排查';
    const notice = conventionsFor('zh-CN').readNotice(text, 'in');
    assert.equal(notice?.text, '（上接第一版②）');
    assert.equal(text.slice(notice!.start, notice!.end), notice!.text);
    assert.equal(notice?.pages[0]?.text, '一');
  });
});

describe('notices tell where they name pages, labels and stories', () => {
  const drawings: readonly (readonly [language: string, direction: JumpDirection, drawing: string])[] = [
    ['zh-CN', 'out', '（下转第⟦page:三⟧版⟦label:①⟧）'],
    ['zh-CN', 'out', '⟦label:①⟧（下转第⟦page:三⟧版）'],
    ['zh-CN', 'out', '（下转第⟦page:三⟧版）⟦label:③⟧'],
    ['zh-CN', 'out', '（下转第⟦page:二⟧、⟦page:三⟧版⟦label:②⟧'],
    ['zh-CN', 'in', '（上接⟦page:A1⟧版《⟦slug:春汛来得早⟧》）'],
    ['zh-CN', 'out', '（下传第⟦page:三⟧版⟦label:①⟧）'],
    ['en', 'out', 'See ⟦slug:MAYOR⟧, Page ⟦page:A4⟧'],
    ['en', 'out', '⟦slug:HARBOR’S EDGE⟧, PAGE ⟦page:A7⟧'],
    ['en', 'in', '(Coutinued from Page ⟦page:3⟧)⟦label:❷⟧'],
    ['de', 'out', '(Fortsetzung auf Seite ⟦page:8⟧)⟦label:②⟧'],
    ['ja', 'out', '（⟦page:３⟧面に続く⟦label:①⟧）'],
  ];
  for (const [language, direction, drawing] of drawings) {
    it(`${language} ${drawing}`, () => {
      const { text } = undraw(drawing);
      const notice = conventionsFor(language).readNotice(text, direction)!;
      const ranges = [
        ...notice.pages.map((span) => ({ ...span, name: 'page' })),
        ...(notice.labelSpan ? [{ ...notice.labelSpan, name: 'label' }] : []),
        ...(notice.slugSpan ? [{ ...notice.slugSpan, name: 'slug' }] : []),
      ];
      assert.equal(draw(text, ranges), drawing);
    });
  }
});
