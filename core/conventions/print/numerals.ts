const HAN_DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  貳: 2,
  叁: 3,
  參: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  陸: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const HAN_UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 廿: 20, 卅: 30, 百: 100, 佰: 100, 千: 1000 };

/** The characters of Chinese and Japanese numerals, for a character class. */
export const HAN_NUMERALS = Object.keys(HAN_DIGITS).join('') + Object.keys(HAN_UNITS).join('');

/** Reads a Chinese numeral by value (二十三) or by digits (一二, 二〇〇八); `null` where it is none. */
export function readHanNumeral(text: string): number | null {
  let total = 0;
  let digits = 0;
  let pending = false;
  for (const character of text) {
    const digit = HAN_DIGITS[character];
    const unit = HAN_UNITS[character];
    if (digit !== undefined) {
      digits = digits * 10 + digit;
      pending = true;
    } else if (character === '廿' || character === '卅') {
      total += unit!;
    } else if (unit !== undefined) {
      total += (pending ? digits : 1) * unit;
      digits = 0;
      pending = false;
    } else {
      return null;
    }
    if (digits > 9999) return null;
  }
  return text === '' ? null : total + digits;
}

const UNITS = ['', '十', '百', '千'];

/** Writes a number from 1 to 9999 as a Chinese numeral by value: 十二, 二十三, 一百零五. */
export function writeHanNumeral(number: number): string {
  const digits = [...String(number)].map(Number);
  let text = '';
  let skipped = false;
  digits.forEach((digit, i) => {
    if (digit === 0) {
      skipped = true;
      return;
    }
    if (skipped) text += '零';
    skipped = false;
    text += '零一二三四五六七八九'[digit]! + UNITS[digits.length - 1 - i]!;
  });
  return text.replace(/^一十/, '十');
}
