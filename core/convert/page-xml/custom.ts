/**
 * What the attribute `custom` says, as Transkribus and others write it: `readingOrder {index:3;} structure {type:heading; id:a12;}`.
 * Keys are `group.property`.
 */
export function readCustom(custom: string | null): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, group = '', body = ''] of (custom ?? '').matchAll(/([A-Za-z]+)\s*\{([^{}]*)\}/g)) {
    for (const entry of body.split(';')) {
      const colon = entry.indexOf(':');
      if (colon > 0) found.set(`${group}.${entry.slice(0, colon).trim()}`, entry.slice(colon + 1).trim());
    }
  }
  return found;
}
