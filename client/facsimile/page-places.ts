import * as vscode from 'vscode';
import { readRegions } from '../../core/convert/regions/file';
import type { Regions } from '../../core/convert/regions/regions';
import type { FacsimilePage } from '../../server/protocol';
import { regionsOfPage, type Zone, Zones } from './zones';

/** A page of a transcript, whose lines have their places in the scan. */
export interface PagePlaces {
  readonly uri: vscode.Uri;
  readonly firstLine: number;
  readonly zones: Zones;
  /** Of the block at the cursor. */
  readonly block: readonly Zone[];
}

/** Knows where the lines of pages stand in their scans, as files of regions say. */
export class PlaceReader {
  private readonly files = new Map<string, { readonly version: string; readonly regions: Regions | null }>();
  private last: { readonly key: string; readonly zones: Zones | null } | undefined;

  /** The lines of a page of the transcript at `uri`; `null` where no file says where they are. */
  async read(uri: vscode.Uri, page: FacsimilePage): Promise<PagePlaces | null> {
    if (page.regions.length === 0) return null;
    const read = await Promise.all(page.regions.map((each) => this.regionsIn(each)));
    const document = await vscode.workspace.openTextDocument(uri);
    const { start, end } = page.range;
    const key = JSON.stringify([`${uri}`, document.version, start.line, read.map(({ version }) => version)]);
    if (this.last?.key !== key) {
      const regions = regionsOfPage(
        read.flatMap(({ regions }) => regions ?? []),
        page.key,
      );
      const last = end.character === 0 ? end.line - 1 : end.line;
      const lines: string[] = [];
      for (let line = start.line; line <= last && line < document.lineCount; line++)
        lines.push(document.lineAt(line).text);
      this.last = { key, zones: regions && new Zones(regions, lines) };
    }
    const { zones } = this.last;
    if (!zones) return null;
    const { block } = page;
    return {
      uri,
      firstLine: start.line,
      zones,
      block: block ? zones.of(block.start.line - start.line, block.end.line - start.line) : [],
    };
  }

  /** What a file says; read again only where it has changed. */
  private async regionsIn(uri: string): Promise<{ readonly version: string; readonly regions: Regions | null }> {
    const file = vscode.Uri.parse(uri);
    try {
      const { mtime, size } = await vscode.workspace.fs.stat(file);
      const version = `${uri} ${mtime}-${size}`;
      const known = this.files.get(uri);
      if (known?.version === version) return known;
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
      const read = { version, regions: readRegions(text) };
      this.files.set(uri, read);
      return read;
    } catch {
      // A file that is not there says nothing.
      return { version: '', regions: null };
    }
  }
}
