import type { FacsimileState } from '../messages';
import type { Words } from '../words';
import { find, send } from './host';

export type Tool = 'zoom-in' | 'zoom-out' | 'whole' | 'width' | 'rotate' | 'previous' | 'next';

/** The buttons over the scan. */
export class Toolbar {
  private readonly tools: readonly HTMLButtonElement[];
  private readonly toggles: readonly HTMLButtonElement[];

  constructor(
    element: HTMLElement,
    private readonly words: Words,
    work: Readonly<Record<Tool, () => void>>,
  ) {
    this.tools = Object.entries(work).map(([id, onClick]) => {
      const button = find<HTMLButtonElement>(id);
      button.addEventListener('click', onClick);
      return button;
    });
    this.toggles = [...element.querySelectorAll<HTMLButtonElement>('[data-set]')];
    for (const button of this.toggles) button.addEventListener('click', () => toggle(button));
  }

  /** Says how the facsimile is set. */
  set({ keepsZoom, isLocked }: FacsimileState): void {
    for (const button of this.toggles)
      button.ariaPressed = String(button.dataset['set'] === 'keepsZoom' ? keepsZoom : isLocked);
  }

  /** Says which sheet of how many is shown, 0 of 0 for none. Where there is but one, there is nothing to turn. */
  show(sheet: number, sheets: number): void {
    for (const button of this.tools) button.disabled = sheets === 0;
    find('sheets').hidden = sheets < 2;
    find('sheet').textContent = this.words.sheet.replace('{sheet}', String(sheet)).replace('{sheets}', String(sheets));
    find<HTMLButtonElement>('previous').disabled = sheet <= 1;
    find<HTMLButtonElement>('next').disabled = sheet >= sheets;
  }
}

function toggle({ dataset, ariaPressed }: HTMLButtonElement): void {
  const isOn = ariaPressed !== 'true';
  send(dataset['set'] === 'keepsZoom' ? { type: 'set', keepsZoom: isOn } : { type: 'set', isLocked: isOn });
}
