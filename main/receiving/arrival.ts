/** What has arrived: a file that is in its place, whole. For the person who shares, who may want to see it or be rid of it. */

export interface Arrival {
  /** Where it is: an absolute path. */
  readonly path: string;
  /** From the shared folder, with slashes, as its sender called it. */
  readonly name: string;
  /** In octets. */
  readonly size: number;
  /** By this it is told from whatever else may have its name later: as of `fs.Stats`, in milliseconds since 1970. */
  readonly identity: { readonly dev: number; readonly ino: number; readonly mtimeMs: number };
  /** Whether it took the place of another file. */
  readonly hasReplaced: boolean;
  /** Files that were asked about together have the same; undefined for one that came by itself. */
  readonly sending: string | undefined;
  /** IP address of whoever sent it. */
  readonly address: string;
  /** How they call themselves; empty for who does not say. */
  readonly sender: string;
}
