import type { ShowMessage } from '../messages';
import { send } from './host';

/** The buttons over the preview. Which are pressed is said by what is shown. */
export class Toolbar {
  private readonly buttons: readonly HTMLButtonElement[];

  constructor(element: HTMLElement) {
    this.buttons = [...element.querySelectorAll('button')];
    for (const button of this.buttons) button.addEventListener('click', () => press(button));
  }

  show({ view, state, canBeVertical, isVertical }: ShowMessage): void {
    const pressed = { isVertical, isLocked: state.isLocked };
    for (const button of this.buttons) {
      const { view: own, set } = button.dataset;
      if (own !== undefined) button.ariaPressed = String(own === view);
      if (set === 'isVertical') button.disabled = !canBeVertical;
      if (set === 'isVertical' || set === 'isLocked') button.ariaPressed = String(pressed[set]);
    }
  }
}

function press(button: HTMLButtonElement): void {
  const { view, set } = button.dataset;
  const isPressed = button.ariaPressed === 'true';
  if (view === 'article' || view === 'page' || view === 'issue') send({ type: 'set', view });
  else if (set === 'isVertical') send({ type: 'set', isVertical: !isPressed });
  else if (set === 'isLocked') send({ type: 'set', isLocked: !isPressed });
  else send({ type: 'print' });
}
