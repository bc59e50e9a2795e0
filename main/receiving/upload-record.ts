/** What is known of an upload beside its octets; as a record on the disk it survives the end of this program. */
import type { Check } from '../base/checks.ts';
import { integer, isFlag, listOf, oneOf, optional, shape, text } from '../base/checks.ts';
import type { RequestContext } from '../http/request-context.ts';
import { isRecordedName, isRecordedPath } from '../tree/records-folder.ts';
import type { TreePath, WhenTaken } from '../tree/tree-writer.ts';
import type { ExpectedSum } from './expected-digests.ts';

export interface UploadRecord {
  readonly id: string;
  /** Who sends it, as of `ownerOf`: nobody else may go on with it. */
  readonly owner: string;
  /** Absolute path of what is shared, or of that part of it, with all links resolved. */
  readonly root: string;
  /** Names of the folder that it goes to, from the root. */
  readonly folder: TreePath;
  /** The name that it is to have. */
  readonly name: string;
  /** Octets when it is whole; undefined while nobody knows. */
  readonly length: number | undefined;
  /** Milliseconds since 1970. */
  readonly modified: number | undefined;
  readonly whenTaken: WhenTaken;
  readonly sums: readonly ExpectedSum[];
  /** It was begun to be gone on with; otherwise the next request for the same name may do that, for a while. */
  readonly isResumable: boolean;
  /** The batch that it belongs to; undefined for one that came by itself. */
  readonly sending: string | undefined;
  /** Milliseconds since 1970. */
  readonly begun: number;
}

const MAX_TEXT = 4096;

const isText = text(MAX_TEXT);

export const isUploadRecord: Check<UploadRecord> = shape<UploadRecord>({
  id: isText,
  owner: isText,
  root: isText,
  folder: isRecordedPath,
  name: isRecordedName,
  length: optional(integer(0, Number.MAX_SAFE_INTEGER)),
  modified: optional((value): value is number => typeof value === 'number' && Number.isFinite(value)),
  whenTaken: oneOf('keep-both', 'replace', 'fail'),
  sums: listOf(shape<ExpectedSum>({ kind: oneOf('sha256', 'sha512', 'sha1', 'md5', 'adler32'), hex: isText })),
  isResumable: isFlag,
  sending: optional(isText),
  begun: integer(0, Number.MAX_SAFE_INTEGER),
});

/** Whoever this is true of is taken for the same sender: who they proved to be, the link they came by, else their address. */
export function ownerOf({ visitor, identity, link }: RequestContext): string {
  return JSON.stringify([link ?? null, identity ?? null, identity === undefined ? visitor : null]);
}
