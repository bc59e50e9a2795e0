/** What one share receives: whether it takes anything, how much, who decides, and all that is on its way. */
import { QuickStat } from '../files/quick-stat.ts';
import { Asides } from '../tree/asides.ts';
import type { Dispose } from '../tree/dispose.ts';
import type { Arrival } from './arrival.ts';
import { Room } from './free-space.ts';
import type { ReceivingPolicy } from './receiving-policy.ts';
import { ACCEPT_ALL } from './receiving-policy.ts';
import { UploadBatches } from './upload-batches.ts';
import { SWEEP_INTERVAL_MS } from './upload-lifetimes.ts';
import { UploadStore } from './upload-store.ts';

export interface ReceivingRules {
  /** Octets of the largest file that is taken; undefined for no limit. */
  readonly maxUpload: number | undefined;
  /** Octets that visitors may add in all; undefined for no limit. */
  readonly quota: number | undefined;
}

export interface ReceivingMeans {
  /** Whether anybody may add something at all; asked for each request that would. */
  readonly isOpen: () => boolean;
  /** Whether anybody may change what is there; nobody may when left out. */
  readonly mayChange?: (() => boolean) | undefined;
  /** Everything that rights and room allow is accepted when left out. */
  readonly policy?: ReceivingPolicy | undefined;
  /** What becomes of what visitors remove or replace, asked when a folder is opened; it is gone for good when there is nothing. */
  readonly dispose?: (() => Dispose | undefined) | undefined;
  /** Hears of each file that is in its place, whole. */
  readonly arrived?: ((arrival: Arrival) => void) | undefined;
}

export class Receiving {
  readonly room = new Room();
  readonly sendings = new UploadBatches();
  readonly policy: ReceivingPolicy;
  /** To be called for each file that is in its place, whole. */
  readonly arrived: (arrival: Arrival) => void;
  /** Octets of the largest file that is taken; undefined for no limit. */
  maxUpload: number | undefined;
  #store = new UploadStore(this.room);
  /** Of what is kept in a folder. */
  #asides: Asides | undefined;
  #root: string | undefined;
  #sweeps: NodeJS.Timeout | undefined;

  constructor(private readonly means: ReceivingMeans) {
    this.policy = means.policy ?? ACCEPT_ALL;
    this.arrived = means.arrived ?? (() => undefined);
  }

  /** Whether anybody may add something at all. */
  get isOpen(): boolean {
    return this.means.isOpen();
  }

  /** Whether anybody may change what is there. */
  get mayChange(): boolean {
    return this.means.mayChange?.() ?? false;
  }

  /** What becomes of what leaves its place. */
  get leaving(): { readonly dispose: Dispose | undefined; readonly asides: Asides | undefined } {
    return { dispose: this.means.dispose?.(), asides: this.#asides };
  }

  get store(): UploadStore {
    return this.#store;
  }

  setRules({ maxUpload, quota }: ReceivingRules): void {
    this.maxUpload = maxUpload;
    this.room.quota = quota;
  }

  /** Records are kept in this folder from now on; what was left there long ago is swept. @param root absolute */
  keepIn(root: string): void {
    if (root === this.#root && this.#sweeps !== undefined) return;
    if (root !== this.#root) {
      this.#store = new UploadStore(this.room, root);
      this.#asides = new Asides(root);
    }
    this.#root = root;
    void this.#lookQuickly(root);
    clearInterval(this.#sweeps);
    this.#sweeps = setInterval(() => this.#sweep(), SWEEP_INTERVAL_MS);
    this.#sweeps.unref();
    this.#sweep();
  }

  /** Disks are looked at on the event loop where that is quick; until that is known they are not. */
  async #lookQuickly(root: string): Promise<void> {
    const access = await QuickStat.forFolder(root).catch(() => undefined);
    if (root === this.#root) this.room.access = access;
  }

  /** What is kept on the disk for a moment only is gone when it resolves: nobody sends any more. */
  settle(): Promise<void> {
    return this.#store.settle();
  }

  #sweep(): void {
    void this.#store.sweep();
    void this.#asides?.sweep();
  }

  /** Sweeps no more; parts stay where they are. */
  close(): void {
    clearInterval(this.#sweeps);
    this.#sweeps = undefined;
  }
}
