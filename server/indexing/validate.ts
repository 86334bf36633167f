import type { Card } from '../../core/model/card';

/** Whether something that was kept on disk has the shape of a card throughout; it may say anything, but nothing breaks by it. */
export function isCard(value: unknown): value is Card {
  if (!isRecord(value)) return false;
  const { facts, runs, names, sought, besides, numbers, progress } = value;
  const texts = [facts, runs, names, sought, besides, numbers, progress];
  if (!texts.every((text) => typeof text === 'string')) return false;
  try {
    const entries: unknown = JSON.parse(numbers as string);
    return (
      isFacts(JSON.parse(facts as string)) &&
      Array.isArray(entries) &&
      entries.every(isNumbers) &&
      isProgress(JSON.parse(progress as string))
    );
  } catch {
    return false;
  }
}

function isFacts(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const lists = [value['names'], value['sure'], value['perhaps'], value['pathNames'], value['runs']];
  const { used } = value;
  return (
    lists.every(isTexts) &&
    isTextOrNull(value['firstPage']) &&
    Array.isArray(used) &&
    used.every(
      (each) =>
        isRecord(each) &&
        typeof each['kind'] === 'string' &&
        typeof each['words'] === 'string' &&
        typeof each['times'] === 'number',
    ) &&
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

function isNumbers(entry: unknown): boolean {
  if (!Array.isArray(entry) || entry.length !== 8) return false;
  const [kind, about, ...places] = entry as unknown[];
  const isAbout = typeof about === 'string' || isCount(about);
  return (kind === 0 || kind === 1) && isAbout && places.every(isCount);
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
