/** What would be lost if running downloads were cut: said before anything is done that cuts them. */
import type { Transfer } from '../../access-log/transfer.ts';

export interface Stakes {
  /** Files that are being downloaded, however many connections each takes. */
  readonly downloads: number;
  /** Octets that are still to come, as far as it is known. */
  readonly bytesToGo: number;
}

export const NO_STAKES: Stakes = { downloads: 0, bytesToGo: 0 };

/** What runs of these. */
export function stakesOf(transfers: readonly Transfer[]): Stakes {
  const running = transfers.filter(({ ending }) => ending === undefined);
  const files = new Set(running.map(({ visitor, target, entityTag }) => JSON.stringify([visitor, target, entityTag])));
  const bytesToGo = running.reduce((sum, { length, sent }) => sum + Math.max(0, length - sent), 0);
  return { downloads: files.size, bytesToGo };
}

export function sumOfStakes(stakes: readonly Stakes[]): Stakes {
  return stakes.reduce(
    (sum, { downloads, bytesToGo }) => ({
      downloads: sum.downloads + downloads,
      bytesToGo: sum.bytesToGo + bytesToGo,
    }),
    NO_STAKES,
  );
}
