import type { Box } from '../../measured-page';

/** The places of a transcript's lines in the scans of its pages, as a file of regions beside the transcript keeps them. */
export interface Regions {
  readonly pages: readonly RegionsPage[];
}

export interface RegionsPage {
  /** The page's key: `3`, `A3`; `null` where it is not known. */
  readonly page: string | null;
  /** The scan, relative to the file of regions; `null` where none is known. */
  readonly image: string | null;
  /** What the boxes are measured in: the scan is so many units wide and high. */
  readonly width: number;
  readonly height: number;
  /** The lines in the order in which the transcript had them when the file was written. */
  readonly lines: readonly RegionLine[];
}

export interface RegionLine {
  /** As the extractor read it: it finds the line again after its words were corrected. */
  readonly text: string;
  readonly box: Box;
}
