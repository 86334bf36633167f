/** An element of HTML, as the strict reader below finds it. */
export interface HtmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly HtmlNode[];
}

export type HtmlNode = HtmlElement | string;

const voids = new Set(['img']);
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/**
 * Reads HTML that a careful writer makes, and no other: each element is closed, each value stands in double quotation marks,
 * nothing but the five entities stands for a character. Throws at anything else.
 */
export function readHtml(html: string): HtmlNode[] {
  const root: { name: string; attributes: Map<string, string>; children: HtmlNode[] } = {
    name: '',
    attributes: new Map(),
    children: [],
  };
  const open = [root];
  const token = /<(\/)?([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"<>]*")?)*)>|([^<>]+)|([\s\S])/g;
  for (const [whole, closing, name, attributes, text, stray] of html.matchAll(token)) {
    const parent = open.at(-1)!;
    if (stray !== undefined) throw new Error(`“${stray}” stands by itself in: ${html}`);
    if (text !== undefined) parent.children.push(unescapeHtml(text));
    else if (closing) {
      if (open.length === 1 || parent.name !== name) throw new Error(`${whole} closes ${parent.name} in: ${html}`);
      open.pop();
    } else {
      const element = { name: name!, attributes: attributesIn(attributes!), children: [] };
      parent.children.push(element);
      if (!voids.has(name!)) open.push(element);
    }
  }
  if (open.length > 1) throw new Error(`${open.at(-1)!.name} is not closed in: ${html}`);
  return root.children;
}

function attributesIn(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name, value] of text.matchAll(/ ([a-z-]+)(?:="([^"]*)")?/g)) {
    if (attributes.has(name!)) throw new Error(`${name} is given twice: ${text}`);
    attributes.set(name!, unescapeHtml(value ?? ''));
  }
  return attributes;
}

function unescapeHtml(text: string): string {
  return text.replace(/&([^;&]*);?/g, (whole, name: string) => {
    const character = entities[name];
    if (character === undefined || !whole.endsWith(';')) throw new Error(`“${whole}” is no entity`);
    return character;
  });
}

/** All elements, each before those in it, with those around it. */
export function* elementsIn(nodes: readonly HtmlNode[], around: readonly HtmlElement[] = []): Iterable<HtmlElement[]> {
  for (const node of nodes) {
    if (typeof node === 'string') continue;
    const path = [...around, node];
    yield path;
    yield* elementsIn(node.children, path);
  }
}

export function hasClass({ attributes }: HtmlElement, name: string): boolean {
  return attributes.get('class')?.split(' ').includes(name) ?? false;
}

/** The text of nodes, without what stands in elements that are left out. */
export function textOf(nodes: readonly HtmlNode[], isLeftOut: (element: HtmlElement) => boolean = () => false): string {
  return nodes
    .map((node) => (typeof node === 'string' ? node : isLeftOut(node) ? '' : textOf(node.children, isLeftOut)))
    .join('');
}
