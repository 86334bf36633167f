/** Whether `2021-03-06` and the like is a day of the calendar. */
export function isCalendarDate(date: string): boolean {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  if (month < 1 || month > 12 || day < 1) return false;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day <= [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
}

/** Whether a text is a day of the calendar, written as front matter has it: `2021-03-06`. */
export function isPlainDate(text: string): boolean {
  return /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text) && isCalendarDate(text);
}

/** The day after a day of the calendar, both written `2021-03-06`. */
export function dayAfter(date: string): string {
  const next = new Date(`${date}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

const dates = [
  /(?<![0-9])([0-9]{4})[-_. ]?([0-9]{2})[-_. ]?([0-9]{2})(?![0-9])/g,
  /(?<![0-9])([0-9]{4})(?:[-_./]|年)([0-9]{1,2})(?:[-_./]|月)([0-9]{1,2})(?![0-9])/g,
];

/** The last day that the name of a file or a path holds, in whatever usual form: `20210306`, `1987_10_14`, `2021年3月6日`. */
export function dateInName(name: string): string | null {
  for (const date of dates) {
    for (const [, year, month, day] of [...name.matchAll(date)].reverse()) {
      const plain = [year, month!.padStart(2, '0'), day!.padStart(2, '0')].join('-');
      if (isCalendarDate(plain)) return plain;
    }
  }
  return null;
}
