/** A share as the window, the tray and the menus see it. */
import type { LinkState, QuestionState, ReceivedState, ShareState } from '../../ipc/app-state.ts';
import { completeOptions } from '../../share/chosen-options.ts';
import type { BlockedVisitor } from '../../share/share-status.ts';
import { visibleName } from '../../text/visible-name.ts';
import type { ShareLog } from '../records/share-log.ts';
import type { ShareSettings } from '../settings/settings.ts';
import { contentName, noteState } from '../settings/share-content.ts';
import { withNamedAddress } from './named-address.ts';
import type { ShareLifecycle } from './share-lifecycle.ts';

/** What is known of a share beside what is remembered of it. */
export interface ShareFacts {
  readonly run: Pick<ShareLifecycle, 'status' | 'recovery'>;
  readonly records: Pick<ShareLog, 'totals' | 'logFile'>;
  readonly blocked: readonly BlockedVisitor[];
  readonly links: readonly LinkState[];
  readonly questions: readonly QuestionState[];
  readonly received: readonly ReceivedState[];
  /** See ShareState. */
  readonly code: string | undefined;
  /** See ShareState. */
  readonly pin: string | undefined;
  readonly isPinStopped: boolean;
  /** The name under which this computer is found in the local network. */
  readonly hostName: string | undefined;
}

export function shareStateOf(settings: ShareSettings, facts: ShareFacts): ShareState {
  const { run, records, blocked, links, code, questions, received, hostName, pin, isPinStopped } = facts;
  const options = completeOptions(settings);
  const { id, folder, files, stopsAfter, stoppedBy, name = contentName(settings) } = settings;
  return {
    ...options,
    // Whoever looks at the window has no use for hashes.
    secret: options.secret && { ...options.secret, hash: '' },
    people: options.people.map((person) => ({ ...person, hash: '' })),
    pin,
    isPinStopped,
    id,
    folder,
    files,
    note: noteState(settings),
    name: visibleName(name),
    status: withNamedAddress(run.status, options.reach, hostName),
    recovery: run.recovery,
    stopsAfter,
    stoppedBy,
    blocked,
    links,
    code,
    questions,
    received,
    totals: records.totals,
    logFile: records.logFile,
  };
}
