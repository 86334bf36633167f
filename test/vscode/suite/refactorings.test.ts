import * as vscode from 'vscode';
import { equal, until } from './expect';
import { closeEditor, select, showUntitled } from './workspace';

/** Runs a command on a text with some words selected (or the cursor behind them), and expects what becomes of the text. */
function becomes(
  name: string,
  text: string,
  words: string,
  after: string,
  { isCursor = false, argument = '' } = {},
): void {
  it(name, async () => {
    const editor = await showUntitled(text);
    select(editor, words, { isCursor });
    await vscode.commands.executeCommand(`broadsheet.${name}`, ...(argument ? [argument] : []));
    await until(`the text after ${name}`, () => editor.document.getText() !== text);
    equal(editor.document.getText(), after, name);
    await closeEditor();
  });
}

describe('commands change the text', () => {
  const article = '# 渡口复航\n船上有旅客三十人。\n';
  becomes('markUncertain', article, '旅客', article.replace('旅客', '[?旅客]'));
  becomes('markSic', article, '旅客', article.replace('旅客', '[!旅客|]'));
  becomes('markSupplied', article, '旅客', article.replace('旅客', '[+旅客]'));
  becomes('markEmphasis', article, '旅客', article.replace('旅客', '[*旅客]'));
  becomes('markStrong', article, '旅客', article.replace('旅客', '[**旅客]'));
  becomes('insertIllegible', article, '旅客', article.replace('旅客', '旅客[?]'), { isCursor: true });
  becomes('removeMark', article.replace('旅客', '[?旅客]'), '旅客', article);
  becomes('insertSpecialCharacter', article, '三十', article.replace('三十', '㊤'), { argument: '㊤' });

  const two = '# Fog\nNo boats.\n\n# Wheat\nFour shillings.\n';
  const turned = '# Wheat\nFour shillings.\n\n# Fog\nNo boats.\n';
  becomes('moveArticleDown', two, 'No boats', turned, { isCursor: true });
  becomes('moveArticleUp', two, 'Four', turned, { isCursor: true });
  becomes('mergeArticles', two, 'No boats', two.replace('# Wheat', '## Wheat'), { isCursor: true });
  const joined = '# Fog\nNo boats.\n\nWheat, four shillings.\n';
  becomes('splitArticle', joined, '\n\n', joined.replace('Wheat', '# {.news}\n\nWheat'), { isCursor: true });

  it('in every selection where they mark words; the cursor goes where the right words of a misprint are typed', async () => {
    const editor = await showUntitled(article);
    const line = editor.document.lineAt(1).range.start;
    const at = (character: number) =>
      new vscode.Selection(line.translate(0, character), line.translate(0, character + 2));
    editor.selections = [at(1), at(3)];
    await vscode.commands.executeCommand('broadsheet.markUncertain');
    await until('marks', () => editor.document.lineAt(1).text.includes('[?'));
    equal(editor.document.lineAt(1).text, '船[?上有][?旅客]三十人。', 'two marks');
    select(editor, '三十');
    await vscode.commands.executeCommand('broadsheet.markSic');
    await until('the misprint', () => editor.document.lineAt(1).text.endsWith('[!三十|]人。'));
    await until(
      'the cursor in it',
      () => editor.selection.active.character === editor.document.lineAt(1).text.indexOf('|') + 1,
    );
    await closeEditor();
  });
});
