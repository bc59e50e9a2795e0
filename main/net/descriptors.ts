/**
 * How many files and sockets this process may have open, and how near it is to that. Beyond the limit everything fails that
 * needs one more: accepting, opening, looking around in the network. So a part of them is kept back for the process itself.
 */
import { closeSync, openSync, readFileSync } from 'node:fs';
import type { Socket } from 'node:net';

/** Kept back for logs, threads, addresses and whatever else is not done for visitors. */
const RESERVE = 128;
/** Where there are few, no more than this part of them is kept back. */
const MAX_RESERVED_PART = 1 / 4;
/** Of what is not kept back, connections take so much; the files that they ask for, and other shares, have the rest. */
const PART_FOR_CONNECTIONS = 1 / 2;

/** Linux tells a process its own limits here: name, soft limit, hard limit, unit. */
const OWN_LIMITS = '/proc/self/limits';
/** Something that is always there, for a moment. */
const PROBE = '/';

/** undefined where the system has no such limit: on Windows. */
export function readDescriptorLimit(platform: NodeJS.Platform = process.platform): number | undefined {
  if (platform === 'win32') return undefined;
  try {
    return platform === 'linux' ? parseOwnLimits(readFileSync(OWN_LIMITS, 'latin1')) : limitFromReport();
  } catch {
    return undefined;
  }
}

/** The soft limit, which is the one that holds. */
export function parseOwnLimits(table: string): number | undefined {
  const soft = /^Max open files\s+(\d+)/m.exec(table)?.[1];
  return soft === undefined ? undefined : Number(soft);
}

/** Node asks the system for it when it writes a report about itself. */
function limitFromReport(): number | undefined {
  const report: unknown = process.report?.getReport();
  if (typeof report !== 'object' || report === null || !('userLimits' in report)) return undefined;
  const { open_files: limit } = report.userLimits as { open_files?: { soft?: unknown } };
  return typeof limit?.soft === 'number' ? limit.soft : undefined;
}

/** What a limit comes to. */
export class DescriptorBudget {
  /** From this descriptor on, visitors' connections make room for each other. */
  readonly #spentFrom: number;
  readonly #limit: number;

  /** @param limit undefined for none */
  constructor(limit: number | undefined) {
    this.#limit = limit ?? Number.POSITIVE_INFINITY;
    this.#spentFrom = this.#limit - this.#reserve;
  }

  /** Connections that one server may have. */
  get connections(): number {
    return Math.max(1, Math.floor(this.#spentFrom * PART_FOR_CONNECTIONS));
  }

  /**
   * Whether a descriptor that was just got shows that few are left. Systems give the lowest one that is free: all below it
   * are in use.
   */
  isSpentAt(descriptor: number): boolean {
    return descriptor >= this.#spentFrom;
  }

  /** The same for files that a visitor asked for: connections make room, files can't, so they may take a little more. */
  isSpentForFiles(descriptor: number): boolean {
    return descriptor >= this.#limit - this.#reserve / 2;
  }

  /** Whether few are left now. */
  isSpent(): boolean {
    if (this.#limit === Number.POSITIVE_INFINITY) return false;
    try {
      const descriptor = openSync(PROBE, 'r');
      closeSync(descriptor);
      return this.isSpentAt(descriptor);
    } catch {
      return true;
    }
  }

  get #reserve(): number {
    return this.#limit === Number.POSITIVE_INFINITY
      ? 0
      : Math.min(RESERVE, Math.floor(this.#limit * MAX_RESERVED_PART));
  }
}

/** Of this process, as its limit was when it was first asked for. */
let ownBudget: DescriptorBudget | undefined;
export function descriptorBudget(): DescriptorBudget {
  ownBudget ??= new DescriptorBudget(readDescriptorLimit());
  return ownBudget;
}

/** -1 where a socket does not tell its descriptor. */
export function descriptorOf(socket: Socket): number {
  const { _handle: handle } = socket as unknown as { readonly _handle?: { readonly fd?: unknown } | null };
  return typeof handle?.fd === 'number' ? handle.fd : -1;
}
