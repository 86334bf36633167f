import { BracketedLeads } from '../bylines/bracketed-leads';
import { KoreanBylines } from '../bylines/korean-bylines';
import type { Language } from '../language';
import { spacedScript } from './script-facts';

const AGENCIES = ['연합뉴스', '뉴시스', '뉴스1', '로이터', 'AP', 'AFP', '신화', '교도', '동양통신', '합동통신'];

/** Who made the page, not an article on it. */
const pageRoles = [
  '지면 편집',
  '지면편집',
  '편집',
  '교열',
  '교정',
  '디자인',
  '사진편집',
  '발행인',
  '편집인',
  '인쇄인',
  '편집국장',
];

export const ko: Language = {
  language: 'ko',
  script: {
    ...spacedScript(['“', '”'], ['‘', '’'], ['「', '」'], ['『', '』'], ['《', '》'], ['〈', '〉']),
    squares: true,
  },
  pages: {
    phrases: ['[제]{n}(면|쪽|페이지)'],
    named: { 이면: null, '이 면': 'same', 다음면: null, '다음 면': null },
    numbers: {},
    ordinalSuffixes: [],
    and: ['·', ',', '-', '~', '및', '과', '와'],
    han: true,
    labels: ['제 {n} 면', '{n} 면', '{n} 쪽', '제 {n} 페이지', '제 {n} 面', '{n} 面'],
    folio: { numbered: '{n}면', sectioned: '{n}면' },
  },
  notices: {
    jumpOut: ['{page}(에|으로) (계속|이어짐|이어집니다|계속됩니다)', '{page}(으로|에) 이어짐'],
    jumpIn: ['{page}(에서|에 이어|서) [계속|이어짐|이어집니다]', '{page}에서 계속', '{page} (에서) 이어집니다'],
    reference: [
      '(관련|관계) [기사|사설|인터뷰|화보] [:] {page}',
      '{page}에 (관련|관계) [기사|사설]',
      '(기사|사설|상보|해설|인터뷰|특집|화보|사진) {page}',
      '{page} (참조|참고)',
      '(자세한|상세한) (내용|기사)(은|는) {page}[에|으로]',
    ],
    serial: ['(계속|다음에 계속|다음 회에 계속|끝|완)', '(다음호|다음 호)에 계속'],
    ornaments: '▶◀►◄▷◁→←⇒■◆●▲▼★☆☞',
  },
  commonJumps: { out: '▶2면에 계속', in: '▶1면에서 계속' },
  bylines: (roles) =>
    new KoreanBylines(
      {
        after: [
          '기자',
          '특파원',
          '논설위원',
          '선임기자',
          '전문기자',
          '인턴기자',
          '객원기자',
          '사진기자',
          '편집위원',
          '대기자',
          '통신원',
          '칼럼니스트',
          '촬영',
          '제공',
          '그림',
          '번역',
        ],
        labelled: [
          ...[
            '글·사진',
            '사진·글',
            '사진',
            '글',
            '그래픽',
            '그림',
            '일러스트',
            '자료',
            '출처',
            '취재',
            '정리',
            '자료사진',
          ],
          ...pageRoles,
        ],
        ofPage: pageRoles,
        nameless: ['논설위원실', '편집국', '편집부', '사설', '특별취재팀', '취재팀'],
        sources: '본보|본지|[\\p{Script=Hangul}A-Z0-9]{2,10}(?:일보|신문|뉴스|통신|방송|데일리|투데이|경제|닷컴)?',
      },
      roles,
    ),
  leads: new BracketedLeads({ brackets: '\\(（\\[［【', agencies: AGENCIES, byLine: '=', date: '\\d{1,2}일' }),
  endMarks: ['[（(\\[〈<](?:끝|완)[）)\\]〉>]', '끝'],
  sentences: { stops: '.!?。', hangingBefore: [] },
  genres: {
    reporters: '기자|특파원',
    clues: [
      {
        genre: 'commentary',
        byline: '논설위원|칼럼니스트|편집위원',
        headline: '^[\\[(〈<]?(?:사설|칼럼|시론|기고|오피니언)',
      },
      { genre: 'correction', headline: '^[\\[(〈<]?(?:바로잡습니다|정정|정정보도)' },
      { genre: 'obituary', headline: '^[\\[(〈<]?(?:부고|부음|별세)|별세$' },
      { genre: 'weather', headline: '^[\\[(〈<]?(?:날씨|오늘의 날씨)' },
      { genre: 'letter', headline: '^[\\[(〈<]?(?:독자투고|독자의 소리|독자 편지)' },
      { genre: 'notice', headline: '^[\\[(〈<]?(?:알림|사고|공고|알립니다)' },
    ],
  },
};
