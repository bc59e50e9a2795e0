/** What a share as the app keeps it tells its owner. */
import type { LogBatch } from '../../access-log/batch.ts';
import type { Transfer } from '../../access-log/transfer.ts';
import type { StopCause } from '../../ipc/contract.ts';
import type { RefusedVisitor, ShareProblem } from '../../share/status.ts';
import type { Trouble } from '../../share/trouble.ts';
import type { ManagedShare } from './managed-share.ts';
import type { ShareFailure } from './share-run.ts';

export interface ManagedShareEvents {
  /** Its state or its settings are others now. */
  readonly changed: (share: ManagedShare) => void;
  readonly failed: (share: ManagedShare, failure: ShareFailure) => void;
  /** Its worker wrote to its standard error: a bug, or a failing disk. */
  readonly complained: (share: ManagedShare, text: string) => void;
  readonly log: (share: ManagedShare, batch: LogBatch) => void;
  /** What was summed up of the log is more now; told at most four times a second. */
  readonly tally: (share: ManagedShare) => void;
  readonly transfers: (share: ManagedShare, transfers: readonly Transfer[], visitors: number) => void;
  /** Blocked visitors were turned away. */
  readonly refused: (share: ManagedShare, visitors: readonly RefusedVisitor[]) => void;
  /** Another address or port (`wanted`) can't be had, and downloads run: it stays where it was. */
  readonly stayed: (share: ManagedShare, problem: ShareProblem, wanted: number) => void;
  /** A visitor harms the share. */
  readonly trouble: (share: ManagedShare, trouble: Trouble) => void;
  /** It takes no more visitors, as a person chose beforehand. */
  readonly ended: (share: ManagedShare, cause: StopCause) => void;
}
