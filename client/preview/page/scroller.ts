/** The part of the page that scrolls: down where lines run across, to the left where they run down. */
export class Scroller {
  isVertical = false;

  constructor(readonly element: HTMLElement) {}

  private get box(): DOMRect {
    return this.element.getBoundingClientRect();
  }

  /** How far an element begins and ends behind the start of what is visible, in pixels. */
  extentOf(element: Element): { readonly start: number; readonly end: number } {
    const rect = element.getBoundingClientRect();
    const { box } = this;
    if (this.isVertical) return { start: box.right - rect.right, end: box.right - rect.left };
    return { start: rect.top - box.top, end: rect.bottom - box.top };
  }

  /** How much is visible. */
  get length(): number {
    return this.isVertical ? this.element.clientWidth : this.element.clientHeight;
  }

  isVisible(element: Element): boolean {
    const { start, end } = this.extentOf(element);
    return end > 0 && start < this.length;
  }

  by(distance: number): void {
    if (Math.abs(distance) < 1) return;
    if (this.isVertical) this.element.scrollBy({ left: -distance, behavior: 'instant' });
    else this.element.scrollBy({ top: distance, behavior: 'instant' });
  }

  /** Brings an element's start to `at`, as a share of what is visible. */
  bring(element: Element, at: number): void {
    this.by(this.extentOf(element).start - at * this.length);
  }

  toStart(): void {
    this.to([0, 0]);
  }

  get position(): readonly [x: number, y: number] {
    return [this.element.scrollLeft, this.element.scrollTop];
  }

  to([left, top]: readonly [x: number, y: number]): void {
    this.element.scrollTo({ left, top, behavior: 'instant' });
  }

  onScroll(listener: () => void): void {
    let isWaiting = false;
    this.element.addEventListener('scroll', () => {
      if (isWaiting) return;
      isWaiting = true;
      requestAnimationFrame(() => {
        isWaiting = false;
        listener();
      });
    });
  }
}
