/**
 * Things that can be made again, kept as long as they were asked for of late, or somebody else holds on to them: who asks twice while using
 * the first gets the same. `limit` is what those may cost together that nobody else holds.
 */
export class Recent<V extends object> {
  /** The one asked for longest ago first. */
  private readonly kept = new Map<string, { readonly value: V; readonly cost: number }>();
  private readonly held = new Map<string, WeakRef<V>>();
  private total = 0;

  constructor(private readonly limit: number) {}

  get(key: string): V | undefined {
    const kept = this.kept.get(key);
    if (kept) {
      this.kept.delete(key);
      this.kept.set(key, kept);
      return kept.value;
    }
    const value = this.held.get(key)?.deref();
    if (!value) this.held.delete(key);
    return value;
  }

  set(key: string, value: V, cost: number): void {
    this.delete(key);
    this.kept.set(key, { value, cost });
    this.held.set(key, new WeakRef(value));
    this.total += cost;
    for (const oldest of this.kept.keys()) {
      if (this.total <= this.limit || oldest === key) break;
      this.drop(oldest);
    }
  }

  delete(key: string): void {
    this.drop(key);
    this.held.delete(key);
  }

  private drop(key: string): void {
    this.total -= this.kept.get(key)?.cost ?? 0;
    this.kept.delete(key);
  }
}
