import type { ScriptFacts } from '../../conventions/conventions';
import { type Finding, finding, replacing } from '../finding';

/** Characters that are mistaken for one another, where the characters around them leave no doubt. */
export function checkConfusables(text: string, facts: ScriptFacts): Finding[] {
  const found = [
    ...(facts.cjk ? rules.flatMap((rule) => apply(rule, text)) : []),
    ...apply(digits, text),
    ...mixedScripts(text),
  ];
  return found.sort((a, b) => a.start - b.start);
}

interface Rule {
  /** What stands around the character is matched by look-around; what matches is replaced, character by character. */
  readonly pattern: RegExp;
  readonly replace: (character: string) => string;
}

const numerals = '一二三四五六七八九〇';

const rules: readonly Rule[] = [
  // 二O二一年, 二○二一, 五0年代
  {
    pattern: new RegExp(`(?<=[${numerals}])[0Oo０Ｏｏ○◯]{1,3}(?=[${numerals}年])`, 'g'),
    replace: () => '〇',
  },
  // 二〇—九年
  { pattern: /(?<=[一二][〇九])[—－-](?=[一二三四五六七八九〇]年)/g, replace: () => '一' },
  // 自已, but not 来自已经, 自已故
  { pattern: /(?<=[^来亲独各出源发私擅暗]自|^自)[已巳](?=[^经故婚有知成于被在完]|$)/g, replace: () => '己' },
  {
    pattern: /(?<![自知异利克律为一])[己巳]经(?![纪济营手理验历])/g,
    replace: (character) => (character === '经' ? '经' : '已'),
  },
  { pattern: /(?<=[而不][^\S\r\n]*)[己巳](?=[，。；！？”]|$)/g, replace: () => '已' },
  { pattern: /(?<=[早业久])[己巳](?=[^方])/g, replace: () => '已' },
  // the cycle of sixty: 乙巳年, 己亥年
  { pattern: /(?<=[乙丁辛癸])[己已](?=年)/g, replace: () => '巳' },
  { pattern: /[已巳](?=[亥丑卯巳酉未]年)/g, replace: () => '己' },
];

/** A letter inside a number: `2O21`, `1l5`. Letters before the number make it a code or a formula. */
const digits: Rule = {
  pattern: /(?<=(?<![A-Za-z0-9.])[0-9]{1,6})[OolI]{1,2}(?=[0-9])(?![0-9]{0,6}[A-Za-z])/g,
  replace: (character) => (/[Oo]/.test(character) ? '0' : '1'),
};

function apply(rule: Rule, text: string): Finding[] {
  const found: Finding[] = [];
  for (const match of text.matchAll(rule.pattern)) {
    for (const [index, character] of [...match[0]].entries()) {
      const replacement = rule.replace(character);
      if (replacement !== character) found.push(confusable(text, match.index + index, replacement));
    }
  }
  return found;
}

function confusable(text: string, at: number, replacement: string): Finding {
  const context = text.slice(Math.max(0, at - 2), at + 3).replace(/[\r\n]+/g, '');
  return finding(
    'confusable-character',
    at,
    at + 1,
    { character: text.charAt(at), replacement, context },
    replacing(at, at + 1, replacement, false),
  );
}

const lookAlikes = [
  ['a', 'а'],
  ['c', 'с'],
  ['e', 'е'],
  ['i', 'і'],
  ['o', 'о'],
  ['p', 'р'],
  ['x', 'х'],
  ['y', 'у'],
  ['A', 'А'],
  ['B', 'В'],
  ['C', 'С'],
  ['E', 'Е'],
  ['H', 'Н'],
  ['K', 'К'],
  ['M', 'М'],
  ['O', 'О'],
  ['P', 'Р'],
  ['T', 'Т'],
  ['X', 'Х'],
] as const;
const latinOf = new Map<string, string>(lookAlikes.map(([latin, cyrillic]) => [cyrillic, latin]));
const cyrillicOf = new Map<string, string>(lookAlikes);

/** A Cyrillic letter in a Latin word, or a Latin one in a Cyrillic word; the script of most of its letters is the word's. */
function mixedScripts(text: string): Finding[] {
  const found: Finding[] = [];
  if (!/[\u0400-\u04ff]/.test(text)) return found;
  for (const match of text.matchAll(/[A-Za-z\u00c0-\u024f\u0400-\u04ff]{3,}/g)) {
    const word = match[0];
    const cyrillic = word.replace(/[^\u0400-\u04ff]/g, '').length;
    if (cyrillic === 0 || cyrillic === word.length) continue;
    const counterparts = cyrillic * 2 < word.length ? latinOf : cyrillicOf;
    const strangers = [...word].flatMap((letter, index) => (counterparts.has(letter) ? [index] : []));
    const minority = Math.min(cyrillic, word.length - cyrillic);
    if (strangers.length !== minority) continue;
    for (const index of strangers) {
      const letter = word.charAt(index);
      const replacement = counterparts.get(letter)!;
      const at = match.index + index;
      found.push(
        finding(
          'confusable-character',
          at,
          at + 1,
          { character: letter, replacement, context: word },
          replacing(at, at + 1, replacement, false),
        ),
      );
    }
  }
  return found;
}
