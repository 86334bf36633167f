import type { XmlElement } from '../xml/walk';

/** What one description (`dmdSec`) says, by the elements of MODS or Dublin Core that say it. */
export class Description {
  title: string | null = null;
  date: string | null = null;
  number: string | null = null;
  edition: string | null = null;
  place: string | null = null;
  publisher: string | null = null;
  language: string | null = null;
  /** A page's number. */
  start: string | null = null;
  private readonly open: { name: string; type: string; text: string }[] = [];

  enter(element: XmlElement): void {
    this.open.push({ name: element.name, type: element.get('type') ?? element.get('unit') ?? '', text: '' });
  }

  text(text: string): void {
    const last = this.open.at(-1);
    if (last) last.text += text;
  }

  leave(): void {
    const closed = this.open.pop();
    const above = this.open.at(-1);
    const text = closed?.text.replace(/\s+/gu, ' ').trim() ?? '';
    if (!closed || text === '') return;
    switch (closed.name) {
      case 'title':
        // Of a series or another issue; the paper's own stands in the host or at the top.
        this.title ??= text;
        break;
      case 'dateIssued':
      case 'date':
        this.date ??= dayOf(text);
        break;
      case 'number':
        if (above?.type === 'edition') this.edition ??= text;
        else if (above?.type === 'issue' || above?.type === 'number') this.number ??= text;
        else if (above?.type === 'page number') this.start ??= text;
        break;
      case 'start':
        if (above?.type === 'pages' || above?.type === 'page') this.start ??= text;
        break;
      case 'placeTerm':
        if (closed.type !== 'code') this.place ??= text;
        break;
      case 'publisher':
        this.publisher ??= text;
        break;
      case 'languageTerm':
      case 'language':
        this.language ??= text;
    }
  }
}

function dayOf(text: string): string | null {
  return /^(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(text)?.slice(1).join('-') ?? null;
}
