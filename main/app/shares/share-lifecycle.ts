/**
 * One share's running: its worker, its status, and what brings it back. One step at a time: what is asked during a stop is
 * done after it.
 */
import type { ExchangeDetails } from '../../access-log/log-entry.ts';
import type { Transfer } from '../../access-log/transfer.ts';
import { isMountPoint } from '../../files/mount-point.ts';
import type { ShareRecoveryState } from '../../ipc/app-state.ts';
import type { Dismissal } from '../../share/open-share.ts';
import type { ShareEvent, ShareEventOf } from '../../share/share-event.ts';
import type { ShareSetup, ShareStatus } from '../../share/share-status.ts';
import { RemoteShare } from '../../worker/remote-share.ts';
import type { ShareThreads } from '../../worker/share-threads.ts';
import type { Activity } from './activity-sum.ts';
import { NO_ACTIVITY } from './activity-sum.ts';
import type { Stakes } from './downloads-at-stake.ts';
import { stakesOf } from './downloads-at-stake.ts';
import { needsPortAdvice, withPortAdvice } from './port-advice.ts';
import { isCauseGone } from './recovery-looks.ts';
import { ShareRecovery } from './share-recovery.ts';

/** How long running transfers may go on after a stop. */
const STOP_GRACE_MS = 2000;
/** How long they may go on when the share only changes what it shares or where. */
const RESTART_GRACE_MS = 500;

export type ShareFailure = Extract<ShareStatus, { state: 'failed' }>;

/** What running a share needs from around it. */
export interface ShareLifecycleEnvironment {
  /** Where shares run. */
  readonly threads: ShareThreads;
  /** A port to offer when `wanted` can not be had; undefined when none is known. */
  readonly findFreePort: (wanted: number) => Promise<number | undefined>;
  /** What a start is to share, and how; asked at each. */
  readonly setup: () => ShareSetup;
}

/** Who hears what becomes of it. */
export interface ShareLifecycleOwner {
  /** Its status, its recovery or its activity may be others now. */
  readonly changed: () => void;
  /** Of an `unchanged` it hears while downloads run: all is as it was. */
  readonly tell: (event: ShareEvent) => void;
}

export class ShareLifecycle {
  readonly #environment: ShareLifecycleEnvironment;
  readonly #owner: ShareLifecycleOwner;
  readonly #host: RemoteShare;
  readonly #recovery: ShareRecovery;
  #status: ShareStatus = { state: 'stopped' };
  #activity = NO_ACTIVITY;
  #running: readonly Transfer[] = [];
  /** The shared folder, when it was that of a drive while it was shared. */
  #mountPoint: string | undefined;
  #startAgain = false;
  #whenStopped: (() => void) | undefined;

  constructor(environment: ShareLifecycleEnvironment, owner: ShareLifecycleOwner) {
    this.#environment = environment;
    this.#owner = owner;
    this.#recovery = new ShareRecovery({
      isCauseGone: (problem) => {
        const options = environment.setup();
        const wasMountPoint = options.content.kind === 'folder' && options.content.path === this.#mountPoint;
        return isCauseGone(problem, { ...options, wasMountPoint });
      },
      start: () => this.#startNow(),
    });
    this.#host = new RemoteShare(environment.threads, (event) => this.#receive(event));
  }

  get status(): ShareStatus {
    return this.#status;
  }

  get recovery(): ShareRecoveryState {
    return this.#recovery.state;
  }

  get activity(): Activity {
    return this.#activity;
  }

  /** What would be lost if those transfers were cut now that `isMeant`. */
  stakes(isMeant: (transfer: Transfer) => boolean): Stakes {
    return stakesOf(this.#running.filter(isMeant));
  }

  /** Resolves when what runs now is known, or can't be known soon. */
  hearTransfers(): Promise<void> {
    return this.#host.tellTransfers();
  }

  /** It takes visitors, or is about to. */
  get isOn(): boolean {
    return this.#status.state === 'starting' || this.#status.state === 'running';
  }

  start(): void {
    this.#recovery.leave();
    if (this.#waits) this.#startNow();
    else if (this.#status.state === 'stopping') this.#startAgain = true;
    else if (!this.isOn) this.#startNow();
  }

  stop(): void {
    this.#startAgain = false;
    this.#recovery.leave();
    if (this.#status.state !== 'stopping' || this.#waits) this.#host.stop(STOP_GRACE_MS);
  }

  /** Takes no more visitors, and stops when those who are there have got what they are getting. */
  stopWhenDone(): void {
    this.#startAgain = false;
    this.#recovery.leave();
    if (this.#status.state !== 'stopping') this.#host.stop(undefined);
  }

  /**
   * Follows what the options are now; whatever runs goes on, but for visitors who are not to come any more. What can't be had
   * is told as `unchanged` when something runs, which goes on as it was; or else that is what it fails with.
   */
  change(dismissal: Dismissal): void {
    const setup = this.#environment.setup;
    if (this.#status.state === 'running') this.#host.send({ kind: 'change', setup: setup(), dismissal });
    else if (this.#waits) this.start();
    else this.restart();
  }

  /** Starts it, after a stop where it runs, with what the options are now. */
  restart(): void {
    this.#recovery.leave();
    if (this.isOn || this.#status.state === 'stopping') {
      this.#startAgain = true;
      if (this.isOn) this.#host.stop(RESTART_GRACE_MS);
    } else {
      this.#startNow();
    }
  }

  /** Ends it for good, cutting what still runs. */
  async close(): Promise<void> {
    this.#startAgain = false;
    this.#recovery.leave();
    if (this.isOn || this.#status.state === 'stopping') {
      const stopped = new Promise<void>((resolve) => {
        this.#whenStopped = resolve;
      });
      this.#host.stop(0);
      await stopped;
    }
    await this.#host.terminate();
  }

  /** To be called when the network or the drives may be others, as after the computer slept. */
  lookAround(): void {
    this.#host.send({ kind: 'look-around' });
    this.#recovery.hurry();
  }

  /** Passes a command on; see RemoteShare. */
  send(command: Parameters<RemoteShare['send']>[0]): void {
    this.#host.send(command);
  }

  /** A connection from this end is our own, as a check's. */
  markOwn(address: string, port: number): Promise<void> {
    return this.#host.markOwn(address, port);
  }

  /** undefined when the exchange is too old, or its worker is gone. */
  readDetails(sequence: number): Promise<ExchangeDetails | undefined> {
    return this.#host.readDetails(sequence);
  }

  #startNow(): void {
    this.#startAgain = false;
    this.#host.start(this.#environment.setup());
  }

  #receive(event: ShareEvent): void {
    if (event.kind === 'status') this.#receiveStatus(event.status);
    if (event.kind === 'transfers') this.#receiveTransfers(event);
    if (event.kind === 'unchanged' && this.#running.length === 0) this.restart();
    else this.#owner.tell(event);
    if (event.kind === 'status') this.#goOn(event.status);
  }

  #receiveStatus(status: ShareStatus): void {
    this.#status = status;
    if (status.state === 'stopped' || status.state === 'failed') this.#rest();
    if (status.state === 'running') {
      this.#recovery.succeed();
      void this.#rememberMountPoint();
    }
    if (status.state === 'failed') this.#recovery.begin(status.problem);
    this.#owner.changed();
  }

  #goOn(status: ShareStatus): void {
    if (status.state === 'failed') this.#receiveFailure(status);
    if (status.state !== 'stopped') return;
    this.#whenStopped?.();
    if (this.#startAgain) this.#startNow();
  }

  async #rememberMountPoint(): Promise<void> {
    const { content } = this.#environment.setup();
    if (content.kind === 'folder' && (await isMountPoint(content.path))) this.#mountPoint = content.path;
  }

  #rest(): void {
    this.#activity = NO_ACTIVITY;
    this.#running = [];
  }

  get #waits(): boolean {
    return this.#status.state === 'stopping' && this.#status.waits === true;
  }

  #receiveFailure(failure: ShareFailure): void {
    if (!needsPortAdvice(failure)) return;
    this.#explainPort(failure).catch((error: unknown) =>
      this.#owner.tell({ kind: 'complained', text: `No advice about the port: ${error}` }),
    );
  }

  async #explainPort(failure: ShareFailure): Promise<void> {
    const { findFreePort, setup } = this.#environment;
    const explained = await withPortAdvice(failure, setup().port, findFreePort);
    // Meanwhile the person may have found a way out.
    if (this.#status !== failure) return;
    this.#status = explained;
    this.#owner.changed();
  }

  #receiveTransfers({ transfers, visitors }: ShareEventOf<'transfers'>): void {
    const running = transfers.filter(({ ending }) => ending === undefined);
    const bytesPerSecond = running.reduce((sum, transfer) => sum + transfer.bytesPerSecond, 0);
    this.#activity = { visitors, runningTransfers: running.length, bytesPerSecond };
    this.#running = running;
  }
}
