/** Icons of the preview's toolbar, in the colour of the text around. */
function icon(paths: string): string {
  return `<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.2" stroke-linecap="round" stroke-linejoin="round">${paths}</svg>`;
}

export const icons = {
  /** Lines that run down, from right to left. */
  vertical: icon('<path d="M13 2.5v11M9.5 2.5v11M6 2.5v7M2.5 8.5v5M1 12l1.5 1.5L4 12"/>'),
  lock: icon('<rect x="3" y="7" width="10" height="6.5" rx="1"/><path d="M5 7V5a3 3 0 0 1 6 0v2"/>'),
  print: icon('<path d="M4.5 6V2h7v4M4.5 11.5h-2V6.5h11v5h-2"/><path d="M4.5 9.5h7V14h-7z"/>'),
};
