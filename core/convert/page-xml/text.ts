/** The texts that the elements `TextEquiv` give of one region, line or word. */
export class TextEquivs {
  text: string | null = null;
  confidence: number | null = null;
  private best = Infinity;
  private reading: { index: number; confidence: number | null; text: string } | null = null;

  open(index: number | null, confidence: number | null): void {
    this.reading = { index: index ?? 0, confidence, text: '' };
  }

  add(text: string): void {
    if (this.reading) this.reading.text += text;
  }

  /** Of several readings the one with the lowest index counts. */
  close(): void {
    const { reading } = this;
    if (reading && reading.index < this.best) {
      this.best = reading.index;
      this.text = reading.text;
      this.confidence = reading.confidence;
    }
    this.reading = null;
  }
}
