import type { Configuration } from '../../core/configuration';
import { pageAt, segmentAt } from '../../core/model/at';
import type { TranscriptFile } from '../../core/model/file';
import { holdsDoubtfulNames } from '../../core/model/names';
import type { Page } from '../../core/model/page';
import type { Segment } from '../../core/model/segment';
import { frontMatterOf, type Section } from '../../core/syntax';
import type { Server } from '../feature';
import { encodeAll, encodeSection } from './encode';
import { inlineMarkup } from './inline-markup';
import { cover, type Layer } from './layers';
import type { Legend } from './legend';
import { markupTokens } from './markup';
import { jumpTokens, pageTokens, printedTokens } from './printed';
import { frontMatterTokens, typedTokens } from './typed';

/** A section's tokens, and what else than its text they rest on. */
interface Kept {
  readonly part: Page | Segment | null;
  readonly configuration: Configuration;
  readonly data: readonly number[];
}

/** Reads the tokens of files, section by section; those of a section that has not changed are kept. */
export class TokenReader {
  private readonly kept = new WeakMap<Section, Kept>();

  /** `withMarkup`: also what a grammar tells by itself. */
  constructor(
    private readonly server: Pick<Server, 'workspace' | 'positions'>,
    private readonly legend: Legend,
    private readonly withMarkup: boolean,
  ) {}

  /** The tokens of a file, or those that stand, if only in part, between two offsets of it (UTF-16 units, 0-based), in the protocol's numbers. */
  between(file: TranscriptFile, start = 0, end = file.tree.length): number[] {
    const { tree } = file;
    const last = tree.sectionAt(end);
    const parts: { line: number; data: readonly number[] }[] = [];
    for (let index = tree.sectionAt(start); index >= 0 && index <= last; index++) {
      parts.push({ line: tree.sectionLine(index), data: this.ofSection(file, index) });
    }
    return encodeAll(parts, this.server.positions.rangeOf(tree, start, end));
  }

  private ofSection(file: TranscriptFile, index: number): readonly number[] {
    const section = file.tree.sections[index]!;
    const part = partOf(file, section, file.tree.sectionOffset(index));
    const configuration = this.server.workspace.configurationOf(file.path);
    const before = this.kept.get(section);
    if (before && before.part === part && before.configuration === configuration) return before.data;
    const layers = this.layers(file, section, part, configuration);
    const data = encodeSection(section, layers.reduce(cover), this.legend, this.server.positions);
    // How a run of names is split may change with any file.
    if (!part || !holdsDoubtfulNames(part)) this.kept.set(section, { part, configuration, data });
    return data;
  }

  /** From the lowest to the highest. */
  private layers(
    file: TranscriptFile,
    section: Section,
    part: Page | Segment | null,
    configuration: Configuration,
  ): Layer[] {
    const segment = part && 'blocks' in part ? part : null;
    const page = part && 'label' in part ? part : null;
    const { names } = this.server.workspace.archive;
    const frontMatter = frontMatterOf(section);
    const inline = inlineMarkup(section);
    return [
      ...(this.withMarkup ? [markupTokens(section), segment ? jumpTokens(segment) : []] : []),
      segment ? printedTokens(segment, names) : page ? pageTokens(page, names) : [],
      this.withMarkup ? inline : inline.map((token) => ({ ...token, kind: null })),
      frontMatter ? frontMatterTokens(frontMatter, configuration) : [],
      typedTokens(section, part?.conventions ?? file.conventions, configuration),
    ];
  }
}

/** What the model reads in the section that begins at an offset of a file. */
function partOf(file: TranscriptFile, section: Section, offset: number): Page | Segment | null {
  const segment = segmentAt(file, offset)?.segment;
  if (segment?.section === section) return segment;
  const page = pageAt(file, offset)?.page;
  return page?.section === section ? page : null;
}
