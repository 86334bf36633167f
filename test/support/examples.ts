/** A numbered example of `docs/format.md`. */
export interface Example {
  readonly number: number;
  /** The heading that it stands under. */
  readonly heading: string;
  /** Its first line in the document, 1-based. */
  readonly line: number;
  readonly kind: 'tree' | 'model';
  /** Of a model example: the language that its files are printed in where they do not say. */
  readonly language: string | null;
  readonly source: string;
  /** The source; of a model example the files that it consists of. */
  readonly files: readonly ExampleFile[];
  readonly outline: string;
}

export interface ExampleFile {
  readonly path: string;
  readonly text: string;
}

const fence = '`'.repeat(32);

/** The examples of a document, in order, with what is written visibly in them turned into the characters meant. */
export function readExamples(document: string): Example[] {
  const examples: Example[] = [];
  const lines = document.split(/\r?\n/);
  let heading = '';
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (/^#{1,6} /.test(line)) heading = line.replace(/^#+ /, '');
    if (!line.startsWith(fence)) continue;
    const [, model, language] = /^`+ example( model)?(?: ([\w-]+))?$/.exec(line) ?? [];
    const close = lines.indexOf(fence, i + 1);
    const parted = lines.indexOf('.', i + 1);
    if (close < 0 || parted < 0 || parted > close) throw new Error(`line ${i + 1}: an example without its end`);
    const source = unveil(
      lines
        .slice(i + 1, parted)
        .map((text) => `${text}\n`)
        .join(''),
    );
    examples.push({
      number: examples.length + 1,
      heading,
      line: i + 1,
      kind: model ? 'model' : 'tree',
      language: language ?? null,
      source,
      files: filesOf(source),
      outline: unveil(lines.slice(parted + 1, close).join('\n')),
    });
    i = close;
  }
  return examples;
}

/** The files that lines with `▷` part; one file where there are none. */
function filesOf(source: string): ExampleFile[] {
  const [before, ...named] = source.split(/^▷ (.*)\n/m);
  if (named.length === 0) return [{ path: 'example.broadsheet', text: before! }];
  return named.flatMap((path, i) => (i % 2 === 0 ? [{ path, text: named[i + 1]! }] : []));
}

/** Characters that are hard to see on paper, and how the document writes them. */
function unveil(text: string): string {
  return text
    .replaceAll('→', '\t')
    .replaceAll('⬚', '\u3000')
    .replaceAll('␠', ' ')
    .replaceAll('␍', '\r')
    .replace(/‹U\+([0-9A-F]{4,6})›/g, (_, digits: string) => String.fromCodePoint(Number.parseInt(digits, 16)));
}
