import type { Conventions } from '../../core/conventions/conventions';
import { type Place, printedPlace } from '../../core/model/printed-place';
import { read } from '../../core/model/reading';
import { type Stretch, sentencesOf } from '../../core/model/sentences';
import { wordAt } from '../../core/model/words';
import type { Section } from '../../core/syntax';
import { lastNotAfter } from '../../core/syntax/search';

/**
 * The words and sentences of some lines as a reader reads them: over line ends, and whatever inline forms stand in them. Places are
 * UTF-16 units, 0-based, in the section.
 */
export class PrintedText {
  private readonly reading;
  private sentences: { readonly all: readonly Stretch[]; readonly starts: readonly number[] } | undefined;

  constructor(
    private readonly section: Section,
    start: number,
    end: number,
    private readonly conventions: Conventions,
  ) {
    this.reading = read(section, start, end, conventions);
  }

  /** The word that a place stands in or at the end of. */
  wordAt(place: number): Place | null {
    const { text } = this.reading;
    const index = this.indexOf(place);
    // At the very end, which is no character's place.
    const after = index === text.length - 1 && this.reading.sourceAt(index) < place ? index + 1 : index;
    return this.placeOf(wordAt(text, after, this.conventions.language));
  }

  /** The sentence that a place stands in; between two, that behind it. */
  sentenceAt(place: number): Place | null {
    if (!this.sentences) {
      const all = sentencesOf(this.reading.text, this.conventions);
      this.sentences = { all, starts: all.map(({ start }) => start) };
    }
    const { all, starts } = this.sentences;
    return this.placeOf(all[lastNotAfter(starts, this.indexOf(place))]);
  }

  /** The last character that stands at a place or before it. */
  private indexOf(place: number): number {
    let low = 0;
    let high = this.reading.text.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.reading.sourceAt(middle) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private placeOf(stretch: Stretch | null | undefined): Place | null {
    if (!stretch || stretch.end <= stretch.start) return null;
    const { start, end } = stretch;
    return printedPlace(this.section, this.reading.runs(start, end), 0, end - start);
  }
}
