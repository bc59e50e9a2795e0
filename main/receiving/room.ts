/**
 * Whether there is room for what is to come: on the disk, beside what runs already and a floor that stays free, and within
 * what visitors may add in all. Looked at before anything is taken, and again now and then.
 */
import * as fs from 'node:fs/promises';
import type { FilePath } from '../files/file-path.ts';
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

/** Rejects with the system's error. */
export async function readDiskSpace(folder: FilePath): Promise<DiskSpace> {
  const { bavail, blocks, bsize } = await fs.statfs(folder);
  return { free: bavail * bsize, size: blocks * bsize };
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
}

interface Running {
  readonly device: number;
  /** Octets on their way to the disk. */
  left: number;
  /** Octets that count against what may be added. */
  counted: number;
}

export class Room {
  readonly #running = new Set<Running>();
  #added = 0;
  /** Octets that may be added in all; undefined for no limit. */
  quota: number | undefined;

  constructor(private readonly readSpace: (folder: FilePath) => Promise<DiskSpace> = readDiskSpace) {}

  /** Octets that visitors have added. */
  get added(): number {
    return this.#added;
  }

  /** Octets that may still be added, beside what is on its way; undefined for no limit. */
  get left(): number | undefined {
    if (this.quota === undefined) return undefined;
    let counted = this.#added;
    for (const running of this.#running) counted += running.counted;
    return Math.max(0, this.quota - counted);
  }

  /** Octets that may be taken into a folder now. Rejects with the system's error. */
  async freeIn(folder: FilePath): Promise<number> {
    const { dev } = await fs.stat(folder);
    const onDisk = await this.#freeOn(dev, folder, undefined);
    return Math.max(0, Math.min(onDisk, this.left ?? Number.POSITIVE_INFINITY));
  }

  /** Rejects with NoRoomError, or with the system's error. */
  async reserve({ folder, length }: RoomNeeds): Promise<Reservation> {
    const { dev } = await fs.stat(folder);
    const needed = length ?? 0;
    // Others who ask in the same moment see what this one is about to take.
    if (this.left !== undefined && needed > this.left) throw new NoRoomError(needed, this.left, true);
    const running: Running = { device: dev, left: needed, counted: needed };
    this.#running.add(running);
    try {
      await this.#look(running, folder);
    } catch (error) {
      this.#running.delete(running);
      throw error;
    }
    return this.#reservation(running, folder, length);
  }

  #reservation(running: Running, folder: FilePath, length: number | undefined): Reservation {
    return {
      written: (bytes) => {
        running.left = Math.max(0, running.left - bytes);
        if (length !== undefined) return;
        if (this.left !== undefined && bytes > this.left) throw new NoRoomError(bytes, this.left, true);
        running.counted += bytes;
      },
      look: () => this.#look(running, folder),
      release: (added) => {
        if (this.#running.delete(running)) this.#added += added;
      },
    };
  }

  async #look(running: Running, folder: FilePath): Promise<void> {
    const free = await this.#freeOn(running.device, folder, running);
    if (free < running.left || free < 0) throw new NoRoomError(running.left, Math.max(0, free));
  }

  /** Beside the floor, and what others that run are still to write. */
  async #freeOn(device: number, folder: FilePath, but: Running | undefined): Promise<number> {
    const { free, size } = await this.readSpace(folder);
    let others = 0;
    for (const running of this.#running) if (running.device === device && running !== but) others += running.left;
    return free - Math.min(FLOOR_BYTES, size * FLOOR_PART) - others;
  }
}
