/** What front matter that is written says; `undefined` is left out. */
export interface FrontMatterFields {
  readonly format?: string | undefined;
  readonly paper?: string | undefined;
  readonly date?: string | undefined;
  readonly number?: string | undefined;
  readonly edition?: string | undefined;
  readonly language?: string | undefined;
  readonly pages?: string | undefined;
  readonly page?: string | undefined;
  readonly place?: string | undefined;
  readonly publisher?: string | undefined;
  readonly status: string;
  readonly facsimile?: string | readonly string[] | undefined;
}

/** The lines of the front matter, its fences included. */
export function writeFrontMatter(fields: FrontMatterFields): string[] {
  const lines = Object.entries(fields).flatMap(([key, value]: [string, string | readonly string[] | undefined]) => {
    const values = [value ?? []]
      .flat()
      .map((each) => each.trim())
      .filter((each) => each !== '');
    if (values.length < 2) return values.map((only) => `${key}: ${scalar(only)}`);
    return [`${key}: [${values.map(scalar).join(', ')}]`];
  });
  return ['---', ...lines, '---'];
}

const plain = /^[\p{L}\p{N}][\p{L}\p{N} ./·&'’-]*$/u;
/** Words and numbers that YAML would read as something else than a string. */
const special = /^(?:null|true|false|yes|no|on|off|~|0[\dox].*|[\d.]+e\d+|[\d_]*\.[\d_]*)$/iu;

/** A YAML scalar that reads back as these words (a page's number as a number). JSON strings are YAML. */
function scalar(value: string): string {
  return plain.test(value) && !special.test(value) ? value : JSON.stringify(value);
}
