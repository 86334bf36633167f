import { SaxesParser } from 'saxes';
import type { FormatFault } from '../faults';

/** An element as it opens. Names are local: prefixes say nothing that the formats read here would need. */
export class XmlElement {
  constructor(
    readonly name: string,
    private readonly attributes: Readonly<Record<string, string>>,
  ) {}

  /** The value of the attribute with this local name; `null` where there is none. */
  get(name: string): string | null {
    const plain = this.attributes[name];
    if (plain !== undefined) return plain;
    for (const key in this.attributes) {
      if (key.endsWith(name) && key.charAt(key.length - name.length - 1) === ':') return this.attributes[key] ?? null;
    }
    return null;
  }

  /** The attribute as a finite number; `null` where it is none. */
  number(name: string): number | null {
    const value = this.get(name);
    if (value === null || value.trim() === '') return null;
    const number = Number(value);
    return Number.isFinite(number) ? number : null;
  }
}

export interface XmlHandler {
  /** False stops the walk: all that was to be known is known. */
  open(element: XmlElement, depth: number): boolean | undefined;
  close(name: string): void;
  text(text: string): void;
}

export interface XmlOptions {
  /** Local names of the root elements that are read, and what to call their format. */
  readonly roots: readonly string[];
  readonly format: string;
  /** HTML: elements that are left open, attributes without quotes and the like are passed over. */
  readonly lenient?: boolean;
}

/** No format nests as deeply; a file that does wants memory. */
const DEEPEST = 200;
/** In UTF-16 units. */
const CHUNK = 1 << 16;

class Stop extends Error {
  constructor(readonly fault: FormatFault | null) {
    super();
  }
}

/** Elements of HTML that have no end. */
const VOID: ReadonlySet<string> = new Set(['meta', 'link', 'br', 'hr', 'img', 'input', 'col', 'wbr', 'area', 'base']);
/** Entities that HTML defines and XML does not, as far as printed text has them. */
const HTML_ENTITIES: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  shy: '\u00ad',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  laquo: '«',
  raquo: '»',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  sect: '§',
  szlig: 'ß',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
};

/**
 * Walks through an XML document, element by element. Nothing that a document type declares is read or fetched. Never throws; `null`
 * where the document was read to its end or as far as the handler wanted.
 */
export function walkXml(text: string, options: XmlOptions, handler: XmlHandler): FormatFault | null {
  const parser = new SaxesParser();
  const open: string[] = [];
  let raw = 0;
  if (options.lenient) Object.assign(parser.ENTITIES, HTML_ENTITIES);
  const close = (name: string): void => {
    open.pop();
    handler.close(name);
  };
  parser.on('opentag', ({ name: full, attributes }) => {
    const name = localName(full);
    if (open.length === 0 && raw++ === 0 && !options.roots.includes(options.lenient ? name.toLowerCase() : name))
      throw new Stop({ fault: 'wrong-root', line: parser.line, root: name.slice(0, 60), expected: options.format });
    if (open.length >= DEEPEST) throw new Stop({ fault: 'too-deep', line: parser.line });
    open.push(name);
    if (handler.open(new XmlElement(name, attributes), open.length) === false) throw new Stop(null);
    if (options.lenient && VOID.has(name.toLowerCase())) close(name);
  });
  parser.on('closetag', ({ name: full }) => {
    const name = localName(full);
    if (!options.lenient) close(name);
    else if (open.includes(name) && !VOID.has(name.toLowerCase())) {
      while (open.at(-1) !== name) close(open.at(-1)!);
      close(name);
    }
  });
  parser.on('text', (words) => {
    if (open.length > 0) handler.text(words);
  });
  parser.on('cdata', (words) => handler.text(words));
  parser.on('error', (error) => {
    if (!options.lenient || /unclosed|unexpected end/.test(error.message)) throw new Stop(faultOf(error, parser.line));
  });
  try {
    for (let i = 0; i < text.length; i += CHUNK) parser.write(text.slice(i, i + CHUNK));
    parser.close();
    return null;
  } catch (error) {
    if (error instanceof Stop) return error.fault;
    return { fault: 'malformed', line: parser.line, reason: (error as Error).message };
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** What the parser says, its position taken off. */
function faultOf({ message }: Error, line: number): FormatFault {
  const reason = message.replace(/^(?:\d+:\d+: )/, '').replace(/\.$/, '');
  if (/^(?:unclosed tag|unexpected end|document must contain)/.test(reason)) return { fault: 'truncated', line };
  if (/^(?:undefined entity|disallowed character in entity name)/.test(reason)) return { fault: 'entity', line };
  return { fault: 'malformed', line, reason };
}
