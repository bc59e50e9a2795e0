/** An entry of an archive that somebody made. */

export interface ListedEntry {
  /** As it stands in the archive: it may be absolute, or lead upwards. For people, not for a file system. */
  readonly name: string;
  readonly type: 'file' | 'folder' | 'link' | 'other';
  /** Octets when unpacked. */
  readonly size: number;
  /** Milliseconds since 1970; undefined when the archive does not tell. */
  readonly modified: number | undefined;
}

/** As a format tells it. */
export interface FoundEntry extends ListedEntry {
  /** The name as it was written, where it is no UTF-8: then `name` is the best that the format alone can say. */
  readonly octets?: Uint8Array;
}
