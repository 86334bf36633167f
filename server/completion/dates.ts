/** The dates that a path holds, as ISO 8601 writes them, the nearest to its end first: `1911/05/04`, `2021-03-06-p1`, `20210306`. */
export function datesIn(path: string): string[] {
  const dates = [...path.matchAll(/(?<!\d)(\d{4})([-_./]?)(\d{2})\2(\d{2})(?!\d)/g)].flatMap(
    ([, year, , month, day]) => (isDate(Number(year), Number(month), Number(day)) ? [`${year}-${month}-${day}`] : []),
  );
  return [...new Set(dates.reverse())];
}

function isDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year > 1500 && year < 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
