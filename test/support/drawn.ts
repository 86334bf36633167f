/**
 * Transcripts with places drawn into them, so that a test shows what it means where it means it:
 *
 *     ‸                      a cursor
 *     ⟦早部署⟧                a range
 *     ⟦uncertain:[?早]⟧部署   a range that has a name; ranges may nest, and may be empty
 *     //// p1.broadsheet     the lines below, up to the next such line, are a file of this name
 *
 * Drawn in the line itself, places stay legible whatever the width of a character; neither newspapers nor the markup use these signs.
 */

/** A place in the text without drawing: UTF-16 units, 0-based, end exclusive. */
export interface DrawnRange {
  readonly start: number;
  readonly end: number;
  /** Empty where the range has none. */
  readonly name: string;
}

export interface Drawing {
  readonly text: string;
  /** Offsets of the cursors, in UTF-16 units. */
  readonly cursors: readonly number[];
  /** In the order in which they begin; one in another follows it. */
  readonly ranges: readonly DrawnRange[];
}

const sign = /‸|⟦(?:([a-z][A-Za-z-]*):)?|⟧/g;

/** The text of a drawing, and the places drawn into it. */
export function undraw(drawing: string): Drawing {
  const cursors: number[] = [];
  const ranges: { start: number; end: number; name: string }[] = [];
  const open: { end: number }[] = [];
  let drawn = 0;
  const text = drawing.replace(sign, (found, name: string | undefined, at: number) => {
    const offset = at - drawn;
    drawn += found.length;
    if (found === '‸') cursors.push(offset);
    else if (found === '⟧') {
      const range = open.pop();
      if (!range) throw new Error(`no ⟦ for the ⟧ at ${at} of: ${drawing}`);
      range.end = offset;
    } else {
      const range = { start: offset, end: -1, name: name ?? '' };
      ranges.push(range);
      open.push(range);
    }
    return '';
  });
  if (open.length > 0) throw new Error(`no ⟧ for a ⟦ of: ${drawing}`);
  return { text, cursors, ranges };
}

/** The reverse: draws ranges, which may nest and may not cross, into a text. */
export function draw(text: string, ranges: readonly DrawnRange[]): string {
  const inOrder = ranges.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const open: DrawnRange[] = [];
  let drawing = '';
  let at = 0;
  const upTo = (offset: number) => {
    drawing += text.slice(at, offset);
    at = offset;
  };
  const close = (before: number) => {
    while (open.length > 0 && open.at(-1)!.end <= before) {
      upTo(open.pop()!.end);
      drawing += '⟧';
    }
  };
  for (const range of inOrder) {
    close(range.start);
    upTo(range.start);
    drawing += range.name === '' ? '⟦' : `⟦${range.name}:`;
    open.push(range);
  }
  close(text.length);
  upTo(text.length);
  return drawing;
}

/** The files of a drawing that holds several, by name and in order; each is a drawing of its own. */
export function filesOf(drawing: string): Map<string, string> {
  const [before, ...parts] = drawing.split(/^\/\/\/\/ (.+)\n/m);
  if (before !== '')
    throw new Error('a drawing of several files begins with the name of the first: //// p1.broadsheet');
  const files = new Map<string, string>();
  for (let i = 0; i < parts.length; i += 2) files.set(parts[i]!, parts[i + 1]!);
  return files;
}

/**
 * A template for text of several lines: without its first line break and the indentation common to its lines. Backslashes stand as
 * they are typed.
 */
export function lines(template: TemplateStringsArray, ...values: readonly string[]): string {
  const typed = String.raw({ raw: template.raw }, ...values)
    .replace(/^\n/, '')
    .replace(/^ *$/gm, '');
  const indentation = Math.min(
    ...typed.split('\n').flatMap((line) => (line === '' ? [] : [/^ */.exec(line)![0].length])),
  );
  return typed.replaceAll(new RegExp(`^ {${Number.isFinite(indentation) ? indentation : 0}}`, 'gm'), '');
}
