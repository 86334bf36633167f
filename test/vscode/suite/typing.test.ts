import * as vscode from 'vscode';
import { equal, ok, until } from './expect';
import { Webview } from './eyes';
import { closeEditor, select, show, showUntitled } from './workspace';

const workbench = new Webview('.monaco-workbench');
const type = (text: string) => vscode.commands.executeCommand('type', { text });

function completions({ document, selection }: vscode.TextEditor): Thenable<vscode.CompletionList> {
  return vscode.commands.executeCommand('vscode.executeCompletionItemProvider', document.uri, selection.active);
}

const labelOf = ({ label }: vscode.CompletionItem) => (typeof label === 'string' ? label : label.label);

describe('typing', () => {
  afterEach(closeEditor);

  it('is completed: genres in the braces of a head, in the list that the editor shows', async () => {
    const editor = await showUntitled('# 停水通知 {.}\n因检修停水。\n');
    select(editor, '{.', { isCursor: true });
    await until('genres', async () => (await completions(editor)).items.map(labelOf).includes('.notice'));
    await type('noti');
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await until('the list', async () => (await workbench.text('.suggest-widget.visible'))?.includes('notice'));
    await until('the chosen one', async () => {
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return editor.document.lineAt(0).text === '# 停水通知 {.notice}';
    });
  });

  it('is completed by the names of scans', async () => {
    const editor = await show('donaubote/1908-05-03/1-2.broadsheet');
    select(editor, 'facsimile: 1', { isCursor: true });
    await until('the scan', async () => (await completions(editor)).items.map(labelOf).includes('1-2.pdf'));
  });

  it('is completed by snippets, under English names and Chinese', async () => {
    const editor = await showUntitled('');
    const { items } = await completions(editor);
    const snippets = items.filter(({ kind }) => kind === vscode.CompletionItemKind.Snippet).map(labelOf);
    for (const prefix of ['page', '版面', 'article', '稿件', 'jump']) ok(snippets.includes(prefix), prefix);
    await vscode.commands.executeCommand('editor.action.insertSnippet', {
      langId: 'broadsheet',
      name: 'Headline 主题',
    });
    await type('渡口复航');
    equal(editor.document.getText(), '# 渡口复航', 'the snippet with what was typed into it');
  });

  it('goes on with a head, a byline or a comment that is broken in two', async () => {
    for (const [line, words, broken] of [
      ['# 早部署早检查', '# 早部署', '# 早检查'],
      ['@ 记者 何田、林水生', '@ 记者 何田、', '@ 林水生'],
      ['% 左下角有墨渍', '% 左下角', '% 有墨渍'],
      ['船上有旅客。', '船上有', '旅客。'],
    ] as const) {
      const editor = await showUntitled(`${line}\n`);
      select(editor, words, { isCursor: true });
      await type('\n');
      await until(`the line ${broken}`, () => editor.document.lineAt(1).text === broken);
      equal(editor.document.lineAt(0).text, words, 'the line above');
      await closeEditor();
    }
  });

  it('turns the look-alike of an inline form into the form', async () => {
    const editor = await showUntitled('# 渡口复航\n船上有旅客\n');
    select(editor, '旅客', { isCursor: true });
    await type('【');
    await type('？');
    await until('the form', () => /旅客\[\?/.test(editor.document.lineAt(1).text));
  });
});
