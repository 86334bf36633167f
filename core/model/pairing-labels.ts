export type LabelAgreement = 'equal' | 'one-sided' | 'none' | 'unequal';

/** Labels are the same where only their width or brackets differ: `①` and `(1)`. */
export function compareLabels(a: string | null, b: string | null): LabelAgreement {
  if (a === null || b === null) return a === b ? 'none' : 'one-sided';
  return a === b || foldLabel(a) === foldLabel(b) ? 'equal' : 'unequal';
}

export function foldLabel(label: string): string {
  const folded = label.normalize('NFKC').replace(/[\p{P}\s]/gu, '');
  return folded === '' ? label : folded.toLowerCase();
}
