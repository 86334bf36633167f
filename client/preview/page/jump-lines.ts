const SVG = 'http://www.w3.org/2000/svg';

/** Pixels between two lines that run side by side, and from the entries to the first. */
const LANE = 9;
const FIRST = 14;
/** Lines that run side by side; more of them share these. */
const LANES = 12;

/** One end of a jump, in pixels from the corner of the contents. */
interface End {
  readonly entry: Element | null;
  readonly x: number;
  readonly y: number;
}

interface Jump {
  readonly from: End;
  readonly to: End;
}

/** Draws the jumps of the contents: from each entry a line down the margin to the entry where it goes on. */
export class JumpLines {
  private readonly svg = document.createElementNS(SVG, 'svg');
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private drawn: { readonly jump: Jump; readonly path: Element }[] = [];

  constructor(
    sheet: Element,
    private readonly content: HTMLElement,
  ) {
    this.svg.setAttribute('class', 'jump-lines');
    this.svg.setAttribute('aria-hidden', 'true');
    sheet.append(this.svg);
    new ResizeObserver(() => this.draw()).observe(content);
    for (const event of ['pointerover', 'focusin'] as const) {
      content.addEventListener(event, ({ target }) => this.pointOut(target instanceof Element ? target : null));
    }
  }

  /** Draws them once what has changed has been painted: hundreds of them take a while. */
  drawSoon(): void {
    clearTimeout(this.waiting);
    if (this.drawn.length === 0 || !isContents()) this.draw();
    else this.waiting = setTimeout(() => this.draw(), 120);
  }

  private draw(): void {
    const jumps = isContents() ? this.jumps() : [];
    this.svg.replaceChildren();
    this.drawn = [];
    if (jumps.length === 0) return;
    const { width, height } = this.content.getBoundingClientRect();
    this.svg.setAttribute('width', String(width));
    this.svg.setAttribute('height', String(height));
    const lanes = lanesOf(jumps);
    jumps.forEach((jump, i) => {
      const path = document.createElementNS(SVG, 'path');
      path.setAttribute('d', lineOf(jump, width - LANE * (LANES + 1) + FIRST + LANE * (lanes[i]! % LANES)));
      this.svg.append(path);
      this.drawn.push({ jump, path });
    });
  }

  /** Makes the lines of an entry stand out. */
  private pointOut(target: Element | null): void {
    const entry = target?.closest('.entry') ?? null;
    for (const { jump, path } of this.drawn)
      path.classList.toggle('shown', entry !== null && (jump.from.entry === entry || jump.to.entry === entry));
  }

  private jumps(): Jump[] {
    return [...this.content.querySelectorAll<HTMLAnchorElement>('a.jump-out')].flatMap((link) => {
      const entry = document.getElementById(link.hash.slice(1));
      const end = entry?.querySelector('.jump-in') ?? entry;
      return end ? [{ from: this.endAt(link), to: this.endAt(end) }] : [];
    });
  }

  /** Behind a link, and behind what stands on its line. */
  private endAt(link: Element): End {
    const corner = this.content.getBoundingClientRect();
    const rect = link.getBoundingClientRect();
    const entry = link.closest('.entry');
    const beside = [...(entry?.children ?? [])].flatMap((each) => [...each.getClientRects()]);
    const onLine = beside.filter(({ top, bottom }) => top < rect.bottom && bottom > rect.top);
    const right = Math.max(rect.right, ...onLine.map((each) => each.right));
    return { entry, x: right - corner.left + 5, y: rect.top + rect.height / 2 - corner.top };
  }
}

function isContents(): boolean {
  return document.body.classList.contains('view-issue');
}

/** For each jump the first lane that no other takes beside it. */
function lanesOf(jumps: readonly Jump[]): number[] {
  const lanes: number[] = jumps.map(() => 0);
  const ends: number[] = [];
  const order = jumps.map((_, i) => i).sort((a, b) => topOf(jumps[a]!) - topOf(jumps[b]!));
  for (const i of order) {
    const free = ends.findIndex((end) => end < topOf(jumps[i]!));
    const lane = free < 0 ? ends.length : free;
    ends[lane] = Math.max(jumps[i]!.from.y, jumps[i]!.to.y);
    lanes[i] = lane;
  }
  return lanes;
}

function topOf({ from, to }: Jump): number {
  return Math.min(from.y, to.y);
}

function lineOf({ from, to }: Jump, x: number): string {
  const down = to.y > from.y ? 1 : -1;
  const bend = Math.min(6, Math.abs(to.y - from.y) / 2);
  return [
    `M ${from.x} ${from.y} H ${x - bend} Q ${x} ${from.y} ${x} ${from.y + down * bend}`,
    `V ${to.y - down * bend} Q ${x} ${to.y} ${x - bend} ${to.y} H ${to.x}`,
    `M ${to.x + 5} ${to.y - 3.5} L ${to.x} ${to.y} L ${to.x + 5} ${to.y + 3.5}`,
  ].join(' ');
}
