import { strict as assert } from 'node:assert';
import { conventionsFor } from '../../../core/conventions';
import type { Byline, NameIndex } from '../../../core/conventions/conventions';
import { archive, noNames } from './support';

/** `本报; 记者:周晓舟|何田?`: the source, then roles with their names, doubtful ones marked. */
function tell({ source, credits }: Byline): string {
  const roles = credits.map(
    ({ role, names }) => `${role ?? ''}:${names.map(({ text, doubtful }) => (doubtful ? `${text}?` : text)).join('|')}`,
  );
  return [...(source === null ? [] : [source]), ...roles].join('; ');
}

type Cases = readonly (readonly [print: string, byline: string])[];

function reads(language: string, cases: Cases, names: NameIndex = noNames): void {
  for (const [print, wanted] of cases) {
    it(`${language} reads ${JSON.stringify(print)} as ${wanted || 'no byline'}`, () => {
      const byline = conventionsFor(language).readByline(print, names);
      assert.equal(byline ? tell(byline) : '', wanted);
    });
  }
}

function finds(language: string, cases: Cases): void {
  for (const [print, wanted] of cases) {
    it(`${language} finds ${wanted || 'no credit'} at the end of ${print}`, () => {
      const byline = conventionsFor(language).findCredit(print, noNames);
      assert.equal(byline ? tell(byline) : '', wanted);
    });
  }
}

describe('bylines', () => {
  reads('zh-CN', [
    ['本报记者 周晓舟 实习生 何田', '本报; 记者:周晓舟; 实习生:何田'],
    ['（记者周晓舟 通 讯员何田）', '记者:周晓舟; 通讯员:何田'],
    ['本报首席记者 周晓舟 见习记者 何田 通讯员 李水根', '本报; 首席记者:周晓舟; 见习记者:何田; 通讯员:李水根'],
    ['新华社记者 李明 本报记者 周晓舟', '新华社; 记者:李明; 记者:周晓舟'],
    ['本报记者 周 舟 何 田', '本报; 记者:周 舟|何 田'],
    ['本报记者 王文 李图', '本报; 记者:王文|李图'],
    ['记者张文', '记者:张文'],
    ['本报通讯员 王小文李明', '本报; 通讯员:王小文?|李明?'],
    ['记者欧阳明日司马光', '记者:欧阳明日|司马光'],
    ['文/图 本报记者 周晓舟', '本报; 文图:周晓舟'],
    ['本报记者 周晓舟 文/图', '本报; 文图:周晓舟'],
    ['周晓舟/文 何田/图', '文:周晓舟; 图:何田'],
    ['图/周晓舟文/何田', '图:周晓舟; 文:何田'],
    ['值班总编：周晓舟 责编：何田（实习生）、李水根 版式：王江', '值班总编:周晓舟; 责编:何田|李水根; 版式:王江'],
    ['编辑/周晓舟 版式/何田', '编辑:周晓舟; 版式:何田'],
    ['策划 周晓舟', '策划:周晓舟'],
    ['周晓舟 摄影报道', '摄影报道:周晓舟'],
    ['临江日报评论员', '临江日报; 评论员:'],
    ['社论', '社论:'],
    ['临江日报编辑部', '临江日报编辑部'],
    ['（作者系临江市第一中学教师）', '作者:'],
    ['阿依古丽·买买提', ':阿依古丽·买买提?'],
    ['（周晓舟 何田）', ':周晓舟|何田'],
    ['周晓舟', ':周晓舟?'],
    ['责任编辑：梁文舟 美术编辑：许可', '责任编辑:梁文舟; 美术编辑:许可'],
    ['本版责编：周晓舟 电话：0571—8512 3344', '本版责编:周晓舟'],
    ['本报记者：周晓舟 摄影：何田', '本报; 记者:周晓舟; 摄影:何田'],
    ['□本报记者 周晓舟 实习生 何田 发自海州', '本报; 记者:周晓舟; 实习生:何田'],
    ['本版主编 周晓舟 责编 何田 校对 沈小满', '本版主编:周晓舟; 责编:何田; 校对:沈小满'],
    ['■ 特派记者 周晓舟 北京电', '特派记者:周晓舟'],
    ['学生记者 何田', '学生记者:何田'],
    ['[美]约翰·史密斯 作 李文俊 译', '作:约翰·史密斯; 译:李文俊'],
  ]);
  reads('zh-CN', [
    ['记者昨日从市防汛办获悉', ''],
    ['记者站昨日成立', ''],
    ['关于进一步加强防汛工作的通知', ''],
    ['临江市水利局', ''],
    ['早部署早检查', ''],
    ['北门渡口开出学生专班', ''],
    ['（未完待续）', ''],
  ]);
  reads('zh-CN', [['本报通讯员 王小文李明', '本报; 通讯员:王小|文李明']], archive('王小', '文李明'));
  reads('zh-CN', [['何田', ':何田']], archive('何田'));

  reads('zh-TW', [
    ['本報記者陳大文', '本報; 記者:陳大文'],
    ['記者陳大文、林小玉／高雄報導', '記者:陳大文|林小玉'],
    ['【記者陳大文台北報導】', '記者:陳大文'],
    ['陳大文 攝', '攝:陳大文'],
    ['／陳大文', ':陳大文?'],
    ['圖：中央社', '圖:中央社'],
  ]);
  reads('ja', [
    ['山田太郎記者', '記者:山田太郎'],
    ['論説委員 山田太郎', '論説委員:山田太郎'],
    ['写真・山田太郎', '写真:山田太郎'],
    ['（山田太郎）', ':山田太郎'],
    ['北見支局・山岸恵', '北見支局; :山岸恵?'],
    ['作・北野千代　画・松本一夫', '作:北野千代; 画:松本一夫'],
    ['（つづく）', ''],
  ]);
  reads('ko', [
    ['홍길동 기자', '기자:홍길동'],
    ['[한강일보 홍길동 기자]', '한강일보; 기자:홍길동'],
    ['홍길동·김철수 기자', '기자:홍길동|김철수'],
    ['홍길동 기자 gildong@hangang.example', '기자:홍길동'],
    ['<사진=한강시 제공>', '제공:한강시'],
    ['본보 특별취재팀', '특별취재팀:'],
  ]);
  reads('en', [
    ['By Jane Doe', 'author:Jane Doe'],
    ['By Jane Doe and John Q. Roe', 'author:Jane Doe|John Q. Roe'],
    ['By Jane Doe and Tom Reed[…]', 'author:Jane Doe|Tom Reed[…]'],
    ['[By Jane Doe]', 'author:Jane Doe'],
    ['By Jane Doe, John Roe and Ann Poe', 'author:Jane Doe|John Roe|Ann Poe'],
    ['By Dr. Ana de la Cruz', 'author:Dr. Ana de la Cruz'],
    ['By JANE DOE, Staff Writer', 'Staff Writer:JANE DOE'],
    ['By Jane Doe\nStaff Writer', 'Staff Writer:Jane Doe'],
    ['By Jane Doe, Harbor Star Staff Writer', 'Harbor Star; Staff Writer:Jane Doe'],
    ['By Jane Doe | Staff Writer', 'Staff Writer:Jane Doe'],
    ['By Jane Doe of the Harbor Star', 'Harbor Star; author:Jane Doe'],
    ['By JANE DOE\nSpecial to The Harbor Star', 'Harbor Star; author:JANE DOE'],
    ['By The Associated Press', 'Associated Press'],
    ['By our own correspondent', 'our own correspondent:'],
    ['Staff photo by Jane Doe', 'photo:Jane Doe'],
    ['Photo by Jane Doe/AP', 'AP; photo:Jane Doe'],
    ['AP Photo/Jane Doe', 'photo:Jane Doe'],
    ['Jane Doe/AP', 'AP; :Jane Doe'],
    ['Courtesy of Harbor Museum', 'courtesy:Harbor Museum'],
    ['From staff reports', 'From staff reports'],
    ['Jane Doe', ':Jane Doe?'],
    ['By MARGARET OLSEN Staff Writer', 'Staff Writer:MARGARET OLSEN'],
    ['By JAMES R. HOLLIS\n(Star Staff Correspondent)', 'Star; Staff Correspondent:JAMES R. HOLLIS'],
    ['(FROM OUR OWN CORRESPONDENT.)', 'OUR OWN CORRESPONDENT:'],
    ['BY HENRY DANE, AUTHOR OF "THE LOST WILL," ETC.', 'author:HENRY DANE'],
    ['By JANE DOE\njdoe@harborstar.example', 'author:JANE DOE'],
    ['The Associated Press', 'Associated Press'],
    ['PHOTOGRAPH: DON McPHEE', 'photo:DON McPHEE'],
    ['Star photo by Bud Lane', 'Star; photo:Bud Lane'],
    ['Story by Jane Doe / Photos: John Roe', 'author:Jane Doe; photo:John Roe'],
    ['Engineers Ask Six More Months for Soundings', ''],
    ['[TO BE CONTINUED.]', ''],
    ['By 1990 the town had grown', ''],
    ['By the river, the men waited', ''],
    ['Jane Doe is editor of the Star.', ''],
    ['Harbor Board Votes To Close The Ferry', ''],
  ]);
  reads('de', [
    ['Von Hans von Muster und Eva Beispiel', 'author:Hans von Muster|Eva Beispiel'],
    ['Von unserem Berliner Korrespondenten', 'unserem Berliner Korrespondenten:'],
    ['Von unserem Korrespondenten Hans Muster', 'unserem Korrespondenten:Hans Muster'],
    ['Bild: Hans Muster (dpa)', 'dpa; Bild:Hans Muster'],
    ['Text: Hans Muster / Fotos: Eva Beispiel', 'author:Hans Muster; Foto:Eva Beispiel'],
    ['Novelle von E. v. Muster.', 'author:E. v. Muster'],
    ['Foto: dpa', 'dpa; Foto:'],
    ['Von der Stadt kam nichts', ''],
  ]);
  reads('fr', [
    ['Par Jeanne Martin', 'author:Jeanne Martin'],
    ['De notre envoyé spécial Paul Durand', 'author:Paul Durand'],
    ['(Photo AFP)', 'AFP; photo:'],
  ]);
  reads('es', [
    ['Por Ana Pérez', 'author:Ana Pérez'],
    ['ANA PÉREZ-OLMO, Madrid', ':ANA PÉREZ-OLMO?'],
    ['EFE, Valladolid', 'EFE'],
    ['Ana Pérez, corresponsal', 'corresponsal:Ana Pérez'],
    ['Ana Pérez / EFE', 'EFE; :Ana Pérez'],
  ]);
  reads('ru', [
    ['Автор: Иван Петров', 'author:Иван Петров'],
    ['Фото И. Петрова', 'фото:И. Петрова'],
    ['Н. Петров, В. Сомов, спец. корреспонденты', 'спец. корреспонденты:Н. Петров|В. Сомов'],
    ['И. ПЕТРОВ, наш корр.', 'наш корр:И. ПЕТРОВ'],
    ['(Фото И. Петрова).', 'фото:И. Петрова'],
    ['Выпускающий редактор: Е. Калинина', 'редактор:Е. Калинина'],
    ['Г. МАМОНТОВ', ':Г. МАМОНТОВ?'],
    ['Н. П. ВОРОПАЕВ', ':Н. П. ВОРОПАЕВ?'],
    ['ПАРОМ СНОВА ХОДИТ', ''],
    ['УБРАЛИ ДО ДОЖДЯ', ''],
  ]);
  reads('ja', [
    ['編集・佐伯真帆　校閲・石動光', '編集:佐伯真帆; 校閲:石動光'],
    ['この面の編集・倉田健一', 'この面の編集:倉田健一'],
    ['青木しの', ':青木しの?'],
    ['大正の管、役目終え', ''],
    ['五分の船旅　三十年ぶり', ''],
  ]);
  reads('ko', [
    ['편집 조은별 · 교열 오미란', '편집:조은별; 교열:오미란'],
    ['지면 편집=신재호 기자', '지면 편집:신재호'],
    ['솔내=글·사진 조은별 기자', '솔내; 기자:조은별'],
    ['달재/임정훈 기자', '달재; 기자:임정훈'],
    ['류성민 사진기자', '사진기자:류성민'],
    ['본보 특파원 임정훈', '본보; 특파원:임정훈'],
    ['사진 전시회', ''],
    ['편집 방향', ''],
  ]);
  reads('fr', [
    ['(De notre correspondant.)', 'notre correspondant:'],
    ['Directrice de la publication : Cécile Aubry', 'directrice:Cécile Aubry'],
    ['SONT REMPLACÉES', ''],
  ]);
  reads('es', [
    ['Redactor jefe: Vicente Palomeque', 'redactor jefe:Vicente Palomeque'],
    ['Diseño: Elena Castroviejo', 'diseño:Elena Castroviejo'],
    ['Una Red En La Vitrina', ''],
  ]);
});

describe('credits in last words', () => {
  finds('zh-HK', [['市民在風雨中趕回家。  中新社', '中新社']]);
  finds('zh-CN', [
    ['3月5日，工作人员在东门水闸检修启闭机。本报记者 林水生 摄', '本报; 摄:林水生'],
    ['市民在滨江公园散步 林水生摄', '摄:林水生'],
    ['工人在检修闸门（李水根 摄）', '摄:李水根'],
    ['闸门检修现场。新华社发（李水根 摄）', '新华社; 摄:李水根'],
    ['图为施工现场。　　水利局供图', '供图:水利局'],
    ['把隐患消除在汛期之前。（周晓舟 何田）', ':周晓舟|何田'],
    ['把隐患消除在汛期之前。（完）', ''],
    ['他是一位摄影爱好者，热爱摄影', ''],
    ['工程已进入收尾阶段。他说，大家都爱看图', ''],
  ]);
  finds('ja', [
    ['港に入る練習船＝４日、山田太郎撮影', '撮影:山田太郎'],
    ['両者は会談した。（山田太郎）', ':山田太郎'],
    ['列車を見送る園児たち＝20日午前６時10分、北見市、宇田川健撮影', '撮影:宇田川健'],
    ['千鶴は答えた。（つづく）', ''],
  ]);
  finds('en', [
    ['The mayor opens the bridge Tuesday. (Staff photo by Jane Doe)', 'photo:Jane Doe'],
    ['The mayor opens the bridge. Jane Doe — Harbor Star', 'Harbor Star; :Jane Doe'],
    ['The bridge at dusk. Photo by Jane Doe', 'photo:Jane Doe'],
    ['The bridge at dusk. (Jane Doe/AP)', 'AP; :Jane Doe'],
    ['Troops at Third Ave. early today. (Associated Press photo)', 'Associated Press; photo:'],
    ['The Lutz barn burned Tuesday. —Coe Photo', 'Coe; photo:'],
    ['Sheriff-elect Roy Hale. (Republican Photo by Burt Coe)', 'Republican; photo:Burt Coe'],
    ['Mrs. Finch, left, and her sister. —Star photo by Bud Lane.', 'Star; photo:Bud Lane'],
    ['The Court adjourned till Monday.—Reuter.', 'Reuter'],
    ['The stranger bowed. [TO BE CONTINUED.]', ''],
    ['The men went home.', ''],
    ['He lives in Salem. Officials said New York', ''],
  ]);
  finds('de', [
    ['Die Brücke im Abendlicht. (Foto: Hans Muster)', 'Foto:Hans Muster'],
    ['Reisende warten auf ihre Züge. Foto: dpa', 'dpa; Foto:'],
    ['Die neue Chefin: Ute Kern Foto: Hans Muster', 'Foto:Hans Muster'],
    ['Im Bild: Bürgermeister Franz Huber', ''],
  ]);
  finds('fr', [
    ['La gare de Lyon. – Ph. A. Brun', 'photo:A. Brun'],
    ['Le Conseil se réunira à 10 heures.\nJ.-C. M.', ''],
  ]);
  finds('es', [['El tren siniestrado. / EFE', 'EFE']]);
});
