/** One attack on a share that runs: what it holds meanwhile, what its normal visitors see, and what it gives back. */
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Attack } from './attack.ts';
import type { BesiegedShare, Holdings } from './besieged-share.ts';
import { Crowd } from './crowd.ts';
import { countParts } from './left-parts.ts';
import type { OwnPace } from './own-pace.ts';
import type { Measured } from './verdict.ts';
import { Witness } from './witness.ts';

const SAMPLE_MS = 250;

/** What may be left of an attack: files that stay open for a moment, a thread for the next picture. */
const SPARE_DESCRIPTORS = 24;
const SPARE_MEGABYTES = 150;

/** Whoever has no visitors has nothing to do, in seconds of processor time for each second. */
const IDLE_LOAD = 0.25;

/** How long giving back may take, in milliseconds: threads that are there for the next task wait half a minute for it. */
const REST_MS = 45_000;

/** Work that nobody waits for any more ends within this, in milliseconds. */
const WORK_ENDS_MS = 6_000;

export interface Siege {
  readonly share: BesiegedShare;
  /** What the share holds when nobody is there. */
  readonly rest: Holdings;
  /** What it held before the attack, where others were before: what is kept of them is not this one's. */
  readonly before?: Holdings;
  readonly seconds: number;
  readonly pace: OwnPace;
  /** Where attackers come: all shares by turns, or the first one. */
  readonly isEverywhere: boolean;
}

export async function besiege(attack: Attack, siege: Siege): Promise<Measured> {
  const { share, rest, before = rest, pace } = siege;
  share.takeLongTurns();
  share.takeTold();
  await pace.takeJitterMs();
  const watch = new MemoryWatch(share);
  const witness = new Witness(share.port);
  await fight(attack, siege);
  const sightings = await witness.leave();
  const memoryMegabytes = watch.end() - rest.megabytes;
  const { kept, restSeconds } =
    share.end === undefined ? await waitForRest(share, before) : { kept: [], restSeconds: 0 };
  const left = share.end === undefined ? await countParts(path.join(share.folder, attack.name)) : 0;
  const { mayLeave = 0 } = attack;
  if (left > mayLeave) kept.push(`${left} parts of uploads left`);
  const longestTurnMs = Math.max(0, ...share.takeLongTurns());
  const jitterMs = await pace.takeJitterMs();
  const { end } = share;
  const told = share.takeTold();
  return { name: attack.name, end, memoryMegabytes, longestTurnMs, jitterMs, sightings, kept, told, restSeconds };
}

/** Resolves when the attack is over and everybody has left. */
async function fight(attack: Attack, { share, seconds, isEverywhere }: Siege): Promise<void> {
  const time = new AbortController();
  const timer = setTimeout(() => time.abort(), seconds * 1000);
  const crowd = new Crowd(isEverywhere ? share.ports : [share.port], time.signal);
  try {
    await attack.run({ port: share.port, path: `/${attack.name}/`, crowd, signal: time.signal });
    // What was begun goes on while they stay.
    await crowd.over();
  } finally {
    clearTimeout(timer);
    time.abort();
    await crowd.leave();
  }
}

/** The most that a share holds while it is watched. */
class MemoryWatch {
  #most = 0;
  readonly #timer: NodeJS.Timeout;

  constructor(private readonly share: BesiegedShare) {
    this.#timer = setInterval(() => this.#look(), SAMPLE_MS);
  }

  /** In megabytes. */
  end(): number {
    clearInterval(this.#timer);
    this.#look();
    return this.#most;
  }

  #look(): void {
    if (this.share.end === undefined) this.#most = Math.max(this.#most, this.share.holdings().megabytes);
  }
}

/** Waits until the share holds what it held before, or too long. */
async function waitForRest(
  share: BesiegedShare,
  rest: Holdings,
): Promise<{ readonly kept: string[]; readonly restSeconds: number }> {
  const start = performance.now();
  let idleAfter: number | undefined;
  for (;;) {
    const before = share.holdings();
    const since = performance.now();
    await new Promise((resolve) => setTimeout(resolve, SAMPLE_MS * 2));
    const now = share.holdings();
    const load = (now.cpuSeconds - before.cpuSeconds) / ((performance.now() - since) / 1000);
    const passed = performance.now() - start;
    if (load < IDLE_LOAD) idleAfter ??= passed;
    const kept = describeKept(now, rest);
    const isDone = kept.length === 0 && idleAfter !== undefined;
    if (!isDone && passed < REST_MS && share.end === undefined) continue;
    const isLate = idleAfter === undefined || idleAfter > WORK_ENDS_MS;
    const work = isLate ? [`still at work after ${((idleAfter ?? passed) / 1000).toFixed(0)} s`] : [];
    return { kept: [...kept, ...work], restSeconds: passed / 1000 };
  }
}

function describeKept(now: Holdings, rest: Holdings): string[] {
  const descriptors = now.descriptors - rest.descriptors;
  const megabytes = now.megabytes - rest.megabytes;
  return [
    ...(descriptors > SPARE_DESCRIPTORS ? [`${descriptors} descriptors kept`] : []),
    ...(megabytes > SPARE_MEGABYTES ? [`${megabytes.toFixed(0)} MB kept`] : []),
  ];
}
