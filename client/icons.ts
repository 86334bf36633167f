/** Icons of the toolbars in webviews, in the colour of the text around. */
function icon(paths: string): string {
  return `<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.2" stroke-linecap="round" stroke-linejoin="round">${paths}</svg>`;
}

export const icons = {
  /** Lines that run down, from right to left. */
  vertical: icon('<path d="M13 2.5v11M9.5 2.5v11M6 2.5v7M2.5 8.5v5M1 12l1.5 1.5L4 12"/>'),
  lock: icon('<rect x="3" y="7" width="10" height="6.5" rx="1"/><path d="M5 7V5a3 3 0 0 1 6 0v2"/>'),
  print: icon('<path d="M4.5 6V2h7v4M4.5 11.5h-2V6.5h11v5h-2"/><path d="M4.5 9.5h7V14h-7z"/>'),
  zoomIn: icon('<circle cx="7" cy="7" r="4.5"/><path d="M10.5 10.5 14 14M7 5v4M5 7h4"/>'),
  zoomOut: icon('<circle cx="7" cy="7" r="4.5"/><path d="M10.5 10.5 14 14M5 7h4"/>'),
  /** A page within its frame. */
  whole: icon('<path d="M1.5 4.5v-3h3M11.5 1.5h3v3M14.5 11.5v3h-3M4.5 14.5h-3v-3"/><path d="M5 4h6v8H5z"/>'),
  width: icon('<path d="M1.5 2v12M14.5 2v12M3.5 8h9M5.5 6l-2 2 2 2M10.5 6l2 2-2 2"/>'),
  rotate: icon('<path d="M13.5 8A5.5 5.5 0 1 1 11 3.4M8.2 3.6 11.2 3.5 11.1.6"/>'),
  /** Two sheets of which the same part is marked. */
  keepZoom: icon('<path d="M1.5 2.5h5.5v11H1.5zM9 2.5h5.5v11H9z"/><path d="M3 5h2.5v3H3zM10.5 5H13v3h-2.5z"/>'),
  previous: icon('<path d="M10 3 5 8l5 5"/>'),
  next: icon('<path d="m6 3 5 5-5 5"/>'),
};
