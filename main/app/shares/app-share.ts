/** One share as the app keeps it: what was chosen for it, its running, its log, its blocked visitors. */
import path from 'node:path';
import type { ExchangeDetails } from '../../access-log/log-entry.ts';
import { logFileStem } from '../../access-log/log-file-names.ts';
import type { LogFileSettings } from '../../access-log/log-file-settings.ts';
import type { ShareId, ShareState, StopCause } from '../../ipc/app-state.ts';
import type { StopChoice } from '../../ipc/contract.ts';
import { differenceTo, namesIn, normalizeChange } from '../../share/chosen-options.ts';
import { isThisComputer } from '../../share/network/this-computer.ts';
import type { Dismissal } from '../../share/open-share.ts';
import type { TakesEffect } from '../../share/option.ts';
import type { OptionName, ShareChange, ShareOptions } from '../../share/options.ts';
import { OPTION_NAMES, optionNamed } from '../../share/options.ts';
import type { PassedCommand } from '../../share/share-command.ts';
import type { ShareEvent } from '../../share/share-event.ts';
import type { ShareSetup } from '../../share/share-status.ts';
import type { TagChoice } from '../../site/files/entity-tags.ts';
import { ShareLog } from '../records/share-log.ts';
import type { ShareSettings } from '../settings/settings.ts';
import { contentName, contentOf, isSameContent } from '../settings/share-content.ts';
import type { Activity } from './activity-sum.ts';
import { BlockList } from './block-list.ts';
import type { Stakes } from './downloads-at-stake.ts';
import type { TokenSafe } from './link-list.ts';
import { NO_SAFE } from './link-list.ts';
import type { AccessChange } from './share-access.ts';
import { ShareAccess, stoppedPin } from './share-access.ts';
import type { ShareLifecycleEnvironment } from './share-lifecycle.ts';
import { ShareLifecycle } from './share-lifecycle.ts';
import { ShareLinks } from './share-links.ts';
import { ShareReceiving } from './share-receiving.ts';
import { shareSetupOf } from './share-setup.ts';
import { shareStateOf } from './share-state.ts';
import { causeToStop, ruleFor, ShareEnd } from './stop-rule.ts';

/** More names than anybody gives one computer. */
const MAX_HOSTS = 100;

/** What a share needs from around it. */
export interface ShareEnvironment extends Pick<ShareLifecycleEnvironment, 'threads' | 'findFreePort'> {
  /** What entity tags are made with. */
  readonly tags: TagChoice;
  /** Keeps what opens links; left out where there is nothing that does. */
  readonly tokenSafe?: TokenSafe | undefined;
  /** The name under which this computer is found in the local network, such as `desk.local`. */
  readonly hostName: () => string | undefined;
}

/** Who hears of a share. */
export interface AppShareOwner {
  /** Its state or its settings are others now. */
  readonly changed: (share: AppShare) => void;
  /** What was summed up of the log is more now; told at most four times a second. */
  readonly tally: (share: AppShare) => void;
  /** It takes no more visitors, as a person chose beforehand. */
  readonly ended: (share: AppShare, cause: StopCause) => void;
  /** Of an `unchanged` it hears when another address or port can't be had while downloads run. */
  readonly tell: (share: AppShare, event: ShareEvent) => void;
}

export class AppShare {
  readonly id: ShareId;
  readonly records: ShareLog;
  readonly links: ShareLinks;
  readonly receiving: ShareReceiving;
  readonly #environment: ShareEnvironment;
  readonly #owner: AppShareOwner;
  readonly #blocks: BlockList;
  readonly #access: ShareAccess;
  readonly #run: ShareLifecycle;
  readonly #end: ShareEnd;
  #settings: ShareSettings;
  /** As they were before its place was changed. */
  #before: ShareSettings;
  #logFiles: LogFileSettings | undefined;

  constructor(settings: ShareSettings, environment: ShareEnvironment, owner: AppShareOwner) {
    this.id = settings.id;
    this.#settings = settings;
    this.#before = settings;
    this.#environment = environment;
    this.#owner = owner;
    this.#blocks = new BlockList(settings.blocked ?? []);
    this.links = new ShareLinks(settings.links ?? [], {
      safe: environment.tokenSafe ?? NO_SAFE,
      settings: () => this.#settings,
      url: () => this.#url,
      changed: () => this.#applyLinks(),
    });
    this.#access = new ShareAccess(environment.tokenSafe ?? NO_SAFE, () => owner.changed(this));
    this.receiving = new ShareReceiving(() => owner.changed(this));
    this.records = new ShareLog({ tally: () => owner.tally(this), logFileChanged: () => owner.changed(this) });
    this.#end = new ShareEnd({
      rule: () => (this.#settings.sharing ? this.#settings.stopsAfter : undefined),
      changed: (stopsAfter) => this.#changeSettings({ stopsAfter }),
      end: (cause) => this.#endBy(cause),
    });
    this.#run = new ShareLifecycle(
      { ...environment, setup: () => this.#setup() },
      { changed: () => owner.changed(this), tell: (event) => this.#receive(event) },
    );
  }

  get state(): ShareState {
    return shareStateOf(this.#settings, {
      run: this.#run,
      records: this.records,
      links: this.links.states(this.#settings),
      code: hasCode(this.#settings) ? this.links.code : undefined,
      blocked: [...this.#access.lockedOut, ...this.#blocks.visitors],
      questions: this.receiving.questions,
      received: this.receiving.received,
      pin: this.#access.pinOf(this.#settings),
      isPinStopped: this.#settings.secret?.isStopped === true,
      hostName: this.#environment.hostName(),
    });
  }

  get settings(): ShareSettings {
    return this.#settings;
  }

  get activity(): Activity {
    return this.#run.activity;
  }

  /** What it was to stop after, and did, does not hold any more. */
  start(): void {
    const isPast = causeToStop(this.#settings.stopsAfter, Date.now()) !== undefined;
    this.#changeSettings({ sharing: true, stoppedBy: undefined, ...(isPast ? { stopsAfter: undefined } : {}) });
    this.#run.start();
  }

  /** Goes on as it was when the app ended; it does not when it was to stop meanwhile. */
  resume(): void {
    if (!this.#end.endIfDue()) this.start();
  }

  /** Stops by itself from now on when this comes true; undefined for never. */
  setStop(choice: StopChoice | undefined): void {
    this.#changeSettings({ stopsAfter: choice && ruleFor(choice, Date.now()) });
    this.#follow();
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

  /** Resolves when what runs now is known, or can't be known soon. */
  hearTransfers(): Promise<void> {
    return this.#run.hearTransfers();
  }

  /** Shares another folder, at once. What was chosen about the pages of the one before does not hold for it. */
  setFolder(folder: string): void {
    const site = isSameContent({ folder }, this.#settings) ? this.#settings.site : undefined;
    this.#changeSettings({ folder, files: undefined, note: undefined, site, sharing: true });
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

  /**
   * Changes options; a share that is stopped stays so. Visitors who are not to come any more go in their own time, or `now`.
   * False, and nothing is changed, when something in it is no value.
   */
  change(change: ShareChange, dismissal: Dismissal = 'when-done'): boolean {
    const sound = normalizeChange(change);
    if (sound === undefined) return false;
    this.#changeOptions(differenceTo(this.#settings, sound), dismissal);
    return true;
  }

  #changeOptions(news: ShareChange, dismissal: Dismissal): void {
    const names = namesIn(news);
    if (names.length === 0) return;
    const before = this.#settings;
    if (names.some((name) => takesEffect(name) === 'by-listening-anew')) this.#before = before;
    this.#changeSettings({ ...news, port: news.port ?? before.port });
    this.tellHosts();
    const isAtOnce = names.every((name) => takesEffect(name) === 'at-once');
    const isOtherContent = JSON.stringify(contentOf(before)) !== JSON.stringify(contentOf(this.#settings));
    if (!isAtOnce || (isOtherContent && this.#run.isOn)) this.#follow(dismissal);
  }

  /** Only with a PIN: the one that there is, where it can still be told to people, or a new one. */
  async choosePin(isNew: boolean): Promise<void> {
    const isUsable = this.#access.pinOf(this.#settings) !== undefined && this.#settings.secret?.isStopped !== true;
    this.#changeAccess(isUsable && !isNew ? { entry: 'secret' } : await this.#access.newPin());
  }

  /** Only with this password, or PIN. false for what is none. */
  async choosePassword(password: string): Promise<boolean> {
    return this.#changeAccess(await this.#access.newPassword(password));
  }

  /** Somebody with a name and password of their own; without a password they keep theirs. false when that can't be. */
  async setPerson(name: string, rights: ShareOptions['write'], password: string | undefined): Promise<boolean> {
    return this.#changeAccess(await this.#access.withPerson(this.#settings.people ?? [], { name, rights }, password));
  }

  removePerson(name: string): void {
    this.#changeAccess({ people: (this.#settings.people ?? []).filter((person) => person.name !== name) });
  }

  #changeAccess(change: AccessChange | undefined): boolean {
    if (change === undefined) return false;
    const isOther = 'secret' in change && change.secret?.hash !== this.#settings.secret?.hash;
    this.#changeSettings(change);
    if (isOther) this.links.endCodes();
    this.#follow();
    return true;
  }

  /** Answers to this host name or address too (in the form of `parseHostName`), at once and from now on. */
  allowHost(name: string): void {
    const { hosts } = this.state;
    if (hosts.includes(name)) return;
    this.change({ hosts: [name, ...hosts].slice(0, MAX_HOSTS) });
  }

  disallowHost(name: string): void {
    this.change({ hosts: this.state.hosts.filter((other) => other !== name) });
  }

  /** To be called when this computer is found by another name in the local network. */
  tellHosts(): void {
    this.#run.send({ kind: 'hosts', names: this.#allowedHosts() });
  }

  /** To be called when the network or the drives may be others, as after the computer slept. */
  lookAround(): void {
    this.#end.endIfDue();
    this.#run.lookAround();
  }

  /** A connection from this end is our own, as a check's: it counts for nothing. Resolves when the share knows. */
  markOwn(address: string, port: number): Promise<void> {
    return this.#run.markOwn(address, port);
  }

  /** Passes a command on to where it runs. */
  send(command: PassedCommand): void {
    this.#run.send(command);
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

  /** Lets somebody in again, whether a person had shut them out or they have to wait. */
  unblock(address: string): void {
    if (this.#access.forgive(address)) this.#run.send({ kind: 'forgive', visitor: address });
    this.#blocks.unblock(address);
    this.#applyBlocks();
  }

  /** undefined when the exchange is too old, or its worker is gone. */
  readDetails(sequence: number): Promise<ExchangeDetails | undefined> {
    return this.#run.readDetails(sequence);
  }

  /** Ends sharing for good, cutting what still runs; `settings.sharing` stays for the next launch. */
  async close(): Promise<void> {
    this.#end.close();
    this.#access.close();
    this.receiving.close();
    await this.#run.close();
    await this.records.close();
  }

  /** The address that people are given. */
  get #url(): string | undefined {
    const { status } = this.state;
    return status.state === 'running' ? status.addresses[0]?.url : undefined;
  }

  #setup(): ShareSetup {
    const { tags } = this.#environment;
    const [blocked, links] = [this.#blocks.addresses, this.links.records];
    return shareSetupOf(this.#settings, { allowedHosts: this.#allowedHosts(), blocked, links, tags });
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

  /** Where it listens is as it was; what else was changed along with it holds. */
  #stay(): void {
    const places = OPTION_NAMES.filter((name) => takesEffect(name) === 'by-listening-anew');
    const before = Object.fromEntries(places.map((name) => [name, this.#before[name]]));
    const isElsewhere = namesIn(differenceTo(this.#settings, before)).length > 0;
    this.#changeSettings({ ...before, port: this.#before.port });
    // Where it was can't be had either, perhaps: that is not tried again and again.
    if (isElsewhere) this.#follow();
  }

  /** Takes no more visitors; whoever is there gets what they are getting. */
  #endBy(cause: StopCause): void {
    this.#changeSettings({ sharing: false, stopsAfter: undefined, stoppedBy: cause });
    this.#run.stopWhenDone();
    this.#owner.ended(this, cause);
  }

  #applyLinks(): void {
    this.#changeSettings({ links: this.links.kept });
    this.#run.send({ kind: 'links', links: this.links.records });
  }

  #applyBlocks(): void {
    this.#changeSettings({ blocked: this.#blocks.remembered });
    this.#run.send({ kind: 'blocked', addresses: this.#blocks.addresses });
  }

  /** The files are named after what is shared: another name for the share begins no other file. */
  #configureLogFile(): void {
    if (this.#logFiles === undefined) return;
    this.records.configureLogFile(this.#logFiles, logFileStem(contentName(this.#settings), this.id));
  }

  #changeSettings(change: Partial<ShareSettings>): void {
    this.#settings = { ...this.#settings, ...change };
    this.#end.follow();
    this.#owner.changed(this);
  }

  #receive(event: ShareEvent): void {
    this.receiving.hear(event);
    if (event.kind === 'log') this.records.add(event.batch);
    if (event.kind === 'refused') {
      this.#blocks.count(event.visitors);
      this.#owner.changed(this);
    }
    if (event.kind === 'links') {
      this.links.count(event.counts);
      this.#changeSettings({ links: this.links.kept });
    }
    if (event.kind === 'link-pin-stopped') this.links.stopPin(event.link);
    if (event.kind === 'locked-out') this.#access.lockOut(event.visitor, event.until);
    if (event.kind === 'pin-stopped') this.#changeSettings(stoppedPin(this.#settings));
    if (event.kind === 'unchanged') this.#stay();
    if (event.kind === 'completed') this.#end.completed(event.count);
    this.#owner.tell(this, event);
  }
}

function takesEffect(name: OptionName): TakesEffect {
  return optionNamed(name).takesEffect;
}

/** Whoever scans the QR code of a share that asks for a PIN or password, or for a link, need not type anything. */
function hasCode({ entry, secret }: ShareSettings): boolean {
  return entry === 'links' || (entry === 'secret' && secret !== undefined);
}
