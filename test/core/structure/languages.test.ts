import { strict as assert } from 'node:assert';
import { conventionsFor } from '../../../core/conventions';
import { structurePage, verifyNothingLost } from '../../../core/structure';
import { withoutDoubts } from './page-fixture';

/** What is made of a raw page, the comments of doubts aside, without its front matter. */
function structured(raw: string, language: string): string {
  const { transcript } = structurePage(raw, { conventions: conventionsFor(language), isPart: true });
  assert.equal(verifyNothingLost(raw, transcript), null);
  return withoutDoubts(transcript).trim();
}

describe('a page in Japanese', () => {
  it('has leads in brackets, credits behind the stop, readers with town and age, and editors by what they did', () => {
    const raw = `第３面　社会
編集・佐伯真帆　校閲・石動光

渡し舟ふたたび

【柏浜＝瀬川直人】柏浜と対岸
を結ぶ渡し舟が三十年ぶりに復活
する見通しになり、市は１７日、
桟橋の補修工事を始めた。
　船は定員十二人の木造船で、片
道およそ五分。自転車も三台まで
載せられる。「橋ができたときは、
もう船に乗ることはないと思った」
と、元船頭の古賀大輔さんは川面
を見つめる。（２面に続く）

桟橋の板を張り替える作業員＝１７日、柏浜市で
水野晴子撮影

終バスをあと十五分

　紡績工場の遅番は午後十時に終
わる。停留所まで歩いて十二分、
終バスはいつも出た後だ。あと十
五分遅ければ、夜道を一時間歩か
ずに済む。検討を願いたい。
教員　森ゆき（柏浜市　４３）
`;
    assert.equal(
      structured(raw, 'ja'),
      `== 第３面　社会 ==
@ 編集・佐伯真帆　校閲・石動光

# 渡し舟ふたたび

【柏浜＝瀬川直人】柏浜と対岸
を結ぶ渡し舟が三十年ぶりに復活
する見通しになり、市は１７日、
桟橋の補修工事を始めた。

船は定員十二人の木造船で、片
道およそ五分。自転車も三台まで
載せられる。「橋ができたときは、
もう船に乗ることはないと思った」
と、元船頭の古賀大輔さんは川面
を見つめる。

! 桟橋の板を張り替える作業員＝１７日、柏浜市で
@ 水野晴子撮影

>> （２面に続く）

# 終バスをあと十五分

紡績工場の遅番は午後十時に終
わる。停留所まで歩いて十二分、
終バスはいつも出た後だ。あと十
五分遅ければ、夜道を一時間歩か
ずに済む。検討を願いたい。
@ 教員　森ゆき（柏浜市　４３）`,
    );
  });
});

describe('a page in Korean', () => {
  it('breaks its words at line ends, and names its reporters before or behind their texts', () => {
    const raw = `2면 종합
편집 조은별 · 교열 오미란

옥상 물탱크 사라진다
솔내 직결 급수
윤태식 기자

솔내의 수도관을 바꾸는 공
사가 17일 예정보다 20일 먼
저 끝나 길가의 집들은 옥상
물탱크 없이 물을 쓰게 됐다.
　단수는 한밤에만 했고 모퉁
이마다 급수차를 세워 아침
전에 물이 다시 나오게 했다.
6층에 사는 배순자 씨는 “수
도꼭지 소리가 달라졌다”며
놀라워했다. ▶3면에 계속

솔내에서 파낸 옛 주철관. 안쪽이 녹으로 절반쯤 막혀 있다.
사진=강현우 기자

알림

수도관 공사로 17일 밤 10시
부터 다음 날 아침 6시까지
솔내 일대에 물이 나오지 않
습니다. 미리 물을 받아 두시
기 바랍니다.
솔내시 수도사업소
`;
    assert.equal(
      structured(raw, 'ko'),
      `== 2면 종합 ==
@ 편집 조은별 · 교열 오미란

# 옥상 물탱크 사라진다
# 솔내 직결 급수
@ 윤태식 기자

솔내의 수도관을 바꾸는 공
사가 17일 예정보다 20일 먼
저 끝나 길가의 집들은 옥상
물탱크 없이 물을 쓰게 됐다.

단수는 한밤에만 했고 모퉁
이마다 급수차를 세워 아침
전에 물이 다시 나오게 했다.
6층에 사는 배순자 씨는 “수
도꼭지 소리가 달라졌다”며
놀라워했다.
>> ▶3면에 계속

# {.photo}

! 솔내에서 파낸 옛 주철관. 안쪽이 녹으로 절반쯤 막혀 있다.
@ 사진=강현우 기자

# 알림

수도관 공사로 17일 밤 10시
부터 다음 날 아침 6시까지
솔내 일대에 물이 나오지 않
습니다. 미리 물을 받아 두시
기 바랍니다.
@ 솔내시 수도사업소`,
    );
  });
});

describe('a page in French', () => {
  it('has datelines, blanks before its marks, and signs its notices with an office', () => {
    const raw = `LE COURRIER DE LA VIRE. — Page 2
Le gérant : Gaston Lebrun.

Le bac reprend du service
De notre correspondant Lucien Perrault

BEAULIEU (AFP) — Le bac qui reliait
Beaulieu à l’autre rive reprendra du
service à l’automne ; les travaux ont
commencé mardi.
« Quand le pont a été ouvert, j’ai cru
que je brûlerais mes rames », raconte
René Coutard, passeur de père en fils,
qui n’a pas vendu la cloche du ponton et
(Suite page 4)

Les ouvriers remplacent les planches de l’embarcadère.
Photo Jeanne Lacombe

Avis à la population

L’eau sera coupée à Beaulieu dans la
nuit de mercredi à jeudi, de dix heures
du soir à six heures du matin. Les
habitants sont priés d’en faire provision.
Le service des eaux
`;
    assert.equal(
      structured(raw, 'fr'),
      `== LE COURRIER DE LA VIRE. — Page 2 ==
@ Le gérant : Gaston Lebrun.

# Le bac reprend du service
@ De notre correspondant Lucien Perrault

BEAULIEU (AFP) — Le bac qui reliait
Beaulieu à l’autre rive reprendra du
service à l’automne ; les travaux ont
commencé mardi.

« Quand le pont a été ouvert, j’ai cru
que je brûlerais mes rames », raconte
René Coutard, passeur de père en fils,
qui n’a pas vendu la cloche du ponton et
>> (Suite page 4)

# {.photo}

! Les ouvriers remplacent les planches de l’embarcadère.
@ Photo Jeanne Lacombe

# Avis à la population

L’eau sera coupée à Beaulieu dans la
nuit de mercredi à jeudi, de dix heures
du soir à six heures du matin. Les
habitants sont priés d’en faire provision.
@ Le service des eaux`,
    );
  });
});

describe('a page in Spanish', () => {
  it('has datelines with a dash, letters that speak to the editor, and editors by what they did', () => {
    const raw = `EL ECO DE LA RIBERA Página 3
Redactor jefe: Vicente Palomeque

Una báscula para todos
Por Inés Valbuena

TORREALTA (EFE).— Una báscula que no es
de nadie está desde ayer a la entrada del
mercado, y antes del mediodía la habían
usado doscientas personas.
«Llevo veinte años esperando a que alguien
lo comprobara», dijo el quesero Tomás
Iribarren, que fue el primero en llevar
(Pasa a la página 5)

Una clienta comprueba el peso de su compra en el mercado.
Foto: Emilio de la Serna

La cuneta de la calle Pescadores

Señor director:
La cuneta del final de nuestra calle está
atascada desde el otoño, y con cuatro
gotas el agua me pasa por encima del
zapato. Reúnanse y escriban un nombre.
Teresa Robledo. Torrealta.
`;
    assert.equal(
      structured(raw, 'es'),
      `== EL ECO DE LA RIBERA Página 3 ==
@ Redactor jefe: Vicente Palomeque

# Una báscula para todos
@ Por Inés Valbuena

TORREALTA (EFE).— Una báscula que no es
de nadie está desde ayer a la entrada del
mercado, y antes del mediodía la habían
usado doscientas personas.

«Llevo veinte años esperando a que alguien
lo comprobara», dijo el quesero Tomás
Iribarren, que fue el primero en llevar

! Una clienta comprueba el peso de su compra en el mercado.
@ Foto: Emilio de la Serna

>> (Pasa a la página 5)

# La cuneta de la calle Pescadores

Señor director:

La cuneta del final de nuestra calle está
atascada desde el otoño, y con cuatro
gotas el agua me pasa por encima del
zapato. Reúnanse y escriban un nombre.
@ Teresa Robledo. Torrealta.`,
    );
  });
});

describe('a page of names and commas', () => {
  it('is read, however long it is', () => {
    const raw = 'Н. Воропаев,\n'.repeat(4000);
    assert.ok(structured(raw, 'ru').includes('Н. Воропаев,'));
  });
});

describe('a page in Russian', () => {
  it('has correspondents below its headlines, headlines in capitals that are no names, and letters that hail the editors', () => {
    const raw = `«Речной вестник» Стр. 4
Редактор Н. Воропаев

ПАРОМ СНОВА ХОДИТ
Матвей Кожин,
наш соб. корр.

Перевоз, который связывал посёлок с
другим берегом, откроется осенью после
тридцатилетнего перерыва.
«Когда построили мост, я думал, что
вёсла пойдут на дрова», — вспоминает
потомственный перевозчик Игнат Печорин,
который и теперь живёт у самого причала
(Окончание на 2-й стр.)

На снимке: рабочие меняют настил причала.
Фото автора.

Чья канава?

Уважаемая редакция!
Канава в конце нашей улицы забита с
осени, и от малого дождя вода выше
ботинок. Встретились бы и написали на
колышке имя хозяина.
О. Рябинина, посёлок Заречный
`;
    assert.equal(
      structured(raw, 'ru'),
      `== «Речной вестник» Стр. 4 ==
@ Редактор Н. Воропаев

# ПАРОМ СНОВА ХОДИТ
@ Матвей Кожин,
@ наш соб. корр.

Перевоз, который связывал посёлок с
другим берегом, откроется осенью после
тридцатилетнего перерыва.

«Когда построили мост, я думал, что
вёсла пойдут на дрова», — вспоминает
потомственный перевозчик Игнат Печорин,
который и теперь живёт у самого причала

! На снимке: рабочие меняют настил причала.
@ Фото автора.

>> (Окончание на 2-й стр.)

# Чья канава?

Уважаемая редакция!

Канава в конце нашей улицы забита с
осени, и от малого дождя вода выше
ботинок. Встретились бы и написали на
колышке имя хозяина.
@ О. Рябинина, посёлок Заречный`,
    );
  });
});
