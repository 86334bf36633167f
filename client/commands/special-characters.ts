import * as vscode from 'vscode';
import type { ClientContext } from '../context';
import {
  type CharacterKind,
  codePointOf,
  remembered,
  type SpecialCharacter,
  specialCharacters,
  withLatest,
} from '../special-characters';
import { transcriptEditor } from '../transcripts';

const KEPT = 'broadsheet.specialCharacters';

interface Item extends vscode.QuickPickItem {
  readonly character?: string;
}

/** Offers characters that keyboards lack, those used last first, and puts the chosen one in at every cursor. */
export function registerSpecialCharacters({ extension }: ClientContext): vscode.Disposable[] {
  const { globalState } = extension;
  globalState.setKeysForSync([KEPT]);
  const insert = async (given?: unknown) => {
    const editor = transcriptEditor();
    if (!editor) return;
    const character = typeof given === 'string' ? given : await choose(remembered(globalState.get(KEPT)));
    if (character === undefined) return;
    await editor.edit((edit) => {
      for (const selection of editor.selections) edit.replace(selection, character);
    });
    // What was replaced is selected no more.
    editor.selections = editor.selections.map(({ end }) => new vscode.Selection(end, end));
    await globalState.update(
      KEPT,
      withLatest(
        remembered(globalState.get(KEPT)).map(({ character }) => character),
        character,
      ),
    );
  };
  return [vscode.commands.registerCommand('broadsheet.insertSpecialCharacter', insert)];
}

async function choose(used: readonly SpecialCharacter[]): Promise<string | undefined> {
  const titles: Record<CharacterKind, string> = {
    circled: vscode.l10n.t('Circled'),
    numeral: vscode.l10n.t('Numerals and fractions'),
    dash: vscode.l10n.t('Dashes and dots'),
    bracket: vscode.l10n.t('Brackets and quotation marks'),
    sign: vscode.l10n.t('Signs and ornaments'),
    unit: vscode.l10n.t('Units and abbreviations'),
    letter: vscode.l10n.t('Letters'),
    space: vscode.l10n.t('Spaces'),
  };
  const group = (title: string, characters: readonly SpecialCharacter[]): Item[] =>
    characters.length === 0
      ? []
      : [{ label: title, kind: vscode.QuickPickItemKind.Separator }, ...characters.map(itemOf)];
  const kinds = Object.entries(titles) as [CharacterKind, string][];
  const items = [
    ...group(vscode.l10n.t('Used last'), used),
    ...kinds.flatMap(([kind, title]) =>
      group(
        title,
        specialCharacters.filter((each) => each.kind === kind),
      ),
    ),
  ];
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Insert Special Character'),
    placeHolder: vscode.l10n.t('The character, what it stands for (1, m, ss) or its code point (2460)'),
    matchOnDescription: true,
  });
  return chosen?.character;
}

function itemOf({ character, hint }: SpecialCharacter): Item {
  const label = character === '\u3000' ? vscode.l10n.t('Ideographic space') : character;
  return { label, description: `${hint}  ${codePointOf(character)}`.trim(), character };
}
