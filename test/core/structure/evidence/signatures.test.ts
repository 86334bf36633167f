import { strict as assert } from 'node:assert';
import {
  isAddressed,
  isClosing,
  isDateline,
  isInstitution,
  isReader,
  isResident,
  signs,
} from '../../../../core/structure/evidence/signatures';

/** Lines that are what the name says, and lines of text or headlines that look like them. */
const cases: readonly [(text: string) => boolean, yes: readonly string[], no: readonly string[]][] = [
  [
    isInstitution,
    ['临江市防汛抗旱指挥部', '柏浜市水道局', '솔내시 수도사업소', '한벗신문사'],
    ['早部署早检查', '市は１７日、工事を始めた', '수도관 공사로 17일 밤', '솔내 직결 급수'],
  ],
  [
    signs,
    [
      'Das Bauamt',
      'Le service des eaux',
      'Une ouvrière de La Roche',
      'El alcalde',
      'El Servicio de Aguas',
      'Глава посёлка',
    ],
    ['Le bac reprend du service', 'La barca vuelve al río', 'Директор школы говорит, что', 'La mairie a décidé de'],
  ],
  [signs, ['柏浜堤防会会長　片桐悟', '솔내시장 구본철'], ['市長選、三氏の争い', '솔내 시장에 공용 저울']],
  [
    isClosing,
    ['С уважением', 'Hochachtungsvoll', 'Yours truly,', '此致', 'Atentamente,'],
    ['С утра шёл дождь', 'Yours is the last boat', '此致敬礼的信件很多'],
  ],
  [
    isResident,
    ['Franz Wessely, Fischerzeile 11', 'Joan Pell, 14 Wharf Lane'],
    ['Franz Wessely, der Fährmann', 'Joan Pell, 14, won the race'],
  ],
  [
    isDateline,
    [
      '2021年3月5日',
      '令和元年五月十八日',
      '2019년 5월 18일',
      'Fait à La Roche, le 2 mai.',
      'En Torrealta, a 2 de mayo de 1974',
      '2 мая 1974 г.',
    ],
    [
      '１７日、工事を始めた',
      '5월 18일 솔내에서',
      'à La Roche, le bac reprend',
      'En Torrealta, a dos pasos',
      '2 мая открылся перевоз',
    ],
  ],
  [
    isReader,
    [
      '东门区书院巷居民 郑有田',
      '会社員　戸田良平（柏浜市　４３）',
      '한도윤(회사원·너른들시)',
      '배순자·버드내시 버들길',
      'Cécile Aubry, rue des Pêcheurs, Montreval',
      'Teresa Robledo. Torrealta.',
      'О. Рябинина, посёлок Заречный',
    ],
    [
      '初日は二百人が利用',
      '한미·북미 회담',
      'Se fue a casa. Volvió.',
      'Un taxi, place du Marché.',
      'Перевоз, который связывал посёлок',
    ],
  ],
  [isAddressed, ['Leopold Stangl, Fischerzeile 11'], ['Arthur Weems, 77', 'Am Dienstag, den 2']],
];

describe('what signs', () => {
  for (const [is, yes, no] of cases) {
    for (const text of yes) {
      it(`is ${text}`, () => {
        assert.ok(is(text));
      });
    }
    for (const text of no) {
      it(`is not ${text}`, () => {
        assert.ok(!is(text));
      });
    }
  }
});
