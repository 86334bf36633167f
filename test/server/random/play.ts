import { strict as assert } from 'node:assert';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import { CONFIGURATION } from '../../../server/files/files';
import { keyOf } from '../../../server/uris';
import { everything, pushOnly } from '../support/capabilities';
import { Disk } from './disk';
import { Counting } from './editing';
import { Editor } from './editor';
import { files, first, folders, movable } from './places';
import { type Call, normalised, type RequestKind, requests, type Spot } from './requests';
import type { Action, Edit, Scenario } from './scenario';
import { nextTurn, type SessionOptions } from './session';

const clients = {
  pull: everything,
  push: pushOnly,
  /** One that says nothing of what it can do, but tells what happens to files. */
  plain: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true }, workspaceFolders: true } },
};

/** Plays a scenario, and fails unless the server then answers as one that has just been started. */
export async function play(scenario: Scenario): Promise<void> {
  const newsroom = await Newsroom.open(scenario);
  try {
    for (const action of scenario.actions) await newsroom.act(action);
    await newsroom.compare();
  } finally {
    newsroom.close();
  }
}

class Newsroom {
  private readonly folders: string[] = [folders[0]];
  /** Files that have changed on disk without the server's being told. */
  private readonly untold = new Set<string>();
  private readonly compared = new Set<string>();

  private constructor(
    private readonly scenario: Scenario,
    private readonly counting: Counting,
    private readonly disk: Disk,
    private readonly editor: Editor,
  ) {}

  static async open(scenario: Scenario): Promise<Newsroom> {
    const texts: [string, string][] = scenario.pages.map((text, i) => [first[i % first.length]!, text]);
    if (scenario.configuration !== null) texts.push([`${folders[0]}/${CONFIGURATION}`, scenario.configuration]);
    let reads = 0;
    const disk = new Disk(texts, () => scenario.turns[reads++ % scenario.turns.length]!);
    const counting = new Counting(scenario.encoding);
    const editor = await Editor.start(disk, counting, optionsOf(scenario, [folders[0]], {}));
    return new Newsroom(scenario, counting, disk, editor);
  }

  close(): void {
    this.editor.quit();
  }

  async act(action: Action): Promise<void> {
    const { editor } = this;
    switch (action.kind) {
      case 'open': {
        const file = chosen(files, action.file)!;
        const uri = action.escaped ? keyOf(file) : file;
        if (this.documentOf(file) !== undefined) return;
        editor.open(uri, action.text ?? this.disk.texts.get(keyOf(file)) ?? '', 1 + (action.file % 3));
        return;
      }
      case 'change': {
        const uri = this.document(action.document);
        if (uri !== undefined) editor.change(uri, (text) => this.changes(text, action.edits));
        return;
      }
      case 'replaceAll': {
        const uri = this.document(action.document);
        if (uri !== undefined) editor.change(uri, () => [{ text: action.text }]);
        return;
      }
      case 'save': {
        const uri = this.document(action.document);
        if (uri === undefined || !uri.startsWith('file:')) return;
        this.disk.texts.set(keyOf(uri), editor.documents.get(uri)!.text);
        editor.notify('textDocument/didSave', { textDocument: { uri } });
        return this.happened([uri], action.late);
      }
      case 'close': {
        const uri = this.document(action.document);
        if (uri !== undefined) editor.close(uri);
        return;
      }
      case 'write': {
        const uri = this.fileOnDisk(action.file);
        this.disk.texts.set(uri, action.text);
        return this.happened([uri], action.late);
      }
      case 'remove': {
        const uri = this.fileOnDisk(action.file);
        this.disk.texts.delete(uri);
        return this.happened([uri], action.late);
      }
      case 'create': {
        const uri = this.fileOnDisk(action.file);
        this.disk.texts.set(uri, action.text);
        editor.notify('workspace/didCreateFiles', { files: [{ uri }] });
        return;
      }
      case 'moveFile':
        return this.move(this.fileOnDisk(action.file), this.fileOnDisk(action.to));
      case 'moveFolder': {
        const [from, to] = action.back ? movable.toReversed() : movable;
        return this.move(from!, to!);
      }
      case 'removeFolder': {
        for (const uri of this.below(movable[0])) this.disk.texts.delete(uri);
        editor.notify('workspace/didDeleteFiles', { files: [{ uri: movable[0] }] });
        return;
      }
      case 'configure': {
        const uri = `${chosen(folders, action.folder)}/${CONFIGURATION}`;
        if (action.text === null) this.disk.texts.delete(uri);
        else this.disk.texts.set(uri, action.text);
        return this.happened([uri], action.late);
      }
      case 'setSettings': {
        const { jumps, counts, lenses } = action;
        editor.settings = { inlayHints: { jumps, counts }, codeLens: { enabled: lenses } };
        editor.notify('workspace/didChangeConfiguration', { settings: { broadsheet: editor.settings } });
        return;
      }
      case 'toggleFolder':
        return this.toggleFolder(chosen(folders, action.folder)!);
      case 'tellNothing': {
        const changes = [chosen(files, action.file)!, 'file:///archive/read.me', 'file:///archive/1931'];
        editor.notify('workspace/didChangeWatchedFiles', { changes: changes.map((uri) => ({ uri, type: 2 })) });
        return;
      }
      case 'request': {
        const kind = chosen(this.announced, action.which)!;
        const file = chosen(files, action.file)!;
        const uri = this.documentOf(file) ?? file;
        const params = kind.params(this.spot(uri, action.at, action.choice));
        // What the server has told, it takes for shown.
        if (!params || editor.askAgain(kind.method, uri)) return;
        const { cancel } = editor.request(kind.method, params);
        if (action.cancel !== null) void turns(action.cancel).then(cancel);
        return;
      }
      case 'watchAll':
        return editor.watchAll();
      case 'pause':
        return editor.comeToPause();
      case 'wait':
        return turns(action.turns);
      case 'tell':
        return this.tell();
    }
  }

  /** Fails unless all that the editor has and is told is what one has and is told that opens the same documents now. */
  async compare(): Promise<void> {
    this.tell();
    await this.editor.settle();
    const { settings, documents } = this.editor;
    const options = optionsOf(this.scenario, this.folders, settings);
    const fresh = await Editor.start(new Disk(this.disk.texts), this.counting, options);
    try {
      for (const [uri, { text, version }] of documents) fresh.open(uri, text, version);
      await fresh.settle();
      assert.deepEqual(this.editor.failures, []);
      assert.deepEqual(fresh.failures, []);
      assert.deepEqual(this.editor.screen, fresh.screen, 'what is shown');
      if (this.editor.watchedDiagnostics) {
        fresh.watchAll();
        await fresh.settle();
        assert.deepEqual(this.editor.watchedDiagnostics, fresh.watchedDiagnostics, 'what is told of all files');
      }
      for (const spot of this.spots()) {
        for (const kind of this.announced) await this.compareAnswers(fresh, kind, spot);
      }
      assert.deepEqual(this.editor.failures, []);
      assert.deepEqual(fresh.failures, []);
    } finally {
      fresh.quit();
    }
  }

  private async compareAnswers(fresh: Editor, kind: RequestKind, spot: Spot): Promise<void> {
    const params = kind.params(spot);
    if (!params || this.isCompared({ method: kind.method, params })) return;
    const result = await this.compareCall(fresh, { method: kind.method, params }, kind.unordered);
    for (const call of kind.next?.(result, spot, this.editor.capabilities) ?? []) {
      if (!this.isCompared(call)) await this.compareCall(fresh, call);
    }
  }

  /** Whether a request has been made already; one about a whole document is the same from everywhere in it. */
  private isCompared({ method, params }: Call): boolean {
    const call = `${method} ${JSON.stringify(params)}`;
    if (this.compared.has(call)) return true;
    this.compared.add(call);
    return false;
  }

  private async compareCall(fresh: Editor, { method, params }: Call, unordered?: boolean): Promise<unknown> {
    const [here, there] = await Promise.all(
      [this.editor, fresh].map((editor) => editor.request(method, params).answer),
    );
    const result = (answer: object | undefined) => (answer && 'result' in answer ? answer.result : answer);
    assert.deepEqual(
      normalised(result(here), unordered),
      normalised(result(there), unordered),
      `${method} ${JSON.stringify(params)}`,
    );
    return result(here);
  }

  private get announced(): RequestKind[] {
    return requests.filter(({ announced }) => announced(this.editor.capabilities));
  }

  /** In every file and document that there is, and in one that is not. */
  private *spots(): Iterable<Spot> {
    const uris = new Set<string>([...this.disk.texts.keys()].filter((uri) => !uri.endsWith(CONFIGURATION)));
    for (const uri of this.editor.documents.keys()) {
      uris.delete(keyOf(uri));
      uris.add(uri);
    }
    uris.add(files[0]);
    for (const uri of uris) for (const { at, choice } of this.scenario.spots) yield this.spot(uri, at, choice);
  }

  private spot(uri: string, at: number, choice: number): Spot {
    const text = this.editor.documents.get(uri)?.text ?? this.disk.texts.get(keyOf(uri)) ?? '';
    const offset = this.offsetIn(text, at, choice);
    const end = Math.min(text.length, offset + (choice % 5) * 8);
    return {
      uri,
      position: this.counting.position(text, offset),
      range: this.counting.range(text, offset, end),
      whole: this.counting.range(text, 0, text.length),
      word: /[\p{L}\p{N}]*/u.exec(text.slice(offset))![0].slice(0, 6),
      choice,
    };
  }

  /** Every other time in a line that begins with a marker, where there is most to say. */
  private offsetIn(text: string, at: number, choice: number): number {
    const markers = choice % 2 === 0 ? [...text.matchAll(/^[#>@<=!].*$/gm)] : [];
    const line = chosen(markers, at);
    return line ? line.index + (at % (line[0].length + 1)) : Math.floor((at * text.length) / 999);
  }

  private changes(text: string, edits: readonly Edit[]): TextDocumentContentChangeEvent[] {
    let now = text;
    return edits.map(({ at, remove, insert, told }) => {
      const from = Math.floor((at * now.length) / 999);
      let range = this.counting.range(now, from, Math.min(now.length, from + remove));
      if (told === 'beyond line') range = { start: range.start, end: { line: range.end.line, character: 1e6 } };
      else if (told === 'beyond text') range = { start: range.start, end: { line: 1e6, character: 7 } };
      else if (told === 'backwards') range = { start: range.end, end: range.start };
      const change = { range, text: insert };
      now = this.counting.applied(now, change);
      return change;
    });
  }

  private document(choice: number): string | undefined {
    return chosen([...this.editor.documents.keys()], choice);
  }

  /** The open document of a file, however its URI is written. */
  private documentOf(file: string): string | undefined {
    return [...this.editor.documents.keys()].find((uri) => keyOf(uri) === keyOf(file));
  }

  private fileOnDisk(choice: number): string {
    return keyOf(
      chosen(
        files.filter((uri) => uri.startsWith('file:')),
        choice,
      )!,
    );
  }

  private below(folder: string): string[] {
    return [...this.disk.texts.keys()].filter((uri) => uri.startsWith(`${folder}/`));
  }

  /** Moves a file or folder as an editor does: what is open of it is closed and opened under the new name. */
  private move(from: string, to: string): void {
    if (from === to) return;
    const moved = (uri: string) => (uri === from ? to : `${to}${uri.slice(from.length)}`);
    const isMoved = (uri: string) => uri === from || uri.startsWith(`${from}/`);
    for (const [uri, text] of [...this.disk.texts]) {
      if (!isMoved(uri)) continue;
      this.disk.texts.delete(uri);
      this.disk.texts.set(moved(uri), text);
    }
    for (const [uri, { text }] of [...this.editor.documents]) {
      if (!isMoved(keyOf(uri))) continue;
      this.editor.close(uri);
      const target = moved(keyOf(uri));
      if (this.documentOf(target) === undefined) this.editor.open(target, text);
    }
    this.editor.notify('workspace/didRenameFiles', { files: [{ oldUri: from, newUri: to }] });
  }

  private toggleFolder(uri: string): void {
    const at = this.folders.indexOf(uri);
    const named = [{ uri, name: uri }];
    if (at < 0) this.folders.push(uri);
    else this.folders.splice(at, 1);
    const event = at < 0 ? { added: named, removed: [] } : { added: [], removed: named };
    this.editor.notify('workspace/didChangeWorkspaceFolders', { event });
  }

  private happened(uris: readonly string[], isLate: boolean): void {
    for (const uri of uris) this.untold.add(uri);
    if (!isLate) this.tell();
  }

  private tell(): void {
    if (this.untold.size === 0) return;
    const changes = [...this.untold].map((uri) => ({ uri, type: 2 }));
    this.untold.clear();
    this.editor.notify('workspace/didChangeWatchedFiles', { changes });
  }
}

function optionsOf(
  { client, encoding, locale }: Scenario,
  folders: readonly string[],
  settings: object,
): SessionOptions {
  const capabilities = { ...clients[client], general: { positionEncodings: [encoding] } };
  return { capabilities, locale, folders, settings };
}

async function turns(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await nextTurn();
}

function chosen<T>(from: readonly T[], choice: number): T | undefined {
  return from[choice % from.length];
}
