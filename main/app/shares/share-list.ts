/** The shares of the app, and the folders that were shared before: remembered in the settings as they change. */

import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { LogFileSettings } from '../../access-log/log-file-settings.ts';
import type { ShareId, ShareState } from '../../ipc/app-state.ts';
import type { ShareFolderOutcome } from '../../ipc/contract.ts';
import { firstPortNotIn } from '../../share/network/first-port.ts';
import type { TagChoice } from '../../site/files/entity-tags.ts';
import { ShareThreads } from '../../worker/share-threads.ts';
import type { ShareSettings } from '../settings/settings.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { Shared } from '../settings/share-content.ts';
import { isFolder, isSameContent } from '../settings/share-content.ts';
import type { Activity } from './activity-sum.ts';
import { sumOfActivities } from './activity-sum.ts';
import type { AppShareOwner, ShareEnvironment } from './app-share.ts';
import { AppShare } from './app-share.ts';
import type { Stakes } from './downloads-at-stake.ts';
import { sumOfStakes } from './downloads-at-stake.ts';
import type { ExposureConsent } from './exposure-guard.ts';
import { findFreePort } from './offered-port.ts';
import { withNewest } from './recent-folders.ts';
import { RemovedShares } from './removed-shares.ts';
import { readShareables } from './shareable.ts';

/** Who hears of the shares, and is asked before something is shared that was not shared before. */
export interface ShareListOwner extends AppShareOwner {
  readonly admission: ExposureConsent;
}

/** What is the same for all shares. */
export interface ShareMeans extends Pick<ShareEnvironment, 'tags' | 'tokenSafe'> {
  /** Absolute path of the worker's bundle. */
  readonly workerScript: string;
}

/** Owns every share, their order, and which of them the window shows. */
export class ShareList {
  readonly #settings: SettingsStore;
  readonly #threads: ShareThreads;
  readonly #tags: TagChoice;
  readonly #tokenSafe: ShareEnvironment['tokenSafe'];
  readonly #owner: ShareListOwner;
  readonly #removed = new RemovedShares();
  /** To be removed as soon as they have stopped. */
  readonly #leaving = new Set<ShareId>();
  #shares: readonly AppShare[];
  #portForFirst: number | undefined;
  #hostName: string | undefined;

  /** Remembered shares are there, but not started. */
  constructor(settings: SettingsStore, { workerScript, tags, tokenSafe }: ShareMeans, owner: ShareListOwner) {
    this.#settings = settings;
    this.#threads = new ShareThreads(workerScript);
    this.#tags = tags;
    this.#tokenSafe = tokenSafe;
    this.#owner = {
      ...owner,
      changed: (share) => {
        this.#remember();
        owner.changed(share);
        this.#letLeave(share);
      },
    };
    this.#shares = settings.current.shares.map((share) => this.#create(share));
  }

  /** In the order that a person gave them. */
  get states(): readonly ShareState[] {
    return this.#shares.map(({ state }) => state);
  }

  /** The share that the window shows; undefined only while there is none. */
  get selected(): ShareId | undefined {
    const { selectedShare } = this.#settings.current;
    return (this.#shares.find(({ id }) => id === selectedShare) ?? this.#shares[0])?.id;
  }

  /** The sum over all shares. */
  get activity(): Activity {
    return sumOfActivities(this.#shares.map(({ activity }) => activity));
  }

  /** Whether any share is on, or on its way there. */
  get isSharing(): boolean {
    return this.states.some(({ status }) => status.state === 'running' || status.state === 'starting');
  }

  /** Whether any share is on its way to being stopped. */
  get isStopping(): boolean {
    return this.states.some(({ status }) => status.state === 'stopping');
  }

  /** Throws for an id that is not in the list. */
  get(id: ShareId): AppShare {
    const share = this.#shares.find((candidate) => candidate.id === id);
    if (share === undefined) throw new Error(`There is no share ${id}`);
    return share;
  }

  /** The name of a share, also of one that was removed less than a minute ago. */
  nameOf(id: ShareId): string | undefined {
    const share = this.#shares.find((candidate) => candidate.id === id) ?? this.#removed.find(id);
    return share?.state.name;
  }

  /** Starts the shares that were on when the app was last quit. */
  startRemembered(): void {
    for (const share of this.#shares) if (share.settings.sharing) share.resume();
  }

  startAll(): void {
    for (const share of this.#shares) share.start();
  }

  stopAll(): void {
    for (const share of this.#shares) share.stop();
  }

  stopAllWhenDone(): void {
    for (const share of this.#shares.filter(({ settings }) => settings.sharing)) share.stopWhenDone();
  }

  /** Before the app ends: takes no more visitors, and waits for those who are there. The next launch goes on. */
  rest(): void {
    for (const share of this.#shares.filter(({ settings }) => settings.sharing)) share.rest();
  }

  /** What would be lost if downloads of these shares were cut now; of all when none is named. */
  stakes(ids: readonly ShareId[] = this.#shares.map(({ id }) => id)): Stakes {
    return sumOfStakes(ids.map((id) => this.get(id).stakes('all')));
  }

  /** Resolves when what runs now is known of all, or can't be known soon. */
  async hearTransfers(): Promise<void> {
    await Promise.all(this.#shares.map((share) => share.hearTransfers()));
  }

  /** Takes this port for the only share, or for the first one to come; with several it is not said which one is meant. */
  takePort(port: number): void {
    const [first, ...others] = this.#shares;
    if (first === undefined) this.#portForFirst = port;
    else if (others.length === 0) first.change({ port });
  }

  /** To be called when the network or the drives may be others, as after the computer slept. */
  lookAround(): void {
    for (const share of this.#shares) share.lookAround();
  }

  /** Tells under which name this computer is found in the local network now; undefined for none. */
  setHostName(hostName: string | undefined): void {
    this.#hostName = hostName;
    for (const share of this.#shares) share.tellHosts();
  }

  /** Keeps the logs of all shares on disk in this way from now on. */
  setLogFiles(logFiles: LogFileSettings): void {
    this.#settings.update({ logFiles });
    for (const share of this.#shares) share.setLogFiles(logFiles);
  }

  /** Shares another folder (an absolute path) in the share `id`, at once, and selects it. */
  async shareFolder(folder: string, id: ShareId): Promise<ShareFolderOutcome> {
    const share = this.get(id);
    const { found } = await readShareables([folder]);
    if (found[0] === undefined || found[0].files !== undefined) return 'not-a-folder';
    const isKnown = isSameContent(share.settings, { folder });
    if (!isKnown && !(await this.#owner.admission.admits({ folder }, id))) return 'cancelled';
    this.#rememberFolder(folder);
    share.setFolder(folder);
    this.select(id);
    return 'shared';
  }

  /**
   * Shares each folder of `paths` (absolute) in a share of its own, and the files among them together in one: in a share
   * that has just that already, or else in a new one. The first takes `port` when it is given; the last is selected.
   * Answers what could not be shared.
   */
  async sharePaths(paths: readonly string[], port?: number): Promise<readonly string[]> {
    const { found, others } = await readShareables(paths);
    const share = (shared: Shared): void => this.#share(shared, shared === found[0] ? port : undefined);
    // What is in the list already was asked about when it came.
    const fresh = found.filter((shared) => this.#shareOf(shared) === undefined);
    for (const shared of found) if (!fresh.includes(shared)) share(shared);
    await this.#owner.admission.admitAll(fresh, share);
    return others;
  }

  /** Shares a text at once, of which `isNote` is true, and selects its share. */
  shareText(note: string): void {
    this.#share({ folder: '', note }, undefined);
  }

  /** A new drop box in an empty folder of its own: visitors can add by a link, and see nothing. It is on, and selected. */
  addDropBox(folder: string, { name, link }: { readonly name: string; readonly link: string }): void {
    const share = this.#add({ folder });
    share.change({ name, entry: 'links', write: 'add', dropBox: true });
    this.showDropBox(share.id, link);
  }

  /** Has it on, with a link that can be told, and selects it. @param link the name of the link */
  showDropBox(id: ShareId, link: string): void {
    const share = this.get(id);
    share.links.createCode(link);
    share.start();
    this.select(id);
  }

  /** Shares just these files in the share `id`. Only those are asked about that it had not before. */
  async setFiles(id: ShareId, files: readonly string[]): Promise<void> {
    const share = this.get(id);
    const fresh = files.filter((file) => share.settings.files?.includes(file) !== true);
    const admitted = fresh.length === 0 || (await this.#admitsFiles(id, fresh));
    if (admitted) share.setFiles(files);
  }

  /** Shares these files too in the share `id`, after those that it shares already. */
  async addFiles(id: ShareId, files: readonly string[]): Promise<void> {
    const share = this.get(id);
    if (files.length > 0 && (await this.#admitsFiles(id, files))) share.addFiles(files);
  }

  #admitsFiles(id: ShareId, files: readonly string[]): Promise<boolean> {
    return this.#owner.admission.admits({ folder: path.dirname(files[0] ?? ''), files }, id);
  }

  #share(shared: Shared, port: number | undefined): void {
    if (isFolder(shared)) this.#rememberFolder(shared.folder);
    const share = this.#shareOf(shared) ?? this.#add(shared);
    if (port !== undefined && share.settings.port !== port) share.change({ port });
    share.start();
    this.select(share.id);
  }

  /** Makes this the share that the window shows, now and at the next launch. */
  select(id: ShareId): void {
    const share = this.get(id);
    if (this.#settings.current.selectedShare === id) return;
    this.#settings.update({ selectedShare: id });
    this.#owner.changed(share);
  }

  /** Moves a share to this place in the list, 0 the first; a place beyond the last is the last. */
  move(id: ShareId, index: number): void {
    const share = this.get(id);
    this.#insert(share, index);
    this.#owner.changed(share);
  }

  /** Stops a share and takes it out of the list; for a minute `restore` undoes that. */
  remove(id: ShareId): void {
    const share = this.get(id);
    const index = this.#shares.indexOf(share);
    this.#removed.keep({ share, index, wasSharing: share.settings.sharing });
    const wasSelected = this.selected === id;
    this.#shares = this.#shares.filter((other) => other !== share);
    const next = this.#shares[Math.min(index, this.#shares.length - 1)];
    if (wasSelected) this.#settings.update({ selectedShare: next?.id });
    share.stop();
  }

  /** Takes a share out of the list as soon as it has stopped, for which it waits; starting it again keeps it. */
  removeWhenDone(id: ShareId): void {
    const share = this.get(id);
    share.stopWhenDone();
    this.#leaving.add(id);
    this.#letLeave(share);
  }

  #letLeave({ id, state: { status } }: AppShare): void {
    if (!this.#leaving.has(id) || status.state === 'stopping') return;
    this.#leaving.delete(id);
    if (status.state === 'stopped') this.remove(id);
  }

  /** Puts a removed share back where it was and as it was, with its log, and selects it. */
  restore(id: ShareId): void {
    const { share, index, wasSharing } = this.#removed.take(id);
    this.#insert(share, index);
    share.setLogFiles(this.#settings.logFiles);
    this.#settings.update({ selectedShare: id });
    if (wasSharing) share.start();
    this.#owner.changed(share);
  }

  /** Ends every share's worker; what is shared is remembered as it is. */
  async close(): Promise<void> {
    await Promise.all([...this.#shares.map((share) => share.close()), this.#removed.close()]);
  }

  #shareOf(shared: Shared): AppShare | undefined {
    return this.#shares.find(({ settings }) => isSameContent(settings, shared));
  }

  /** A new share at the end of the list, not yet started. */
  #add(shared: Shared): AppShare {
    const port = this.#portForFirst ?? firstPortNotIn(this.#askedPorts());
    this.#portForFirst = undefined;
    const share = this.#create({ id: randomUUID(), ...shared, port, sharing: false });
    this.#shares = [...this.#shares, share];
    return share;
  }

  #rememberFolder(folder: string): void {
    this.#settings.update({ recentFolders: withNewest(folder, this.#settings.current.recentFolders) });
  }

  #create(settings: ShareSettings): AppShare {
    const environment = {
      threads: this.#threads,
      tags: this.#tags,
      tokenSafe: this.#tokenSafe,
      findFreePort: (wanted: number) => findFreePort(wanted, this.#askedPorts()),
      hostName: () => this.#hostName,
    };
    const share = new AppShare(settings, environment, this.#owner);
    share.setLogFiles(this.#settings.logFiles);
    return share;
  }

  #insert(share: AppShare, index: number): void {
    const others = this.#shares.filter((other) => other !== share);
    this.#shares = [...others.slice(0, index), share, ...others.slice(index)];
  }

  #askedPorts(): ReadonlySet<number> {
    return new Set(this.#shares.map(({ settings }) => settings.port));
  }

  #remember(): void {
    const shares = this.#shares.map(({ settings }) => settings);
    if (JSON.stringify(shares) !== JSON.stringify(this.#settings.current.shares)) this.#settings.update({ shares });
  }
}
