/** One share as the app keeps it: what was chosen for it, its running, its log, its blocked visitors. */
import path from 'node:path';
import type { LogBatch } from '../../access-log/batch.ts';
import type { ExchangeDetails } from '../../access-log/entry.ts';
import { logFileStem } from '../../access-log/log-file-names.ts';
import type { LogFileSettings } from '../../access-log/log-file-status.ts';
import type { Transfer } from '../../access-log/transfer.ts';
import type { ShareId, ShareState } from '../../ipc/contract.ts';
import type { Dismissal } from '../../share/open-share.ts';
import { DEFAULT_SERVING } from '../../share/serving-choices.ts';
import type { RefusedVisitor, ShareOptions, ShareProblem, ShareReach } from '../../share/status.ts';
import { isThisComputer } from '../../share/this-computer.ts';
import type { Trouble } from '../../share/trouble.ts';
import type { TagChoice } from '../../site/files/entity-tags.ts';
import type { SiteChoice } from '../../site/options.ts';
import { visibleName } from '../../text/visible-name.ts';
import { ShareRecords } from '../records/share-records.ts';
import type { ShareSettings } from '../settings/settings.ts';
import type { Activity } from './activity.ts';
import { BlockList } from './block-list.ts';
import { withNamedAddress } from './named-address.ts';
import { shareOptionsOf } from './share-options.ts';
import type { ShareFailure, ShareRunEnvironment } from './share-run.ts';
import { ShareRun } from './share-run.ts';
import { contentName, isSameContent } from './shareable.ts';
import type { Stakes } from './stakes.ts';

/** More names than anybody gives one computer. */
const MAX_HOSTS = 100;

/** What a share needs from around it. */
export interface ShareEnvironment extends Pick<ShareRunEnvironment, 'threads' | 'findFreePort'> {
  /** What entity tags are made with. */
  readonly tags: TagChoice;
  /** The name under which this computer is found in the local network, such as `desk.local`. */
  readonly hostName: () => string | undefined;
}

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
  /** Another address or port (`wanted`) can't be had, and downloads run: it stays where it was. */
  readonly stayed: (share: ManagedShare, problem: ShareProblem, wanted: number) => void;
  /** A visitor harms the share. */
  readonly trouble: (share: ManagedShare, trouble: Trouble) => void;
}

export class ManagedShare {
  readonly id: ShareId;
  readonly records: ShareRecords;
  readonly #environment: ShareEnvironment;
  readonly #events: ManagedShareEvents;
  readonly #blocks: BlockList;
  readonly #run: ShareRun;
  #settings: ShareSettings;
  /** As they were before its place was changed. */
  #before: ShareSettings;
  #logFiles: LogFileSettings | undefined;

  constructor(settings: ShareSettings, environment: ShareEnvironment, events: ManagedShareEvents) {
    this.id = settings.id;
    this.#settings = settings;
    this.#before = settings;
    this.#environment = environment;
    this.#events = events;
    this.#blocks = new BlockList(settings.blocked ?? []);
    this.records = new ShareRecords({ tally: () => events.tally(this), logFileChanged: () => events.changed(this) });
    this.#run = new ShareRun(
      { ...environment, options: () => this.#options() },
      {
        changed: () => events.changed(this),
        failed: (failure) => events.failed(this, failure),
        complained: (text) => events.complained(this, text),
        log: (batch) => this.#receiveLog(batch),
        transfers: (transfers, visitors) => events.transfers(this, transfers, visitors),
        refused: (visitors) => this.#receiveRefused(visitors),
        stayed: (problem) => this.#stay(problem),
        trouble: (trouble) => events.trouble(this, trouble),
      },
    );
  }

  get state(): ShareState {
    const { id, folder, files, port, site = 'automatic', reach = 'network', hosts = [] } = this.#settings;
    const { serving = DEFAULT_SERVING, fields = [], types = [] } = this.#settings;
    const { name = contentName(this.#settings) } = this.#settings;
    const { totals, logFile } = this.records;
    const blocked = this.#blocks.visitors;
    const { recovery } = this.#run;
    const status = withNamedAddress(this.#run.status, reach, this.#environment.hostName());
    return {
      id,
      folder,
      files,
      name: visibleName(name),
      port,
      site,
      reach,
      hosts,
      serving,
      fields,
      types,
      status,
      recovery,
      blocked,
      totals,
      logFile,
    };
  }

  get settings(): ShareSettings {
    return this.#settings;
  }

  get activity(): Activity {
    return this.#run.activity;
  }

  start(): void {
    this.#changeSettings({ sharing: true });
    this.#run.start();
  }

  stop(): void {
    this.#changeSettings({ sharing: false });
    this.#run.stop();
  }

  /** Takes no more visitors, and stops when those who are there have got what they are getting. */
  stopWhenDone(): void {
    this.#changeSettings({ sharing: false });
    this.#run.stopWhenDone();
  }

  /** The same before the app ends: the next launch goes on. */
  rest(): void {
    this.#run.stopWhenDone();
  }

  /** What would be lost if downloads were cut now: all, or those of visitors from elsewhere. */
  stakes(whose: 'all' | 'others'): Stakes {
    return this.#run.stakes(({ visitor }) => whose === 'all' || !isThisComputer(visitor));
  }

  /** Shares another folder, at once. What was chosen about the pages of the one before does not hold for it. */
  setFolder(folder: string): void {
    const site = isSameContent({ folder }, this.#settings) ? this.#settings.site : undefined;
    this.#changeSettings({ folder, files: undefined, site, sharing: true });
    this.#configureLogFile();
    this.#run.change('when-done');
  }

  /** Shares just these files from now on; throws for a share of a folder. Whatever runs goes on. */
  setFiles(files: readonly string[]): void {
    const distinct = [...new Set(files.map((file) => path.resolve(file)))];
    const [first] = distinct;
    if (this.#settings.files === undefined || first === undefined) throw new Error('This share has no single files');
    this.#changeSettings({ folder: path.dirname(first), files: distinct });
    this.#follow();
  }

  /** Shares these files too, after those that are shared already. */
  addFiles(files: readonly string[]): void {
    if (files.length > 0) this.setFiles([...(this.#settings.files ?? []), ...files]);
  }

  /** Names the share; an empty name, or undefined, gives it the name of what is shared back. */
  setName(name: string | undefined): void {
    this.#changeSettings({ name: name?.trim() || undefined });
    if (this.#run.isOn && this.#settings.files !== undefined) this.#follow();
  }

  /** Moves to another port; a share that is stopped stays so. */
  setPort(port: number): void {
    this.#before = this.#settings;
    this.#changeSettings({ port });
    this.#follow();
  }

  /** Takes the folder for a web site, or not; a share that is stopped stays so. */
  setSite(site: SiteChoice): void {
    if (site === this.state.site) return;
    this.#changeSettings({ site });
    this.#follow();
  }

  /**
   * Opens the share to the local network, or to this computer alone, where visitors from elsewhere go in their own time or
   * `now`; a share that is stopped stays so.
   */
  setReach(reach: ShareReach, dismissal: Dismissal = 'when-done'): void {
    if (reach === this.state.reach) return;
    this.#before = this.#settings;
    this.#changeSettings({ reach });
    this.#follow(dismissal);
  }

  /** Serves in this way from the next request on; a share that is stopped stays so. */
  setServing(change: Pick<ShareSettings, 'serving' | 'fields' | 'types'>): void {
    this.#before = this.#settings;
    this.#changeSettings(change);
    this.#follow();
  }

  /** Answers to this host name or address too (in the form of `parseHostName`), at once and from now on. */
  allowHost(name: string): void {
    const { hosts } = this.state;
    if (hosts.includes(name)) return;
    this.#changeSettings({ hosts: [name, ...hosts].slice(0, MAX_HOSTS) });
    this.tellHosts();
  }

  disallowHost(name: string): void {
    this.#changeSettings({ hosts: this.state.hosts.filter((other) => other !== name) });
    this.tellHosts();
  }

  /** To be called when this computer is found by another name in the local network. */
  tellHosts(): void {
    this.#run.setAllowedHosts(this.#allowedHosts());
  }

  /** To be called when the network or the drives may be others, as after the computer slept. */
  lookAround(): void {
    this.#run.lookAround();
  }

  /** A connection from this end is our own, as a check's: it counts for nothing. Resolves when the share knows. */
  markOwn(address: string, port: number): Promise<void> {
    return this.#run.markOwn(address, port);
  }

  disconnect(connection: number): void {
    this.#run.disconnect(connection);
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
    return this.#run.readDetails(sequence);
  }

  /** Ends sharing for good, cutting what still runs; `settings.sharing` stays for the next launch. */
  async close(): Promise<void> {
    await this.#run.close();
    await this.records.close();
  }

  #options(): ShareOptions {
    const around = { allowedHosts: this.#allowedHosts(), blocked: this.#blocks.addresses };
    const options = shareOptionsOf(this.#settings, around);
    const { serving } = options;
    return { ...options, serving: { ...serving, directory: { ...serving?.directory, tags: this.#environment.tags } } };
  }

  /** What a person allowed, and the name that is announced. */
  #allowedHosts(): readonly string[] {
    const announced = this.#environment.hostName();
    return announced === undefined ? this.state.hosts : [announced, ...this.state.hosts];
  }

  /** A share that is stopped takes its settings when it is started. */
  #follow(dismissal: Dismissal = 'when-done'): void {
    if (this.#settings.sharing) this.#run.change(dismissal);
  }

  #stay(problem: ShareProblem): void {
    const { port, reach, serving } = this.#before;
    const wanted = this.#settings.port;
    this.#changeSettings({ port, reach, serving });
    this.#events.stayed(this, problem, wanted);
  }

  #applyBlocks(): void {
    this.#changeSettings({ blocked: this.#blocks.remembered });
    this.#run.setBlocked(this.#blocks.addresses);
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

  #receiveLog(batch: LogBatch): void {
    this.records.add(batch);
    this.#events.log(this, batch);
  }

  #receiveRefused(visitors: readonly RefusedVisitor[]): void {
    this.#blocks.count(visitors);
    this.#events.changed(this);
    this.#events.refused(this, visitors);
  }
}
