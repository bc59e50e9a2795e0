/** What an archive holds, and what a format of archives must know how to write. */

export interface ArchiveEntry {
  /** Name within the archive, one character an octet; components joined by `/`, a folder's ending with one. */
  readonly path: string;
  readonly kind: 'file' | 'folder';
  /** Octets; 0 for folders. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
  readonly isExecutable: boolean;
  /** Changes whenever the file does. */
  readonly version: string;
  /** What the archive's entity tag is made of for it: changes with the file as far as entity tags do. */
  readonly tagBasis: string;
  /** What it holds, where that is no file's. */
  readonly octets?: Uint8Array;
}

/** An entry with the offset of its header in the archive. */
export interface PlacedEntry {
  readonly entry: ArchiveEntry;
  readonly offset: number;
}

/** Where the index of an archive lies, in octets, and how many entries it has. */
export interface IndexPlace {
  readonly count: number;
  readonly offset: number;
  readonly length: number;
}

/**
 * An archive is, for each entry, a header, the file's octets and a trailer; then an index with a record for each entry,
 * and an end. Every length is known before a file is opened; the checksums in trailers and records are not.
 */
export interface ArchiveFormat {
  readonly mediaType: string;
  readonly extension: string;
  /** Whether trailers and index records hold the CRC-32 of the file. */
  readonly hasChecksums: boolean;
  headerLength(entry: ArchiveEntry): number;
  formatHeader(entry: ArchiveEntry): Buffer;
  /** How the octets of a file lie in the archive: as they are, or in DEFLATE's stored blocks. */
  readonly content: 'plain' | 'stored-blocks';
  /** Octets that those of the file take in the archive; 0 for folders. */
  contentLength(entry: ArchiveEntry): number;
  /** 0 for folders, which have none. */
  trailerLength(entry: ArchiveEntry): number;
  formatTrailer(entry: ArchiveEntry, checksum: number): Buffer;
  recordLength(placed: PlacedEntry): number;
  formatRecord(placed: PlacedEntry, checksum: number): Buffer;
  endLength(place: IndexPlace): number;
  formatEnd(place: IndexPlace): Buffer;
}
