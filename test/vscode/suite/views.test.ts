import * as vscode from 'vscode';
import type { ProgressNode } from '../../../client/views/progress';
import { equal, ok, until } from './expect';
import { closeEditor, example, extensionExports, moveTo, show, showUntitled } from './workspace';

/** The entries of a view as an outline, some levels deep: label, description, icon, mark. */
async function outline<T>(
  provider: vscode.TreeDataProvider<T>,
  levels: number,
  node?: T,
  indent = '',
): Promise<string[]> {
  const found: string[] = [];
  for (const child of (await provider.getChildren(node)) ?? []) {
    const { label, description, iconPath, resourceUri } = await provider.getTreeItem(child);
    const icon = iconPath instanceof vscode.ThemeIcon ? iconPath.id : '';
    found.push(`${indent}${[label, description, icon, resourceUri?.path].filter(Boolean).join(' | ')}`);
    if (levels > 1) found.push(...(await outline(provider, levels - 1, child, `${indent}  `)));
  }
  return found;
}

describe('the view of an issue', () => {
  it('shows pages, articles by their genre, and how articles run over pages', async () => {
    const { views } = await extensionExports();
    await show('linjiang-ribao/2021-03-06/p1.broadsheet');
    const found = await until('the issue', async () => {
      const lines = await outline(views.issue, 3);
      return lines[0]?.startsWith('第一版 要闻') ? lines : undefined;
    });
    equal(
      found.slice(0, 5),
      [
        '第一版 要闻 | 7 | layout',
        '  早部署早检查早整改 把… | → p. 3 | note',
        '    第一版 要闻 | layout',
        '    第三版　综合 | layout',
        '  把功夫下在平时 | comment',
      ],
      'front page',
    );
    ok(found.includes('  老渡口的最后一班船 | → p. 2 → p. 4 | note'), 'an article over three pages');
    ok(found.includes('  老渡口的最后一班船 | ← p. 1 | reply'), 'its first continuation');
  });

  it('marks jumps that lack their other half, and follows what is typed', async () => {
    const { views } = await extensionExports();
    const editor = await showUntitled(
      '---\nlanguage: en\n---\n== Page 1 ==\n# Fog\nNo boats\n>> Continued on Page 2\n== Page 2 ==\n# Wheat\n4s.\n',
    );
    const marked = [
      'Page 1 | 1 | layout | /count/1',
      '  Fog | note | /unmatched',
      'Page 2 | 1 | layout',
      '  Wheat | note',
    ];
    await until('the mark', async () => JSON.stringify(await outline(views.issue, 2)) === JSON.stringify(marked));
    await editor.edit((edit) => edit.replace(editor.document.lineAt(8).range, '<< Continued from Page 1'));
    const paired = ['Page 1 | 1 | layout', '  Fog | → p. 2 | note', 'Page 2 | 1 | layout', '  Fog | ← p. 1 | reply'];
    await until('no mark', async () => JSON.stringify(await outline(views.issue, 2)) === JSON.stringify(paired));
    await closeEditor();
  });

  it('stays with an issue that is pinned', async () => {
    const { views } = await extensionExports();
    const firstPage = async () => (await outline(views.issue, 1))[0] ?? '';
    await show('linjiang-ribao/2021-03-06/p1.broadsheet');
    await until('the Chinese paper', async () => (await firstPage()).startsWith('第一版'));
    await vscode.commands.executeCommand('broadsheet.pinIssue');
    await show('harbor-courier/1987-10-14.broadsheet');
    await until('the place of the cursor', () => views.statusBar.text !== '');
    ok((await firstPage()).startsWith('第一版'), 'the Chinese paper still');
    await vscode.commands.executeCommand('broadsheet.unpinIssue');
    await until('the American paper', async () => (await firstPage()).startsWith('A1'));
  });

  it('opens what is clicked', async () => {
    const { views } = await extensionExports();
    await show('harbor-courier/1987-10-14.broadsheet');
    const [page] = await until('pages', async () => {
      const pages = await views.issue.getChildren();
      return pages[0] && views.issue.getTreeItem(pages[0]).label === 'A1' ? pages : undefined;
    });
    const last = (await views.issue.getChildren(page)).at(-1);
    ok(last, 'an article');
    const { command } = views.issue.getTreeItem(last);
    ok(command, 'a command');
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    await until('the cursor there', () => (vscode.window.activeTextEditor?.selection.active.line ?? 0) > 20);
  });
});

describe('the view of the problems', () => {
  it('lists those of the issue by page, and leaves out the slight ones where that is wanted', async () => {
    const { views } = await extensionExports();
    const text =
      '---\nlanguage: en\n---\n== Page 1 ==\n# Fog\nNo boats .\n~~~ tabel\n~~~\n== Page 2 ==\n# Wheat\n4s .\n';
    await showUntitled(text);
    const lines = await until('problems of both pages', async () => {
      const found = await outline(views.problems, 2);
      return found.some((line) => line.startsWith('Page 1')) && found.some((line) => line.startsWith('Page 2'))
        ? found
        : undefined;
    });
    ok(
      lines.some((line) => /tabel.* \| line 7 \| info$/.test(line)),
      lines.join('\n'),
    );
    await vscode.commands.executeCommand('broadsheet.showGraveProblems');
    const grave = await outline(views.problems, 2);
    ok(grave.length < lines.length && grave.every((line) => !/\| (info|lightbulb)$/.test(line)), grave.join('\n'));
    await vscode.commands.executeCommand('broadsheet.showAllProblems');
    await closeEditor();
  });
});

describe('the view of the progress', () => {
  it('shows papers, their issues, the pages and what stands on them, each with its status', async () => {
    const { views } = await extensionExports();
    const kinds = (nodes: readonly ProgressNode[]) => nodes.map(({ kind }) => kind);
    const papers = await views.progress.getChildren();
    ok(
      kinds(papers).every((kind) => kind === 'paper'),
      'papers',
    );
    const courier = papers.find((node) => node.kind === 'paper' && node.paper.name === 'The Harbor Courier');
    ok(courier, 'the American paper');
    const lines = await outline(views.progress, 3, courier);
    ok(/^1987-10-14 Final \| 100 % · (\d+)\/\1 \| pass$/.test(lines[0] ?? ''), lines[0] ?? '');
    equal(lines[1], '  A1 | Proofread | pass', 'page');
    ok(/^ {4}.+ \| Proofread \| pass$/.test(lines[2] ?? ''), lines[2] ?? '');
  });

  it('counts what is finished by the status that is set', async () => {
    const { views } = await extensionExports();
    const settings = vscode.workspace.getConfiguration('broadsheet');
    const fraction = async () =>
      (await outline(views.progress, 1)).find((line) => line.startsWith('The Harbor Courier'))?.split(' | ')[1];
    equal((await fraction())?.slice(0, 5), '100 %', 'proofread');
    await settings.update('progress.finished', 'approved', vscode.ConfigurationTarget.Workspace);
    await until('nothing approved', async () => (await fraction())?.startsWith('0 %'));
    await settings.update('progress.finished', undefined, vscode.ConfigurationTarget.Workspace);
    await until('all proofread', async () => (await fraction())?.startsWith('100 %'));
  });
});

describe('the status bar', () => {
  it('says on which page and in what article the cursor stands, and how long that is', async () => {
    const { views } = await extensionExports();
    const editor = await show('linjiang-ribao/2021-03-06/p1.broadsheet');
    moveTo(editor, '# 把功夫下在平时');
    await until('the commentary', () =>
      /^\$\(book\) p\. 1 · 把功夫下在平时 · \d+ characters$/.test(views.statusBar.text),
    );
    moveTo(editor, '---');
    await until('nothing in the front matter', () => views.statusBar.text === '');
    await vscode.window.showTextDocument(example('raw/linjiang-ribao-2021-03-06-p1.txt'));
    equal(views.statusBar.text, '', 'beside another document');
    await closeEditor();
  });
});
