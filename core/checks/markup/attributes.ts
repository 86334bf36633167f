import { type Attribute, type Block, readAttributes, type Section } from '../../syntax';
import { type Finding, finding, replacing } from '../finding';
import { isHeadLine, isLanguageTag, knowsAttribute, nearest, statuses } from '../vocabulary';

/** Braces at the ends of marker lines: unreadable, repeated, without meaning, with a value that cannot be. */
export function checkAttributes(section: Section, blocks: readonly Block[]): Finding[] {
  const found: Finding[] = [];
  const ofHead = new Set<string>();
  for (const block of blocks) {
    if (!takesAttributes(block)) continue;
    const line = block.firstLine;
    const attributes = section.attributes(line);
    if (!attributes) {
      found.push(...unreadable(section, line));
      continue;
    }
    const seen = isHeadLine(block.kind) ? ofHead : new Set<string>();
    for (const attribute of attributes.items) found.push(...checkAttribute(block, attribute, seen));
  }
  return found;
}

function takesAttributes({ kind }: Block): boolean {
  return kind !== 'paragraph' && kind !== 'comment' && kind !== 'columnBreak' && kind !== 'frontMatter';
}

function checkAttribute(
  block: Block,
  { key, value, start, end, valueStart, valueEnd }: Attribute,
  seen: Set<string>,
): Finding[] {
  const found: Finding[] = [];
  // An article may have several classes, but each once.
  const identity = key === 'class' ? `.${value}` : key;
  if (seen.has(identity)) found.push(finding('duplicate-attribute', start, end, { key: identity }));
  seen.add(identity);
  if (!knowsAttribute(block.kind, key)) {
    const near = nearest(
      key,
      ['status', 'lang', 'src', 'page', 'label', 'from', 'with', 'section'].filter((known) =>
        knowsAttribute(block.kind, known),
      ),
    );
    const fixes = near ? [replacing(start, start + key.length, near, false)] : [];
    found.push(finding('unknown-attribute', start, end, { key }, ...fixes));
  } else if ((key === 'status' && !statuses.has(value)) || (key === 'lang' && !isLanguageTag(value))) {
    found.push(finding('invalid-attribute-value', valueStart, valueEnd, { key, value }));
  }
  return found;
}

/** A brace at a line's end that was surely meant for attributes, and is printed text. */
function unreadable(section: Section, line: number): Finding[] {
  const from = section.contentStart(line);
  const to = section.contentEnd(line);
  const close = section.text.charAt(to - 1);
  if (close !== '}' && close !== '｝') return [];
  const start = Math.max(section.text.lastIndexOf('{', to - 1), section.text.lastIndexOf('｛', to - 1));
  if (start < from || section.text.charAt(start - 1) === '\\') return [];
  const text = section.text.slice(start, to);
  const form = text.normalize('NFKC').replace(/[“”]/g, '"');
  if (form !== text && readAttributes(form, 0, form.length)) {
    return [finding('full-width-attributes', start, to, { text, form }, replacing(start, to, form, false))];
  }
  return /^\{[ \t]*(?:[.#][\p{L}]|[\p{L}_-]{1,20}[ \t]*=)/u.test(form)
    ? [finding('malformed-attributes', start, to, { text })]
    : [];
}
