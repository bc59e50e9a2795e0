/** One share as the app keeps it: its folder and port, its worker, its status, its log, its blocked visitors. */
import path from 'node:path';
import type { LogBatch } from '../access-log/batch.ts';
import type { ExchangeDetails } from '../access-log/entry.ts';
import { logFileStem } from '../access-log/log-file-names.ts';
import type { LogFileSettings } from '../access-log/log-file-status.ts';
import type { Transfer } from '../access-log/transfer.ts';
import type { SiteChoice } from '../directory/options.ts';
import type { ShareId, ShareState } from '../ipc/contract.ts';
import { LOOPBACK } from '../net/socket-server.ts';
import type { RefusedVisitor, ShareReach, ShareStatus } from '../share/status.ts';
import { ShareHost } from '../worker/share-host.ts';
import type { Activity } from './activity.ts';
import { NO_ACTIVITY } from './activity.ts';
import { BlockList } from './block-list.ts';
import { withNamedAddress } from './named-address.ts';
import { needsPortAdvice, withPortAdvice } from './port-advice.ts';
import { isCauseGone } from './recovery-looks.ts';
import type { ShareSettings } from './settings.ts';
import { ShareRecords } from './share-records.ts';
import { ShareRecovery } from './share-recovery.ts';
import { contentName, contentOf, isSameContent } from './shareable.ts';

/** How long running transfers may go on after Stop. */
const STOP_GRACE_MS = 2000;
/** How long they may go on when the share only changes its folder or port. */
const RESTART_GRACE_MS = 500;

/** What a share needs from around it. */
export interface ShareEnvironment {
  /** Absolute path of the worker's bundle. */
  readonly workerScript: string;
  /** A port to offer when `wanted` can not be had; undefined when none is known. */
  readonly findFreePort: (wanted: number) => Promise<number | undefined>;
  /** The name under which this computer is found in the local network, such as `desk.local`. */
  readonly hostName: () => string | undefined;
}

export type ShareFailure = Extract<ShareStatus, { state: 'failed' }>;

/** What a share tells its owner. */
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
}

/** Starts, stops and restarts one share, one step at a time: what is asked during a stop is done after it. */
export class ManagedShare {
  readonly id: ShareId;
  readonly records: ShareRecords;
  readonly #environment: ShareEnvironment;
  readonly #events: ManagedShareEvents;
  readonly #host: ShareHost;
  readonly #blocks: BlockList;
  readonly #recovery: ShareRecovery;
  #settings: ShareSettings;
  #logFiles: LogFileSettings | undefined;
  #status: ShareStatus = { state: 'stopped' };
  #activity = NO_ACTIVITY;
  #startAgain = false;
  #whenStopped: (() => void) | undefined;

  constructor(settings: ShareSettings, environment: ShareEnvironment, events: ManagedShareEvents) {
    this.id = settings.id;
    this.#settings = settings;
    this.#environment = environment;
    this.#events = events;
    this.#blocks = new BlockList(settings.blocked ?? []);
    this.records = new ShareRecords({ tally: () => events.tally(this), logFileChanged: () => events.changed(this) });
    this.#recovery = new ShareRecovery({
      isCauseGone: (problem) => isCauseGone(problem, { content: contentOf(this.#settings), port: this.#settings.port }),
      start: () => this.#startNow(),
    });
    this.#host = new ShareHost(environment.workerScript, {
      status: (status) => this.#receiveStatus(status),
      log: (batch) => this.#receiveLog(batch),
      transfers: (transfers, visitors) => this.#receiveTransfers(transfers, visitors),
      refused: (visitors) => this.#receiveRefused(visitors),
      complained: (text) => events.complained(this, text),
    });
  }

  get state(): ShareState {
    const { id, folder, files, port, site = 'automatic', reach = 'network' } = this.#settings;
    const { name = contentName(this.#settings) } = this.#settings;
    const { totals, logFile } = this.records;
    const blocked = this.#blocks.visitors;
    const recovery = this.#recovery.state;
    const status = withNamedAddress(this.#status, reach, this.#environment.hostName());
    return { id, folder, files, name, port, site, reach, status, recovery, blocked, totals, logFile };
  }

  get settings(): ShareSettings {
    return this.#settings;
  }

  get activity(): Activity {
    return this.#activity;
  }

  start(): void {
    this.#recovery.leave();
    this.#changeSettings({ sharing: true });
    if (this.#status.state === 'stopping') this.#startAgain = true;
    else if (!this.#isOn) this.#startNow();
  }

  stop(): void {
    this.#startAgain = false;
    this.#recovery.leave();
    this.#changeSettings({ sharing: false });
    if (this.#status.state !== 'stopping') this.#host.stop(STOP_GRACE_MS);
  }

  /** Shares another folder, at once. What was chosen about the pages of the one before does not hold for it. */
  setFolder(folder: string): void {
    const site = isSameContent({ folder }, this.#settings) ? this.#settings.site : undefined;
    this.#changeSettings({ folder, files: undefined, site, sharing: true });
    this.#configureLogFile();
    this.#restart();
  }

  /** Shares just these files from now on; throws for a share of a folder. Whatever runs goes on. */
  setFiles(files: readonly string[]): void {
    const distinct = [...new Set(files.map((file) => path.resolve(file)))];
    const [first] = distinct;
    if (this.#settings.files === undefined || first === undefined) throw new Error('This share has no single files');
    this.#changeSettings({ folder: path.dirname(first), files: distinct });
    if (this.#isOn) this.#tellContent();
    else if (this.#settings.sharing) this.#restart();
  }

  /** Shares these files too, after those that are shared already. */
  addFiles(files: readonly string[]): void {
    if (files.length > 0) this.setFiles([...(this.#settings.files ?? []), ...files]);
  }

  /** Names the share; an empty name, or undefined, gives it the name of what is shared back. */
  setName(name: string | undefined): void {
    this.#changeSettings({ name: name?.trim() || undefined });
    if (this.#isOn && this.#settings.files !== undefined) this.#tellContent();
  }

  /** Moves to another port; a share that is stopped stays so. */
  setPort(port: number): void {
    this.#changeSettings({ port });
    if (this.#settings.sharing) this.#restart();
  }

  /** Takes the folder for a web site, or not; a share that is stopped stays so. */
  setSite(site: SiteChoice): void {
    if (site === this.state.site) return;
    this.#changeSettings({ site });
    if (this.#settings.sharing) this.#restart();
  }

  /** Opens the share to the local network, or to this computer alone; a share that is stopped stays so. */
  setReach(reach: ShareReach): void {
    if (reach === this.state.reach) return;
    this.#changeSettings({ reach });
    if (this.#settings.sharing) this.#restart();
  }

  /** To be called when the network or the drives may be others, as after the computer slept. */
  lookAround(): void {
    this.#host.lookAround();
    this.#recovery.hurry();
  }

  disconnect(connection: number): void {
    this.#host.disconnect(connection);
  }

  /** Keeps the log on disk in this way from now on. */
  setLogFiles(logFiles: LogFileSettings): void {
    this.#logFiles = logFiles;
    this.#configureLogFile();
  }

  /** Shuts out a visitor: ends their connections now, and refuses new ones. */
  block(address: string): void {
    this.#blocks.block(address, Date.now());
    this.#applyBlocks();
  }

  unblock(address: string): void {
    this.#blocks.unblock(address);
    this.#applyBlocks();
  }

  /** undefined when the exchange is too old, or its worker is gone. */
  readDetails(sequence: number): Promise<ExchangeDetails | undefined> {
    return this.#host.readDetails(sequence);
  }

  /** Ends sharing for good, cutting what still runs; `settings.sharing` stays for the next launch. */
  async close(): Promise<void> {
    this.#startAgain = false;
    this.#recovery.leave();
    if (this.#isOn || this.#status.state === 'stopping') {
      const stopped = new Promise<void>((resolve) => {
        this.#whenStopped = resolve;
      });
      this.#host.stop(0);
      await stopped;
    }
    await this.#host.terminate();
    await this.records.close();
  }

  get #isOn(): boolean {
    return this.#status.state === 'starting' || this.#status.state === 'running';
  }

  #restart(): void {
    this.#recovery.leave();
    if (this.#isOn || this.#status.state === 'stopping') {
      this.#startAgain = true;
      if (this.#isOn) this.#host.stop(RESTART_GRACE_MS);
    } else {
      this.#startNow();
    }
  }

  #startNow(): void {
    this.#startAgain = false;
    const { port, site, reach } = this.state;
    const serving = { directory: { site } };
    const bind = reach === 'this-computer' ? LOOPBACK : undefined;
    this.#host.start({ content: contentOf(this.#settings), port, bind, serving, blocked: this.#blocks.addresses });
  }

  #tellContent(): void {
    this.#host.setContent(contentOf(this.#settings));
  }

  #applyBlocks(): void {
    this.#changeSettings({ blocked: this.#blocks.remembered });
    this.#host.setBlocked(this.#blocks.addresses);
  }

  /** The files are named after what is shared: another name for the share begins no other file. */
  #configureLogFile(): void {
    if (this.#logFiles === undefined) return;
    this.records.configureLogFile(this.#logFiles, logFileStem(contentName(this.#settings), this.id));
  }

  #changeSettings(change: Partial<ShareSettings>): void {
    this.#settings = { ...this.#settings, ...change };
    this.#events.changed(this);
  }

  #receiveStatus(status: ShareStatus): void {
    this.#status = status;
    if (status.state !== 'running') this.#activity = NO_ACTIVITY;
    if (status.state === 'running') this.#recovery.succeed();
    if (status.state === 'failed') this.#recovery.begin(status.problem);
    this.#events.changed(this);
    if (status.state === 'failed') this.#receiveFailure(status);
    if (status.state !== 'stopped') return;
    this.#whenStopped?.();
    if (this.#startAgain) this.#startNow();
  }

  #receiveFailure(failure: ShareFailure): void {
    this.#events.failed(this, failure);
    if (needsPortAdvice(failure)) void this.#explainPort(failure);
  }

  async #explainPort(failure: ShareFailure): Promise<void> {
    const explained = await withPortAdvice(failure, this.#settings.port, this.#environment.findFreePort);
    // Meanwhile the person may have found a way out.
    if (this.#status !== failure) return;
    this.#status = explained;
    this.#events.changed(this);
  }

  #receiveLog(batch: LogBatch): void {
    this.records.add(batch);
    this.#events.log(this, batch);
  }

  #receiveRefused(visitors: readonly RefusedVisitor[]): void {
    this.#blocks.count(visitors);
    this.#events.changed(this);
    this.#events.refused(this, visitors);
  }

  #receiveTransfers(transfers: readonly Transfer[], visitors: number): void {
    const running = transfers.filter(({ ending }) => ending === undefined);
    const bytesPerSecond = running.reduce((sum, transfer) => sum + transfer.bytesPerSecond, 0);
    this.#activity = { visitors, runningTransfers: running.length, bytesPerSecond };
    this.#events.transfers(this, transfers, visitors);
  }
}
