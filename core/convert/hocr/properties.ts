import type { Box } from '../../measured-page';
import { between } from '../measured/boxes';

/** The properties in the `title` of an hOCR element: `bbox 10 20 30 40; x_wconf 93; image "p1.png"`. */
export class HocrProperties {
  private readonly values = new Map<string, string>();

  constructor(title: string | null) {
    // A semicolon may stand in a quoted file name.
    for (const [property] of (title ?? '').matchAll(/(?:"[^"]*"|[^;"])+/g)) {
      const [, name, value] = /^\s*(\S+)\s*([\s\S]*)$/.exec(property) ?? [];
      if (name !== undefined && !this.values.has(name)) this.values.set(name, (value ?? '').trim());
    }
  }

  get(name: string): string | null {
    return this.values.get(name) ?? null;
  }

  numbers(name: string): number[] {
    const words = this.values.get(name)?.split(/[\s,]+/) ?? [];
    return words.filter((word) => word !== '').map(Number);
  }

  number(name: string): number | null {
    const value = this.numbers(name)[0];
    return value !== undefined && Number.isFinite(value) ? value : null;
  }

  box(): Box | null {
    const numbers = this.numbers('bbox');
    if (numbers.length !== 4 || !numbers.every(Number.isFinite)) return null;
    return between(...(numbers as [number, number, number, number]));
  }

  /** A file name without its quotes. */
  file(name: string): string | null {
    return this.get(name)?.replace(/^"([^"]*)"$/, '$1') || null;
  }
}
