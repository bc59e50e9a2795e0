/** An archive as a representation whose octets are made on the way. */
import type { SliceSource } from '../http/slice-source.ts';
import type { ArchiveContents } from './archive-contents.ts';
import type { Pace } from './archive-reader.ts';
import { ArchiveReader } from './archive-reader.ts';

export class ArchiveSource implements SliceSource {
  constructor(
    private readonly contents: ArchiveContents,
    private readonly pace: Pace = (step) => step(),
  ) {}

  slice(start: number, end: number): ArchiveReader {
    return new ArchiveReader(this.contents, { start, end }, this.pace);
  }
}
