import { strict as assert } from 'node:assert';
import {
  type CompletionItem,
  type CompletionList,
  CompletionTriggerKind,
  InsertTextFormat,
  type Position,
  type Range,
} from 'vscode-languageserver-protocol';
import type { Desk } from './desk';

/** What an editor gets where it asks for completion, and what becomes of the text when one of the items is taken. */
export class Offered {
  private constructor(
    private readonly desk: Desk,
    private readonly path: string,
    private readonly position: Position,
    readonly list: CompletionList,
  ) {}

  /** Asks at the `index`-th cursor of the drawing; `trigger` is a character that makes the editor ask by itself. */
  static async at(desk: Desk, index = 0, trigger?: string): Promise<Offered> {
    const cursor = desk.cursor(index);
    const context =
      trigger === undefined
        ? { triggerKind: CompletionTriggerKind.Invoked }
        : { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: trigger };
    const answer = await desk.request<CompletionList | null>('textDocument/completion', { ...cursor, context });
    const list = answer ?? { isIncomplete: false, items: [] };
    return new Offered(desk, desk.path(cursor.textDocument.uri), cursor.position, list);
  }

  /** In the order in which they are to be shown. */
  get labels(): string[] {
    return this.list.items
      .toSorted((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1))
      .map(({ label }) => label);
  }

  item(label: string): CompletionItem {
    const [item, ...more] = this.list.items.filter((each) => each.label === label);
    assert.ok(item && more.length === 0, `there is not one “${label}” among ${this.labels.join(' ')}`);
    return item;
  }

  /** The item as it is once its documentation has been asked for. */
  resolved(label: string): Promise<CompletionItem> {
    return this.desk.request('completionItem/resolve', this.item(label));
  }

  /** The cursor's line, and what else the item changes, once it is taken; `way` is what the editor does with the rest of a word. */
  taking(label: string, way: 'insert' | 'replace' = 'insert'): string {
    const item = this.item(label);
    const range = this.rangeOf(item, way);
    const text = this.desk.text(this.path);
    const { position } = this;
    const [start, end] = [this.desk.offset(text, range.start), this.desk.offset(text, range.end)];
    const at = this.desk.offset(text, position);
    assert.ok(range.start.line === position.line && range.end.line === position.line, 'the range is in one line');
    assert.ok(start <= at && at <= end, 'the range holds the cursor');
    const typed = text.slice(start, at);
    assert.ok(isIn(typed, item.filterText ?? item.label), `“${typed}” finds “${item.filterText ?? item.label}”`);
    const edits = [{ range, newText: filledIn(this.textOf(item), item) }, ...(item.additionalTextEdits ?? [])];
    const after = this.desk.applied(text, edits);
    const before = text.slice(0, this.desk.offset(text, { line: position.line, character: 0 }));
    const below = text.slice(this.desk.offset(text, { line: position.line, character: 0 })).replace(/^.*/, '');
    assert.ok(after.startsWith(before) && after.endsWith(below), 'nothing else changes');
    return after.slice(before.length, after.length - below.length);
  }

  private textOf(item: CompletionItem): string {
    return item.textEdit?.newText ?? item.textEditText ?? item.insertText ?? item.label;
  }

  private rangeOf({ textEdit }: CompletionItem, way: 'insert' | 'replace'): Range {
    const range = textEdit ? ('range' in textEdit ? textEdit.range : textEdit) : this.list.itemDefaults?.editRange;
    assert.ok(range, 'there is a range');
    return 'start' in range ? range : range[way];
  }
}

/** Whether an editor finds `typed` in what it filters by: its characters stand there, in order, from the start of a word on. */
function isIn(typed: string, filter: string): boolean {
  const starts = [0, ...[...filter.matchAll(/ /g)].map(({ index }) => index + 1)];
  return starts.some((start) => {
    let at = start;
    for (const [index, character] of [...typed.toLowerCase()].entries()) {
      const found = filter.toLowerCase().indexOf(character, at);
      if (found < 0 || (index === 0 && found !== start)) return false;
      at = found + character.length;
    }
    return true;
  });
}

/** What is put in: of a snippet its text, each field with its own words between « and », the last field as ‸. */
function filledIn(text: string, { insertTextFormat }: CompletionItem): string {
  if (insertTextFormat !== InsertTextFormat.Snippet) return text;
  return text.replace(
    /\\([\\$}])|\$\{\d+\|((?:[^\\|]|\\.)*)\|\}|\$\{\d+:((?:[^\\}]|\\.)*)\}|\$(\d)/g,
    (_, escaped?: string, choices?: string, words?: string, number?: string) => {
      if (escaped !== undefined) return escaped;
      if (number !== undefined) return number === '0' ? '‸' : '«»';
      return `«${(choices ?? words ?? '').replace(/\\(.)/g, '$1')}»`;
    },
  );
}
