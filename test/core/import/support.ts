import path from 'node:path';
import { conventionsFor } from '../../../core/conventions';
import { type ImportOptions, type ImportStep, type ImportWorld, importIssue } from '../../../core/import';

/** A world of files that are given by their paths. */
export function worldOf(files: Readonly<Record<string, string | Uint8Array>>): ImportWorld {
  const bytesOf = (name: string): Uint8Array | undefined => {
    const file = files[name];
    return typeof file === 'string' ? Buffer.from(file) : file;
  };
  return {
    pdf: null,
    decode: (bytes, label) => new TextDecoder(label, { fatal: true }).decode(bytes),
    read: async (name, limit, cut = false) => {
      const bytes = bytesOf(name);
      if (!bytes) return { fault: 'not-found' };
      return bytes.length > limit && !cut ? { fault: 'too-large', limit: limit / 2 ** 20 } : bytes.subarray(0, limit);
    },
    exists: async (name) => files[name] !== undefined,
    resolve: (from, name) =>
      name.includes('://') ? null : path.posix.join(path.posix.dirname(from), decodeURIComponent(name)),
    identify: (name) => name,
    nameFor: (name) => `../${name}`,
  };
}

/** All steps of an import. */
export async function importAll(
  files: Readonly<Record<string, string | Uint8Array>>,
  given: readonly string[] = Object.keys(files),
  options: Partial<ImportOptions> = {},
): Promise<ImportStep[]> {
  const steps: ImportStep[] = [];
  const all = { locale: 'en' as const, conventionsOf: conventionsFor, ...options };
  for await (const step of importIssue(given, worldOf(files), all)) steps.push(step);
  return steps;
}

/** The transcripts that were made, by their names. */
export function transcriptsOf(steps: readonly ImportStep[]): Record<string, string> {
  return Object.fromEntries(
    steps.flatMap((step) => (step.kind === 'page' ? [[step.page.name, step.page.transcript]] : [])),
  );
}

/** An ALTO page of lines below one another; each is `id: words`, the id that of its block. */
export function alto(...lines: readonly string[]): string {
  const blocks = lines.map((line, i) => {
    const [, id = '', large = '', text = ''] = /^(\w+):(=?) ?(.*)$/.exec(line) ?? [];
    const height = large === '' ? 20 : 44;
    const strings = text.split(' ').map((word) => `<String CONTENT="${word}" WC="0.8"/>`);
    return `<TextBlock ID="${id}"><TextLine HPOS="100" VPOS="${100 + 60 * i}" WIDTH="${text.length * (height / 2)}" HEIGHT="${height}">${strings.join('<SP/>')}</TextLine></TextBlock>`;
  });
  return `<alto><Layout><Page WIDTH="2000" HEIGHT="3000"><PrintSpace>${blocks.join('')}</PrintSpace></Page></Layout></alto>`;
}
