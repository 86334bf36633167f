import type { CursorMessage, Position, VisibleMessage } from '../messages';
import { highlight } from './highlight';
import { send } from './host';
import type { Places } from './places';
import type { Scroller } from './scroller';

/** Where the editor's cursor is brought to, as a share of what is visible. */
const MIDDLE = 0.35;

/**
 * Keeps the preview and the editor at the same words. One of them leads: the preview while its reader scrolls it, the editor
 * otherwise. What the leader does, the other follows, and says nothing of it.
 */
export class Sync {
  private leads = false;
  private isStaying = false;
  private cursor: CursorMessage | undefined;
  private told = '';

  constructor(
    private readonly scroller: Scroller,
    private readonly places: Places,
  ) {
    const lead = () => {
      this.leads = true;
      this.isStaying = false;
    };
    for (const event of ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const) {
      scroller.element.addEventListener(event, lead, { passive: true });
    }
    const leave = () => {
      this.leads = false;
    };
    document.documentElement.addEventListener('pointerleave', leave);
    window.addEventListener('blur', leave);
    scroller.onScroll(() => this.tell());
  }

  /** From now on the editor leads. */
  private follow(): void {
    this.leads = false;
    this.isStaying = false;
  }

  /** Brings what the editor shows first to the start. */
  followEditor({ uri, line }: VisibleMessage): void {
    if (this.leads || this.isStaying) return;
    const element = this.places.elementAt(uri, line);
    if (!element) return;
    // In columns, words that stand apart in the text may be visible together.
    if (this.isInColumns && this.scroller.isVisible(element)) return;
    this.scroller.bring(element, 0);
  }

  /** Shows where the editor's cursor is, and brings it into view where it has moved. */
  followCursor(cursor: CursorMessage): void {
    const before = this.cursor;
    this.cursor = cursor;
    this.showCursor();
    if (cursor.isEcho || (before ? isAlike(cursor, before) : this.isStaying)) return;
    this.follow();
    const element = this.places.elementAt(cursor.uri, cursor.end.line);
    if (element && !this.scroller.isVisible(element)) this.scroller.bring(element, MIDDLE);
  }

  /** Something else is shown: the cursor is brought into view when it is told of, wherever it was. */
  startAnew(): void {
    this.cursor = undefined;
    this.follow();
  }

  /** What was scrolled to before stays, until the cursor moves from where it is first told to be. */
  stay(): void {
    this.isStaying = true;
  }

  showCursor(): void {
    if (this.cursor) highlight(this.places, this.cursor);
  }

  private get isInColumns(): boolean {
    return document.body.classList.contains('view-page');
  }

  /** Tells the editor what is visible first. */
  private tell(): void {
    if (!this.leads) return;
    const first = this.firstVisible();
    const place = first && this.places.lineOf(first);
    if (!place || this.told === `${place.uri} ${place.line}`) return;
    this.told = `${place.uri} ${place.line}`;
    send({ type: 'scroll', ...place });
  }

  firstVisible(): Element | null {
    // Where parts stand one below the other, those that are scrolled away need not be measured.
    const from = this.isInColumns ? 0 : this.places.firstPart((part) => this.scroller.extentOf(part).end > 0);
    for (const line of this.places.linesWhere((part) => this.scroller.isVisible(part), from)) {
      const { start, end } = this.scroller.extentOf(line);
      if (end > 1 && start < this.scroller.length && end > start) return line;
    }
    return null;
  }
}

function isAlike(a: CursorMessage, b: CursorMessage): boolean {
  return a.uri === b.uri && isAt(a.start, b.start) && isAt(a.end, b.end);
}

function isAt(a: Position, b: Position): boolean {
  return a.line === b.line && a.character === b.character;
}
