/** Normal visitors who come during an attack, and what they have seen. */
import { once } from 'node:events';
import { mkdir, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Worker } from 'node:worker_threads';

const SCRIPT = path.resolve('node_modules/.cache/load/witness-thread.mjs');

const HOUR_MS = 3_600_000;

export interface WitnessData {
  readonly port: number;
}

/** Milliseconds that each request took to its end. */
export interface Sightings {
  /** Of a small file that is kept in memory. */
  readonly file: number[];
  /** Of one that is read from disk each time. */
  readonly disk: number[];
  readonly zip: number[];
  readonly search: number[];
  /** Why requests were not answered. */
  readonly failures: string[];
}

/** What the witnesses ask for. */
export async function prepareWitnesses(root: string): Promise<void> {
  const folder = path.join(root, 'visitor');
  await mkdir(folder);
  await writeFile(path.join(folder, 'small.txt'), `${'x'.repeat(1000)}END`);
  await writeFile(path.join(folder, 'fresh.txt'), `${'x'.repeat(1000)}END`);
  for (const name of ['needle.txt', 'hay.txt', 'straw.txt', 'grass.txt'])
    await writeFile(path.join(folder, name), name);
  // What has lain there for a while is kept in memory, as most of what people share.
  const then = new Date(Date.now() - HOUR_MS);
  await utimes(path.join(folder, 'small.txt'), then, then);
  // What may still be being written is read anew each time.
  const later = new Date(Date.now() + HOUR_MS);
  await utimes(path.join(folder, 'fresh.txt'), later, later);
}

/** Watches until `leave` is called, which gives back what was seen. */
export class Witness {
  readonly #worker: Worker;

  constructor(port: number) {
    const workerData: WitnessData = { port };
    this.#worker = new Worker(SCRIPT, { workerData });
  }

  async leave(): Promise<Sightings> {
    const told = once(this.#worker, 'message') as Promise<[Sightings]>;
    this.#worker.postMessage('over');
    const [sightings] = await told;
    await this.#worker.terminate();
    return sightings;
  }
}
