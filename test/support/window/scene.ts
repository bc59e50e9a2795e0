/** What a scripted main process tells the window: plain data, so that a test can hand it to a page. */
import type { AccessLogEntry } from '../../../main/access-log/log-entry.ts';
import type { Transfer } from '../../../main/access-log/transfer.ts';
import type { CheckReport } from '../../../main/check/report.ts';
import type { AppState, ShareId } from '../../../main/ipc/app-state.ts';
import type {
  LinkOutcome,
  ShareFolderOutcome,
  SharePathsOutcome,
  ShareTextOutcome,
} from '../../../main/ipc/contract.ts';
import type { OfferedFile } from '../../../main/share/asking/question.ts';

export interface Scene {
  readonly state: AppState;
  /** What was logged before the window opened. */
  readonly backlog?: readonly AccessLogEntry[];
  /** How many older entries the main process let go. */
  readonly dropped?: number;
  readonly transfers?: readonly Transfer[];
  readonly visitors?: number;
  /** What goes on in the other shares. */
  readonly others?: readonly {
    readonly share: ShareId;
    readonly transfers: readonly Transfer[];
    readonly visitors: number;
  }[];
  /** What becomes of sharing a folder. */
  readonly outcome?: ShareFolderOutcome;
  /** What becomes of sharing folders and files. */
  readonly pathsOutcome?: SharePathsOutcome;
  /** What becomes of sharing a text. */
  readonly textOutcome?: ShareTextOutcome;
  /** Why no link is made. */
  readonly linkOutcome?: Exclude<LinkOutcome['state'], 'created'>;
  /** Whether exchanges are too old for their details to be kept. */
  readonly forgetsDetails?: boolean;
  /** Every answer is a page whose scripts may not run. */
  readonly withholdsScripts?: boolean;
  /** What a check finds; one without a verdict goes on for ever. */
  readonly check?: CheckReport;
  /** The files of whatever question waits. */
  readonly offered?: readonly OfferedFile[];
  /** Names of calls that are rejected, as by a bug. */
  readonly rejects?: readonly string[];
}
