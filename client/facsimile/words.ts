import { l10n } from 'vscode';

/** The words that the page itself says, in the editor's language. What stands in braces is filled in. */
export interface Words {
  readonly loading: string;
  /** `{sheet}` of `{sheets}`. */
  readonly sheet: string;
  /** Of the scan `{name}`, for those who cannot see it. */
  readonly scan: string;
  readonly unreadable: string;
  readonly unknownKind: string;
  readonly broken: string;
  readonly locked: string;
}

export function pageWords(): Words {
  return {
    loading: l10n.t('Loading the scan…'),
    sheet: l10n.t('{sheet} of {sheets}'),
    scan: l10n.t('Scan: {name}. Arrow keys move it, plus and minus zoom.'),
    unreadable: l10n.t('“{name}” cannot be read.'),
    unknownKind: l10n.t('“{name}” is not shown: it is neither a PDF nor an image of a kind that can be shown here.'),
    broken: l10n.t('“{name}” is damaged, or not what its first bytes say. ({reason})'),
    locked: l10n.t('“{name}” is protected by a password.'),
  };
}
