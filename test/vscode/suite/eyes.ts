import type { Question } from '../eyes';

/** Where the runner answers: see `eyes.ts` beside it. */
declare const EYES: string;

/** Asks the runner, which drives the browser that all of this runs in. */
export async function ask<T>(question: Question): Promise<T> {
  const response = await fetch(EYES, { method: 'POST', body: JSON.stringify(question) });
  const { answer, error } = (await response.json()) as { answer: T; error?: string };
  if (error !== undefined) throw new Error(`${question.ask}: ${error}`);
  return answer;
}

/** A webview, told by an element that it holds, as it is really drawn. */
export class Webview {
  constructor(private readonly holds: string) {}

  /** Runs a function in it. The function is sent as its source: it knows nothing but what it is given. */
  evaluate<T, G = null>(run: (given: G) => T | Promise<T>, given?: G): Promise<T> {
    return ask({ ask: 'evaluate', holds: this.holds, source: String(run), given });
  }

  /** Clicks an element, or on words that it shows. */
  async click(selector: string, on?: string, count?: number): Promise<void> {
    await ask({
      ask: 'click',
      holds: this.holds,
      selector,
      ...(on === undefined ? {} : { on }),
      ...(count === undefined ? {} : { count }),
    });
  }

  /** What axe-core finds in it that keeps people out. */
  barriers(): Promise<string[]> {
    return ask({ ask: 'barriers', holds: this.holds });
  }

  async wheel(selector: string, x: number, y: number): Promise<void> {
    await ask({ ask: 'wheel', holds: this.holds, selector, x, y });
  }

  /** What an element shows, blanks as they are drawn; `undefined` where neither it nor its webview is there. */
  async text(selector: string): Promise<string | undefined> {
    try {
      // biome-ignore lint/performance/useDomNodeTextContent: what is seen, line breaks included, is what is asked for
      return await this.evaluate((at) => (document.querySelector(at) as HTMLElement | null)?.innerText, selector);
    } catch {
      return undefined;
    }
  }
}
