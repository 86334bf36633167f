import * as vscode from 'vscode';
import type { JumpState } from '../../server/protocol';

type OpenState = Exclude<JumpState, 'paired'>;

/** URIs of this scheme say how an entry of a view is marked; they name no file. */
const SCHEME = 'broadsheet-jumps';

/** What is open about a jump, in words. */
export function openJump(state: OpenState): string {
  switch (state) {
    case 'unmatched':
      return vscode.l10n.t('A jump without its other half');
    case 'ambiguous':
      return vscode.l10n.t('A jump that may lead to several places');
    case 'awaited':
      return vscode.l10n.t('A jump to a page that is not transcribed yet');
  }
}

/** What marks an article with a jump that lacks its other half. */
export function jumpMark(state: OpenState): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: `/${state}` });
}

/** What marks a page with so many of them. */
export function jumpCountMark(count: number): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: `/count/${count}` });
}

/** Marks the entries of the view of an issue. */
export function registerJumpMarks(): vscode.Disposable {
  const warning = new vscode.ThemeColor('list.warningForeground');
  const said: Record<string, vscode.FileDecoration> = {
    '/unmatched': new vscode.FileDecoration('!', openJump('unmatched'), warning),
    '/ambiguous': new vscode.FileDecoration('?', openJump('ambiguous'), warning),
    '/awaited': new vscode.FileDecoration('…', openJump('awaited')),
  };
  return vscode.window.registerFileDecorationProvider({
    provideFileDecoration({ scheme, path }) {
      if (scheme !== SCHEME) return undefined;
      const count = Number(/^\/count\/(\d+)$/.exec(path)?.[1] ?? 0);
      if (count === 0) return said[path];
      const tooltip = vscode.l10n.t('Jumps without their other half: {0}', count);
      return new vscode.FileDecoration(count > 99 ? '99' : String(count), tooltip, warning);
    },
  });
}
