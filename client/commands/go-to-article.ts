import * as vscode from 'vscode';
import { ISSUE, type IssueParams, type IssueTree } from '../../server/protocol';
import type { ClientContext } from '../context';
import { mention, showPlace, transcriptEditor } from '../transcripts';
import { genreIcon } from '../views/icons';
import { nodeAt, pageNodes, type SegmentNode } from '../views/issue-nodes';
import { articleTitle, pageName, pageTitle } from '../words';

interface Item extends vscode.QuickPickItem {
  readonly node?: SegmentNode;
}

/** Offers what the issue of the active transcript prints, by page; what is looked at in the list is shown, if it stands in that transcript. */
export function registerGoToArticle({ client }: ClientContext): vscode.Disposable[] {
  const goToArticle = async () => {
    const editor = transcriptEditor();
    if (!editor) return;
    const { code2ProtocolConverter, protocol2CodeConverter } = client;
    const textDocument = code2ProtocolConverter.asTextDocumentIdentifier(editor.document);
    const issue = await client.sendRequest<IssueTree | null>(ISSUE, { textDocument } satisfies IssueParams);
    const pages = issue ? pageNodes(issue) : [];
    const items = pages.flatMap(({ page, children }): Item[] =>
      children.length === 0
        ? []
        : [{ label: pageTitle(page), kind: vscode.QuickPickItemKind.Separator }, ...children.map(itemOf)],
    );
    if (items.length === 0) {
      mention(vscode.l10n.t('There is no article yet.'));
      return;
    }
    const here = nodeAt(pages, textDocument.uri, code2ProtocolConverter.asPosition(editor.selection.active));
    const chosen = await choose(
      items,
      items.find(({ node }) => node === here),
      ({ place }) => {
        if (place.uri !== textDocument.uri) return;
        const range = protocol2CodeConverter.asRange(place.range);
        editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
      },
    );
    if (chosen) await showPlace(client, chosen.place);
    else editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  };
  return [vscode.commands.registerCommand('broadsheet.goToArticle', goToArticle)];
}

function itemOf(node: SegmentNode): Item {
  const { role, title, article, before, after } = node;
  const last = before.at(-1);
  const icon = role === 'article' ? genreIcon(article.genre).id : 'reply';
  return {
    label: `$(${icon}) ${articleTitle(title)}`,
    description:
      role === 'continuation' && last ? `← ${pageName(last)}` : after.map((page) => `→ ${pageName(page)}`).join(' '),
    node,
  };
}

/** Lets somebody choose, `look` being told of what is looked at meanwhile. */
function choose(
  items: readonly Item[],
  active: Item | undefined,
  look: (node: SegmentNode) => void,
): Promise<SegmentNode | undefined> {
  const pick = vscode.window.createQuickPick<Item>();
  pick.title = vscode.l10n.t('Go to Article');
  pick.matchOnDescription = true;
  pick.items = items;
  if (active) pick.activeItems = [active];
  return new Promise((resolve) => {
    pick.onDidChangeActive(([item]) => {
      if (item?.node) look(item.node);
    });
    pick.onDidAccept(() => {
      resolve(pick.activeItems[0]?.node);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
