import type { Card } from '../../core/model/card';

/** Whether something that was kept on disk has the shape of a card throughout; it may say anything, but nothing breaks by it. */
export function isCard(value: unknown): value is Card {
  if (!isRecord(value)) return false;
  const { facts, runs, names, sought, besides, labels, numbers, progress } = value;
  const texts = [facts, runs, names, sought, besides, labels, numbers, progress];
  if (!texts.every((text) => typeof text === 'string') || !areNumbers(numbers as string)) return false;
  try {
    return isFacts(JSON.parse(facts as string)) && isProgress(JSON.parse(progress as string));
  } catch {
    return false;
  }
}

/** What `CardEntries` writes: whole numbers that are exact, a line each entry. */
function areNumbers(text: string): boolean {
  return (
    text === '' ||
    text.split('\n').every((line) => /^[\da-z]{1,8}(?: [\da-z]{1,8}){4}(?:(?: [\da-z]{1,8}){2})?$/.test(line))
  );
}

function isFacts(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const lists = [value['names'], value['perhaps'], value['pathNames'], value['runs']];
  const { used } = value;
  return (
    lists.every(isTexts) &&
    isTextOrNull(value['firstPage']) &&
    Array.isArray(used) &&
    used.every(
      (each) =>
        Array.isArray(each) &&
        typeof each[0] === 'string' &&
        typeof each[1] === 'string' &&
        typeof each[2] === 'number',
    ) &&
    (value['sure'] === null || isTexts(value['sure'])) &&
    isMasthead(value['masthead'])
  );
}

function isMasthead(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { meta, pages } = value;
  return (
    ['paper', 'date', 'edition', 'language', 'page'].every((key) => isTextOrNull(value[key])) &&
    (pages === null || typeof pages === 'number') &&
    isTexts(value['endMarks']) &&
    Array.isArray(meta) &&
    meta.every(
      (each) => Array.isArray(each) && typeof each[0] === 'string' && (typeof each[1] === 'string' || isTexts(each[1])),
    )
  );
}

function isProgress(value: unknown): boolean {
  if (!Array.isArray(value) || value.length !== 3) return false;
  const [pages, counts, behind] = value as unknown[];
  const isBehind = (each: unknown): boolean =>
    Array.isArray(each) && each.length === 7 && Number.isInteger(each[0]) && each.slice(1).every(isCount);
  return (
    isCount(pages) && Array.isArray(counts) && counts.every(isCount) && Array.isArray(behind) && behind.every(isBehind)
  );
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 0;
}

function isTextOrNull(value: unknown): boolean {
  return value === null || typeof value === 'string';
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
