/** The path, with slashes, that a file is named by in another; `null` where that is an address of the web or of a machine. */
export function pathOfName(name: string): string | null {
  // A drive's letter is no scheme.
  if (/^[a-z][a-z\d+.-]+:/i.test(name)) return null;
  try {
    // Names in XML are addresses: a blank may stand as `%20`.
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
