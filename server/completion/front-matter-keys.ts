import { CompletionItemKind } from 'vscode-languageserver';
import { frontMatterMeanings } from '../meanings/front-matter';
import { statusMeanings } from '../meanings/statuses';
import type { Cursor } from './cursor';
import { type CompletionContext, type CompletionSource, choice, type Offer } from './offer';

/** In the front matter the keys that are not given yet, and the `---` that ends it. */
export const frontMatterKeys: CompletionSource = (context, cursor) => {
  const { before, after, isInFrontMatter, lineStart, offset } = cursor;
  if (!isInFrontMatter || !/^(?:[\p{L}_][\p{L}\d_-]*|-*)$/u.test(before)) return null;
  const rest = /^[\p{L}\d_-]*/u.exec(after)![0];
  const hasColon = /^\s*:/.test(after.slice(rest.length));
  const given = keysGiven(cursor);
  if (before.startsWith('-')) {
    const offers = closing(cursor, hasColon);
    return offers.length > 0 ? { offers, start: lineStart } : null;
  }
  const keys = Object.values(frontMatterMeanings)
    .filter(({ written }) => !given.has(written))
    .map(
      ({ written, name }): Offer => ({
        label: written,
        kind: CompletionItemKind.Property,
        description: name[context.locale],
        about: { kind: 'front-matter', key: written },
        ...(hasColon ? {} : put(written)),
      }),
    );
  const offers = [...keys, ...configured(context, cursor, given), ...closing(cursor, hasColon)];
  return { offers, start: lineStart, end: offset + rest.length };
};

function put(key: string): Pick<Offer, 'text' | 'snippet'> {
  if (key === 'status') return { text: 'status: ', snippet: `status: ${choice(1, Object.keys(statusMeanings))}` };
  if (key === 'format') return { text: 'format: 1' };
  return { text: `${key}: ` };
}

/** Keys that the workspace's configuration adds. */
function configured({ workspace }: CompletionContext, { file }: Cursor, given: ReadonlySet<string>): Offer[] {
  return [...workspace.configurationOf(file.path).frontMatterKeys]
    .filter((key) => !given.has(key))
    .map((key) => ({ label: key, kind: CompletionItemKind.Property, text: `${key}: ` }));
}

function closing({ file, before }: Cursor, hasColon: boolean): Offer[] {
  if (file.frontMatter?.closed || hasColon || before.length > 3) return [];
  return [{ label: '---', kind: CompletionItemKind.Keyword, about: { kind: 'block', key: '---' } }];
}

/** Lines below the cursor that are looked through for keys, where a blank line has ended the front matter too early. */
const REACH = 40;

function keysGiven({ file, line, lineStart }: Cursor): Set<string> {
  const { tree, frontMatter } = file;
  const given = new Set<string>();
  for (const { key, keyStart } of frontMatter?.entries ?? []) {
    // What is being typed is no key yet.
    if (tree.positionAt(keyStart).line !== line) given.add(key);
  }
  for (let below = line + 1; below <= line + REACH && below < tree.lineCount; below++) {
    const start = tree.offsetAt({ line: below, character: 0 });
    const text = tree.slice(start, tree.offsetAt({ line: below, character: 100 }));
    if (start <= lineStart || /^(?:---|==|＝＝)/.test(text)) break;
    const key = /^([\p{L}\d_-]+):(?:\s|$)/u.exec(text)?.[1];
    if (key !== undefined) given.add(key);
  }
  return given;
}
