/** What log and transfers show of an upload that a request carries on. Whoever takes the upload puts it at the request. */

export interface UploadInfo {
  /** The same for all requests that carry on one upload, and for no other; empty for one that can't be carried on. */
  readonly id: string;
  /** From the shared folder, with slashes, as its sender calls it. */
  readonly name: string;
  /** How the sender calls themselves; empty for who does not say. */
  readonly sender: string;
  /** Octets of the whole file; -1 while that is not known. */
  readonly size: number;
  /** The first octet that this request brings. */
  readonly offset: number;
  /** The name under which the file is in its place, whole, from the shared folder; undefined until it is. */
  keptAs: string | undefined;
}
