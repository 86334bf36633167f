/**
 * Phrases of which invented articles are made. In braces: {who} and {other} (people), {place}, {body} (who decides things there), {day},
 * {n} (a number); one story keeps to its people and places.
 */
export interface StoryBank {
  readonly language: string;
  readonly people: readonly string[];
  readonly places: readonly string[];
  readonly bodies: readonly string[];
  readonly days: readonly string[];
  readonly topics: readonly Topic[];
  /** Sentences that fit into any report. */
  readonly general: readonly string[];
  /** Sentences that fit into any commentary. */
  readonly opinions: readonly string[];
  readonly commentaries: readonly (readonly string[])[];
  /** How reports begin: the first sentence follows; {reporter} is a name. An empty one where nothing marks it. */
  readonly leads: readonly string[];
  /** Lines below a headline, above the text; {reporter} is a name. */
  readonly bylines: readonly (readonly string[])[];
  readonly commentators: readonly (readonly string[])[];
  /** What is behind the last sentence of an article. */
  readonly tails: readonly string[];
  /** What is set below the last line of a report where the paper prints there who wrote it; {reporter} is a name. */
  readonly signed?: readonly string[];
  readonly endMarks: readonly string[];
  readonly jumpsOut: readonly string[];
  readonly jumpsIn: readonly string[];
  readonly standing: readonly string[];
  readonly credits: readonly (readonly string[])[];
  /** Letters, notices and documents: paragraphs, then signatures. */
  readonly letters: readonly Printed[];
  readonly notices: readonly Printed[];
  readonly documents: readonly Printed[];
  readonly advertisements: readonly (readonly string[])[];
  readonly folios: readonly string[];
  readonly editors: readonly string[];
  /** Between two sentences. */
  readonly blank: string;
  /** How the numbers that stand for {n} are set; in ASCII digits where nothing is said. */
  readonly figures?: 'full-width';
}

export interface Topic {
  readonly headlines: readonly (readonly string[])[];
  readonly kickers: readonly string[];
  readonly decks: readonly string[];
  readonly crossheads: readonly string[];
  /** Of a picture that goes with it. */
  readonly caption: string;
  readonly sentences: readonly string[];
}

export interface Printed {
  readonly headline: readonly string[];
  readonly paragraphs: readonly string[];
  readonly signatures: readonly string[];
}
