import type { PageWords } from '../language';
import { fold } from './fold';
import { readHanNumeral, writeHanNumeral } from './numerals';
import type { PageNumbers } from './page-numbers';

/** Sets the numbers of pages as one language's papers do. */
export class PagePrinter {
  constructor(
    private readonly data: PageWords,
    private readonly numbers: PageNumbers,
  ) {}

  /** The page `key` set like another: see `Conventions.printPage`. */
  print(key: string, like: string): string | null {
    const [, section, digits] = /^([A-Z]{0,2})(\d{1,4})$/.exec(key) ?? [];
    if (digits === undefined) return null;
    const printed = this.set(section!, Number(digits), like);
    // What stands before a number that is a name of a page with it, `Page ` of `Page One`, stays.
    const words = printed ?? this.setLastWord(section!, Number(digits), like);
    const reads = (text: string) => this.numbers.key(text) === key;
    return words !== null && (reads(words) || reads(words.slice(words.lastIndexOf(' ') + 1))) ? words : null;
  }

  private setLastWord(section: string, number: number, like: string): string | null {
    const at = like.lastIndexOf(' ') + 1;
    const word = at > 0 && !/\p{N}/u.test(like.slice(0, at)) ? this.set(section, number, like.slice(at)) : null;
    return word === null ? null : like.slice(0, at) + word;
  }

  private set(section: string, number: number, like: string): string | null {
    const parts = /^(\p{L}{0,2})([ -]?)(\p{Nd}+)(\D*)$/u.exec(like);
    if (parts) return this.inDigits(section, number, parts as unknown as Digits);
    if (this.data.han && readHanNumeral(like) !== null) return section + (section ? number : writeHanNumeral(number));
    return section === '' ? this.inWords(number, like) : null;
  }

  private inDigits(section: string, number: number, [, before, sign, digits, behind]: Digits): string {
    const folded = fold(digits);
    const padded = folded.startsWith('0') ? String(number).padStart(folded.length, '0') : String(number);
    const set = folded === digits ? padded : widened(padded);
    if (section === '') return set + this.ordinal(number, behind);
    const isBehind = before === '' && /^\p{L}$/u.test(behind);
    return isBehind ? set + section : (folded === digits ? section : widened(section)) + sign + set;
  }

  /** What is set behind the digits: `rd`, where `behind` is what is set behind others. */
  private ordinal(number: number, behind: string): string {
    const { ordinalSuffixes } = this.data;
    if (!ordinalSuffixes.some((suffix) => suffix === behind.toLowerCase())) return '';
    if (!ordinalSuffixes.includes('nd')) return behind;
    const last = number % 100 > 10 && number % 100 < 14 ? 0 : number % 10;
    return ['th', 'st', 'nd', 'rd'][last] ?? 'th';
  }

  private inWords(number: number, like: string): string | null {
    const words = Object.entries(this.data.numbers);
    const given = words.find(([word]) => word === like.toLowerCase());
    if (!given) return null;
    const alike = (value: number) => words.filter((entry) => entry[1] === value).map(([word]) => word);
    // A language has its series of words, cardinals before ordinals: the word is taken from that of the one given.
    const word = alike(number)[alike(given[1]).indexOf(given[0])];
    if (word === undefined) return null;
    if (like === like.toUpperCase()) return word.toUpperCase();
    return like === like.toLowerCase() ? word : word.charAt(0).toUpperCase() + word.slice(1);
  }
}

type Digits = [whole: string, before: string, sign: string, digits: string, behind: string];

function widened(text: string): string {
  return text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}
