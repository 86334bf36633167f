/** Gives each page of an issue a name for its file: `p1`, `pA3`; no two the same. */
export class PageNames {
  private readonly taken = new Set<string>();

  /** For a page of this label, or the one at this place in the issue, counted from 1, where it has none. */
  nameFor(label: string | null, place: number): string {
    const key = label
      ?.normalize('NFC')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 40);
    const base = `p${key || place}`;
    let name = base;
    // Files' names are the same in capitals on some systems.
    for (let i = 2; this.taken.has(name.toLowerCase()); i++) name = `${base}-${i}`;
    this.taken.add(name.toLowerCase());
    return name;
  }
}
