import type { Section } from './section';

/** UTF-16 units of text after which excerpts that nobody has asked for again are forgotten. */
const ROOM = 1 << 22;

/** Excerpts by their text: those asked for last, as many as there is room for. */
class KeptExcerpts {
  private young = new Map<string, Section>();
  private old = new Map<string, Section>();
  private size = 0;

  get(text: string): Section | undefined {
    const excerpt = this.young.get(text);
    if (excerpt) return excerpt;
    const older = this.old.get(text);
    if (older) this.set(older);
    return older;
  }

  set(excerpt: Section): void {
    this.size += excerpt.text.length;
    if (this.size > ROOM) {
      this.old = this.young;
      this.young = new Map();
      this.size = excerpt.text.length;
    }
    this.young.set(excerpt.text, excerpt);
  }
}

const kept = new KeptExcerpts();

/** The excerpts of a section, by their first line: a block has one. */
const known = new WeakMap<Section, Map<number, Section>>();

/**
 * The lines of a block, from `firstLine` to `lastLine`, as a section by themselves, whose lines and offsets count from its own start. Where
 * they say the same and are read alike it is the same object, in whatever version of whatever section they stand: what is worked out of a
 * paragraph can be kept with it while the rest of its article changes.
 */
export function excerptOf(section: Section, firstLine: number, lastLine: number): Section {
  let excerpts = known.get(section);
  if (!excerpts) {
    excerpts = new Map();
    known.set(section, excerpts);
  }
  let excerpt = excerpts.get(firstLine);
  if (excerpt?.lineCount !== lastLine - firstLine + 1) {
    excerpt = find(section, firstLine, lastLine);
    excerpts.set(firstLine, excerpt);
  }
  return excerpt;
}

function find(section: Section, firstLine: number, lastLine: number): Section {
  const text = section.text.slice(section.lineStart(firstLine), section.lineEnd(lastLine));
  const alike = kept.get(text);
  if (alike?.isLike(section, firstLine, lastLine)) return alike;
  const excerpt = section.excerpt(firstLine, lastLine);
  kept.set(excerpt);
  return excerpt;
}
