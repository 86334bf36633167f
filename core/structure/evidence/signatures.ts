/**
 * Whole lines that sign what a paper prints, by the words of the trade in whatever language: a page mixes languages, and a wording of one does no
 * harm in another. Names with a role are the conventions' business.
 */

/** A body that signs what a paper prints: an editorial department, a government, a committee. */
const institutions: readonly RegExp[] = [
  /^[^\s\p{P}]{2,20}(?:编辑部|编委会|委员会|办公室|指挥部|领导小组|政府|报社|中心|公司|[局厅院校社部处会]|編輯部|編委會|委員會|辦公室|政府)$/u,
  /^[^\s\p{P}]{2,20}(?:編集部|役場|[庁署課]|組合|事務所)$/u,
  /^\p{Script=Hangul}[\p{Script=Hangul} ]{1,24}(?:시청|군청|구청|도청|사업소|위원회|협회|조합|교육청|경찰서|소방서|편집국|신문사|관리소|주민센터)$/u,
];

/** Offices that sign, alone, with what they are an office of, or with a name. */
const offices: readonly RegExp[] = [
  /^(?:Das|Der|Die|Vom|Von der) (?:\S+ ){0,3}\S*(?:[aä]mte?r?|meister|leitung|verwaltung|Redaktion|[Aa]usschu(?:ß|ss)|[Vv]orstand|[Dd]irektion|Hinterbliebenen|magistrat|rat)[.,]?$/u,
  /^(?:L[ae]|Les|Pour l[ea]) (?:[Mm]aire|[Pp]réfet|[Pp]résidente?|[Ss]ecrétaire|[Dd]irect(?:eur|rice|ion)|[Cc]omité|[Cc]onseil|[Rr]édaction|[Mm]airie|[Ss]ervice|[Ss]yndicat|[Bb]ureau)(?: (?:d[eu]s?|de la) \S+){0,2}[.,]?$/u,
  /^Une? (?:lect(?:eur|rice)|abonnée?|habitante?|ouvri(?:er|ère))(?: d[eu]s? \S+(?: \p{Lu}\S*)?){0,2}[.,]?$/u,
  /^(?:El|La|Por (?:el|la)) (?:[Aa]lcalde(?:sa)?|[Pp]resident[ea]|[Ss]ecretari[oa]|[Dd]irectora?|[Dd]irección|[Rr]edacción|[Gg]obernador|[Cc]omité|[Jj]unta|[Ss]ervicio|[Dd]elegación)(?: (?:del?|de l[ao]s?) \S+){0,2}[.,]?$/u,
  /^Una? (?:lectora?|vecin[oa]|suscriptora?)(?: del? \S+(?: \p{Lu}\S*)?){0,2}[.,]?$/u,
  /^(?:Глава|Председатель|Директор|Начальник|Администрация|Правление|Управление|Комитет|Дирекция|Редакция|Редколлегия)(?: \p{L}+)?[.,]?$/u,
  /^\p{Script=Han}{2,14}(?:会長|市長|町長|村長|区長|知事|社長|委員長|理事長|組合長)[\s\u3000][^\s。、]{2,8}$/u,
  /^\p{Script=Hangul}{1,12}(?:시장|군수|구청장|도지사|회장|위원장|이사장|조합장|대표|소장) \p{Script=Hangul}{2,4}$/u,
];

/** How a letter closes, on the line above whoever signs it. */
const closings: readonly RegExp[] = [
  /^(?:(?:Hoch)?[Aa]chtungsvoll|Mit .{0,20}(?:Grü(?:ß|ss)en|Hochachtung)|Yours (?:truly|faithfully|sincerely)|Respectfully)[.,]?$/u,
  /^(?:Veuillez agréer.{0,60}|Atentamente|С уважением|此致|敬礼[！!]?)[.,]?$/u,
];

/** The date below a document, alone on its line, perhaps with the place: 2021年3月5日 */
const datelines: readonly RegExp[] = [
  /^[\d〇○零一二三四五六七八九]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/u,
  /^(?:令和|平成|昭和|大正|明治|[\d０-９]{4})[\d０-９元一二三四五六七八九十]{0,3}年[\d０-９一二三四五六七八九十]{1,3}月[\d０-９一二三四五六七八九十]{1,3}日$/u,
  /^\d{4}년 \d{1,2}월 \d{1,2}일$/u,
  /^(?:Fait )?[Àà] \p{Lu}[^,.;:]{1,30}, le \d{1,2}(?:er)? \p{Ll}{3,9}(?: \d{4})?\.?$/u,
  /^(?:En )?\p{Lu}[^,.;:]{1,30}, a \d{1,2} de \p{Ll}{4,10}(?: de \d{4})?\.?$/u,
  /^\d{1,2} \p{Script=Cyrillic}{3,8} \d{4}(?: г(?:ода|\.))?$/u,
];

/** Whoever writes to a paper, by what the name stands beside: 东门区书院巷居民 郑有田; Mme Aubry, rue des Pêcheurs */
const readers: readonly RegExp[] = [
  /^[^，。；：！？]{0,20}(?:居民|村民|市民|读者|職工|职工|教师|教師|学生|學生|家长|業主|业主|讀者)[ \u3000][^\s，。；：！？]{2,4}$/u,
  // What somebody does, the name, and in brackets the town and the age.
  /^[^。、]{3,20}[（(][^（）()。]{1,12}[\s\u3000・·、][\d０-９]{1,3}歳?[）)]$/u,
  /^\p{Script=Hangul}{2,4} ?(?:\([^()]{2,20}\)|[·ㆍ] ?\p{Script=Hangul}{1,8}[시군구동읍면](?: \p{Script=Hangul}{1,8})?)$/u,
  /^\p{Lu}[^,.;:!?\d]{4,30}, (?:rue|avenue|place|quai|boulevard|calle|plaza|avenida) [^.;:!?]{2,40}$/u,
  /^(?:\p{Lu}\. ){0,2}\p{Lu}[^,.;:!?\d]{4,30}, (?:ул\.|улица|посёлок|пос\.|село|деревня|г\.|город) [^.;:!?]{2,40}$/u,
  /^\p{Lu}\p{L}+(?: (?:del?|l[ao]s?|y|\p{Lu}\p{L}+)){1,4}\. \p{Lu}\p{L}+(?: \p{L}+){0,3}\.$/u,
];

/** The same with where they live: Franz Wessely, Fischerzeile 11; Joan Pell, 14 Wharf Lane */
const residents: readonly RegExp[] = [
  /^(?:\p{Lu}[\p{L}.’'-]*\.? ){1,3}\p{Lu}[\p{L}’'-]+, (?:\p{L}+, )?(?:(?:[Aa]m |[Ii]n der |[Aa]n der )?\p{Lu}[\p{L}’'-]+(?: \p{L}+)? \d{1,3}[a-z]?|\d{1,4} \p{Lu}[\p{L}’'-]+ (?:Lane|Street|St|Road|Rd|Avenue|Ave|Square|Place|Court|Drive))\.?$/u,
];

/** The same with a street and a number; an advertiser stands so, too. */
const addressed: readonly RegExp[] = [/^\p{Lu}[^,.;:!?\d]{4,30}, \p{Lu}[\p{L}.-]{2,24} \d{1,3}[a-z]?$/u];

const any =
  (patterns: readonly RegExp[]) =>
  (text: string): boolean =>
    patterns.some((pattern) => pattern.test(text));

export const isInstitution = any(institutions);
/** Whether a whole line is what a body or an office signs with. */
export const signs = any(offices);
export const isClosing = any(closings);
export const isDateline = any(datelines);
export const isReader = any(readers);
export const isResident = any(residents);
export const isAddressed = any(addressed);
