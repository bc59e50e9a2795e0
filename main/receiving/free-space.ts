/**
 * Whether there is room for what is to come: on the disk, beside what runs already and a floor that stays free, and within
 * what visitors may add in all. Looked at before anything is taken, and again now and then.
 */
import * as nodeFs from 'node:fs';
import * as fs from 'node:fs/promises';
import type { AddingQuota } from '../base/octet-quota.ts';
import { OctetQuota } from '../base/octet-quota.ts';
import type { FilePath } from '../files/file-path.ts';
import type { QuickAccess } from '../files/quick-access.ts';
import { HttpError } from '../http/http-error.ts';

/** Of every disk, so much stays free: a gigabyte, or a twentieth of a small one. Octets. */
const FLOOR_BYTES = 1_000_000_000;
const FLOOR_PART = 0.05;

/** Received of one upload between two looks at the disk. */
export const LOOK_EVERY_BYTES = 256 * 1024 * 1024;

/** 507, with what a person wants to know. */
export class NoRoomError extends HttpError {
  /**
   * @param needed octets that are still to come
   * @param free octets that may still be taken
   */
  constructor(
    readonly needed: number,
    readonly free: number,
    /** It is not the disk: visitors may not add as much. */
    readonly isQuota = false,
  ) {
    super(507);
  }
}

export interface DiskSpace {
  /** Octets that this program may still write. */
  readonly free: number;
  readonly size: number;
}

/** Rejects with the system's error. @param access where the folder may be looked at on the event loop */
export async function readDiskSpace(folder: FilePath, access?: QuickAccess): Promise<DiskSpace> {
  const space = access?.isAvailable ? access.run(() => nodeFs.statfsSync(folder)) : await fs.statfs(folder);
  return { free: space.bavail * space.bsize, size: space.blocks * space.bsize };
}

async function deviceOf(folder: FilePath, access: QuickAccess | undefined): Promise<number> {
  const stats = access?.isAvailable ? access.run(() => nodeFs.statSync(folder)) : await fs.stat(folder);
  return stats.dev;
}

/** What one upload may still take up. Given back, always, by whoever asked for it. */
export interface Reservation {
  /** So much of it has been written. Throws NoRoomError when visitors may not add as much. */
  written(bytes: number): void;
  /** Rejects with NoRoomError when the rest does not fit any more. */
  look(): Promise<void>;
  /** What has been written stays: it counts as added. @param added octets; 0 when nothing stays */
  release(added: number): void;
}

export interface RoomNeeds {
  /** Where it is written. */
  readonly folder: FilePath;
  /** Octets to come; undefined when nobody knows. */
  readonly length: number | undefined;
  /** Of whoever sends, beside what may be added in all; undefined for as much as that. */
  readonly quota?: AddingQuota | undefined;
}

interface Running {
  readonly device: number;
  /** Octets on their way to the disk. */
  left: number;
  /** Octets that count against what may be added. */
  counted: number;
  readonly quotas: readonly AddingQuota[];
}

export class Room {
  readonly #running = new Set<Running>();
  #added = 0;
  readonly #shared: AddingQuota;
  /** Octets that may be added in all; undefined for no limit. */
  quota: number | undefined;

  /** How what is shared is touched, where that is known. */
  access: QuickAccess | undefined;

  constructor(
    private readonly readSpace: (folder: FilePath, access?: QuickAccess) => Promise<DiskSpace> = readDiskSpace,
  ) {
    const room = this;
    this.#shared = new OctetQuota({
      get most() {
        return room.quota;
      },
      get added() {
        return room.#added;
      },
      add: (octets) => {
        this.#added = Math.max(0, this.#added + octets);
      },
    });
  }

  /** Octets that visitors have added. */
  get added(): number {
    return this.#added;
  }

  /** Octets that may still be added, beside what is on its way; undefined for no limit. */
  get left(): number | undefined {
    return this.#shared.left;
  }

  /** Octets that may be taken into a folder now. Rejects with the system's error. */
  async freeIn(folder: FilePath, quota?: AddingQuota): Promise<number> {
    const onDisk = await this.#freeOn(await deviceOf(folder, this.access), folder, undefined);
    return Math.max(0, Math.min(onDisk, leftOf(this.#quotas(quota)) ?? Number.POSITIVE_INFINITY));
  }

  /** Rejects with NoRoomError, or with the system's error. */
  async reserve({ folder, length, quota }: RoomNeeds): Promise<Reservation> {
    const device = await deviceOf(folder, this.access);
    const needed = length ?? 0;
    const quotas = this.#quotas(quota);
    demand(needed, quotas);
    // Others who ask in the same moment see what this one is about to take.
    const running: Running = { device, left: needed, counted: needed, quotas };
    this.#running.add(running);
    for (const one of quotas) one.begin(needed);
    try {
      await this.#look(running, folder);
    } catch (error) {
      this.#end(running, 0);
      throw error;
    }
    return this.#reservation(running, folder, length);
  }

  /** What was counted as added does not stay after all. @param quota of whoever sent it */
  giveBack(octets: number, quota?: AddingQuota): void {
    for (const one of this.#quotas(quota)) one.end(0, -octets);
  }

  #quotas(quota: AddingQuota | undefined): readonly AddingQuota[] {
    return quota === undefined ? [this.#shared] : [this.#shared, quota];
  }

  #end(running: Running, added: number): void {
    if (!this.#running.delete(running)) return;
    for (const quota of running.quotas) quota.end(running.counted, added);
  }

  #reservation(running: Running, folder: FilePath, length: number | undefined): Reservation {
    return {
      written: (bytes) => {
        running.left = Math.max(0, running.left - bytes);
        if (length !== undefined) return;
        demand(bytes, running.quotas);
        running.counted += bytes;
        for (const quota of running.quotas) quota.begin(bytes);
      },
      look: () => this.#look(running, folder),
      release: (added) => this.#end(running, added),
    };
  }

  async #look(running: Running, folder: FilePath): Promise<void> {
    const free = await this.#freeOn(running.device, folder, running);
    if (free < running.left || free < 0) throw new NoRoomError(running.left, Math.max(0, free));
  }

  /** Beside the floor, and what others that run are still to write. */
  async #freeOn(device: number, folder: FilePath, but: Running | undefined): Promise<number> {
    const { free, size } = await this.readSpace(folder, this.access);
    let others = 0;
    for (const running of this.#running) if (running.device === device && running !== but) others += running.left;
    return free - Math.min(FLOOR_BYTES, size * FLOOR_PART) - others;
  }
}

/** What all of them leave; undefined for no limit. */
function leftOf(quotas: readonly AddingQuota[]): number | undefined {
  const lefts = quotas.map(({ left }) => left).filter((left) => left !== undefined);
  return lefts.length === 0 ? undefined : Math.min(...lefts);
}

/** @throws NoRoomError */
function demand(octets: number, quotas: readonly AddingQuota[]): void {
  const left = leftOf(quotas);
  if (left !== undefined && octets > left) throw new NoRoomError(octets, left, true);
}
