/** An object whose methods are counted in `calls`, by their names, when they are called. */
export function counting<T extends object>(counted: T, calls: Map<string, number>): T {
  return new Proxy(counted, {
    get(target, name, receiver) {
      const value: unknown = Reflect.get(target, name, receiver);
      if (typeof value !== 'function') return value;
      return (...given: unknown[]): unknown => {
        calls.set(String(name), (calls.get(String(name)) ?? 0) + 1);
        return Reflect.apply(value, target, given);
      };
    },
  });
}
