import type { Conventions } from '../conventions/conventions';

const markers = [
  // p3, page-3, pg_A3, Seite 3
  /(?<![\p{L}\p{N}])(?:p|pg|page|seite|s)[-_. ]?([a-z]{0,2}[0-9]{1,3})(?![\p{L}\p{N}])/iu,
  // A03
  /(?<![\p{L}\p{N}])([a-z][0-9]{1,3})(?![\p{L}\p{N}])/iu,
  // 3, at the end
  /(?<![\p{L}\p{N}])([0-9]{1,3})$/u,
];

/** The key of the page that a file's name tells: of `1931-06-02_p3.txt`, `A03.txt`, `第三版.txt`; `null` where it tells none. */
export function pageInName(name: string, conventions: Conventions): string | null {
  const bare = name
    .normalize('NFKC')
    .replace(/\.[^.]*$/, '')
    .replace(/[0-9]{4}(?:[-_. ]?[0-9]{2}){2}|[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日?/g, ' ')
    .trim();
  for (const marker of markers) {
    const found = marker.exec(bare)?.[1];
    const key = found && /^([a-z]{0,2})0*([1-9][0-9]*)$/iu.exec(found);
    if (key) return `${key[1]!.toUpperCase()}${key[2]}`;
  }
  const words = /第?[^第\s_-]{1,4}[版面]/u.exec(bare);
  return words && (conventions.readPageLabel(words[0])?.key ?? null);
}
