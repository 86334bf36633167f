/** What front matter that is written says; `undefined` is left out. */
export interface FrontMatterFields {
  readonly format?: string | undefined;
  readonly paper?: string | undefined;
  readonly date?: string | undefined;
  readonly edition?: string | undefined;
  readonly language?: string | undefined;
  readonly pages?: string | undefined;
  readonly page?: string | undefined;
  readonly status: string;
}

/** The lines of the front matter, its fences included. */
export function writeFrontMatter(fields: FrontMatterFields): string[] {
  const lines = Object.entries(fields)
    .filter(([, value]) => typeof value === 'string' && value.trim() !== '')
    .map(([key, value]) => `${key}: ${scalar(String(value).trim())}`);
  return ['---', ...lines, '---'];
}

const plain = /^[\p{L}\p{N}][\p{L}\p{N} ./·&'’-]*$/u;
/** Words and numbers that YAML would read as something else than a string. */
const special = /^(?:null|true|false|yes|no|on|off|~|0[\dox].*|[\d.]+e\d+|[\d_]*\.[\d_]*)$/iu;

/** A YAML scalar that reads back as these words (a page's number as a number). JSON strings are YAML. */
function scalar(value: string): string {
  return plain.test(value) && !special.test(value) ? value : JSON.stringify(value);
}
