import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { nextTurn } from '../../../main/base/next-turn.ts';
import { BusyError } from '../../../main/heavy-work/busy-error.ts';
import type { Turn } from '../../../main/heavy-work/job.ts';
import { Lane } from '../../../main/heavy-work/lane.ts';
import type { LaneLimits } from '../../../main/heavy-work/work-kinds.ts';
import { MAX_ASKERS_OF_ONE, QUANTUM_MS } from '../../../main/heavy-work/work-kinds.ts';
import { AskerLeftError } from '../../../main/http/departure.ts';
import { askerFrom } from '../../support/askers.ts';
import type { Gate } from '../../support/handlers.ts';
import { createGate } from '../../support/handlers.ts';

const LIMITS: LaneLimits = { running: 1, begun: 8, begunOfOne: 2, waiting: 10, waitingOfOne: 4, smallSize: 100 };

/** Lets everything happen that is ready to. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await nextTurn();
}

/** A lane, and tasks that note when they begin and end when they are told to. */
function createLane(limits: Partial<LaneLimits> = {}) {
  const lane = new Lane({ ...LIMITS, ...limits });
  const begun: string[] = [];
  const ends = new Map<string, Gate>();
  const ask = (name: string, { from = name, key, size }: { from?: string; key?: string; size?: number } = {}) => {
    const asker = askerFrom(from);
    const end = createGate();
    ends.set(name, end);
    const task = async () => {
      begun.push(name);
      await end.opened;
      return name;
    };
    const result = lane.run({ asker, key, size }, task);
    result.catch(() => undefined);
    return { result, leave: () => asker.departure.leave() };
  };
  const end = async (name: string) => {
    ends.get(name)?.open();
    await settle();
  };
  return { lane, begun, ask, end };
}

describe('a lane of heavy work', () => {
  it('does so much at a time, and by turns among visitors', async () => {
    const { begun, ask, end } = createLane({ running: 1 });
    for (const name of ['a1', 'a2', 'a3', 'b1', 'c1', 'b2']) ask(name, { from: name.charAt(0) });
    for (const name of ['a1', 'b1', 'c1', 'a2', 'b2', 'a3']) {
      await settle();
      expect(begun.at(-1)).toBe(name);
      await end(name);
    }
  });

  it('refuses a visitor whose line is full, and nobody else', async () => {
    const { ask } = createLane();
    for (let number = 0; number < 5; number++) ask(`a${number}`, { from: 'a' });
    await expect(ask('a5', { from: 'a' }).result).rejects.toThrow(BusyError);
    const other = ask('b', { from: 'b' });
    await settle();
    const outcome = await Promise.race([other.result, Promise.resolve('waits')]);
    expect(outcome).toBe('waits');
  });

  it('refuses everybody when the line is full in all', async () => {
    const { lane, ask } = createLane({ waiting: 3 });
    for (const name of ['a', 'b', 'c', 'd']) ask(name);
    expect(lane.counts).toEqual({ running: 1, begun: 1, waiting: 3 });
    await expect(ask('e').result).rejects.toThrow(BusyError);
  });

  it('does the same once for all who ask for it', async () => {
    const { begun, ask, end } = createLane({ running: 2 });
    const one = ask('one', { from: 'a', key: 'same' });
    const two = ask('two', { from: 'b', key: 'same' });
    ask('three', { from: 'b', key: 'other' });
    await settle();
    expect(begun).toEqual(['one', 'three']);
    await end('one');
    expect(await Promise.all([one.result, two.result])).toEqual(['one', 'one']);
    ask('four', { from: 'b', key: 'same' });
    await settle();
    expect(begun).toEqual(['one', 'three', 'four']);
  });

  it('does what several wait for at the turn of the first of them', async () => {
    const { begun, ask, end } = createLane();
    ask('busy', { from: 'z' });
    for (const name of ['a1', 'a2', 'a3']) ask(name, { from: 'a' });
    ask('shared', { from: 'a', key: 'shared' });
    ask('joined', { from: 'b', key: 'shared' });
    await end('busy');
    await end('a1');
    expect(begun).toEqual(['busy', 'a1', 'shared']);
  });

  it('forgets what waits when its last asker leaves', async () => {
    const { lane, begun, ask, end } = createLane();
    ask('busy', { from: 'z' });
    const one = ask('one', { from: 'a', key: 'same' });
    const two = ask('two', { from: 'b', key: 'same' });
    one.leave();
    await expect(one.result).rejects.toThrow(AskerLeftError);
    expect(lane.counts.waiting).toBe(1);
    two.leave();
    await expect(two.result).rejects.toThrow(AskerLeftError);
    expect(lane.counts.waiting).toBe(0);
    await end('busy');
    expect(begun).toEqual(['busy']);
  });

  it('tells running work when its last asker has left, and not before', async () => {
    const lane = new Lane(LIMITS);
    const askers = [askerFrom('a'), askerFrom('b')] as const;
    const left = vi.fn();
    const steps = async ({ departure, pass }: Turn) => {
      departure.onLeft(left);
      for (;;) await pass();
    };
    const results = askers.map((asker) => lane.run({ asker, key: 'same' }, steps));
    await settle();
    const outcomes = Promise.allSettled(results);
    askers[0].departure.leave();
    await settle();
    expect(left).not.toHaveBeenCalled();
    askers[1].departure.leave();
    await outcomes;
    expect(left).toHaveBeenCalledOnce();
    await settle();
    expect(lane.counts).toEqual({ running: 0, begun: 0, waiting: 0 });
  });

  it('does not give what ends to whoever asks for the same anew', async () => {
    const { begun, ask, end } = createLane({ running: 2 });
    const first = ask('first', { key: 'same' });
    await settle();
    first.leave();
    const second = ask('second', { key: 'same' });
    await end('second');
    expect(begun).toEqual(['first', 'second']);
    await expect(second.result).resolves.toBe('second');
  });

  it('never begins what was asked for by somebody who has left', async () => {
    const lane = new Lane(LIMITS);
    const asker = askerFrom('a');
    asker.departure.leave();
    const task = vi.fn(async () => undefined);
    await expect(lane.run({ asker }, task)).rejects.toThrow(AskerLeftError);
    expect(task).not.toHaveBeenCalled();
  });

  it('does small work before large, of one visitor and of all', async () => {
    const { begun, ask, end } = createLane();
    ask('busy', { from: 'z' });
    ask('a-large', { from: 'a', size: 1000 });
    ask('b-large', { from: 'b', size: 1000 });
    ask('b-small', { from: 'b', size: 10 });
    await end('busy');
    expect(begun.at(-1)).toBe('b-small');
  });

  it('never keeps large work back for ever', async () => {
    const { begun, ask, end } = createLane({ waiting: 100, waitingOfOne: 100 });
    ask('busy', { from: 'z' });
    ask('large', { from: 'a', size: 1000 });
    for (let number = 0; number < 20; number++) ask(`b${number}`, { from: 'b', size: 1 });
    for (let number = 0; number < 10 && !begun.includes('large'); number++) await end(begun.at(-1) ?? '');
    expect(begun).toContain('large');
  });

  it('has work that takes long make place for what waits, and go on afterwards', async () => {
    let now = 0;
    const lane = new Lane(LIMITS, () => now);
    const done: string[] = [];
    const steps = (name: string, count: number) => async (turn: Turn) => {
      for (let step = 0; step < count; step++) {
        now += QUANTUM_MS;
        await turn.pass();
      }
      done.push(name);
    };
    const long = lane.run({ asker: askerFrom('a') }, steps('long', 10));
    const short = lane.run({ asker: askerFrom('b') }, steps('short', 0));
    const other = lane.run({ asker: askerFrom('c') }, steps('other', 3));
    await Promise.all([long, short, other]);
    expect(done).toEqual(['short', 'other', 'long']);
    expect(lane.counts).toEqual({ running: 0, begun: 0, waiting: 0 });
  });

  it('ends work at once that has made place and that nobody waits for any more', async () => {
    let now = 0;
    const lane = new Lane(LIMITS, () => now);
    const asker = askerFrom('a');
    const long = lane.run({ asker }, async (turn) => {
      for (;;) {
        now += QUANTUM_MS;
        await turn.pass();
      }
    });
    long.catch(() => undefined);
    const end = createGate();
    const short = lane.run({ asker: askerFrom('b') }, () => end.opened);
    await settle();
    expect(lane.counts).toEqual({ running: 1, begun: 2, waiting: 0 });
    asker.departure.leave();
    await expect(long).rejects.toThrow(AskerLeftError);
    await settle();
    expect(lane.counts).toEqual({ running: 1, begun: 1, waiting: 0 });
    end.open();
    await short;
  });

  it('goes on with what another waits for when the one who began it leaves, on their account', async () => {
    const { lane, begun, ask, end } = createLane({ running: 4, begunOfOne: 1 });
    const first = ask('first', { from: 'a', key: 'same' });
    const joined = ask('joined', { from: 'b', key: 'same' });
    first.leave();
    ask('b2', { from: 'b' });
    ask('a2', { from: 'a' });
    await settle();
    expect(begun).toEqual(['first', 'a2']);
    expect(lane.counts.running).toBe(2);
    await end('first');
    await expect(joined.result).resolves.toBe('first');
    expect(begun).toEqual(['first', 'a2', 'b2']);
  });

  it('gives back once what a task was lent, however it ends or never begins', async () => {
    const { lane, ask, end } = createLane({ waiting: 2 });
    const released: string[] = [];
    const lend = (name: string, key?: string) => {
      const asker = askerFrom('a');
      const result = lane.run({ asker, key, release: () => released.push(name) }, async () => name);
      result.catch(() => undefined);
      return { result, leave: () => asker.departure.leave() };
    };
    ask('busy', { from: 'z' });
    const waiting = lend('waiting', 'key');
    const joined = lend('joined', 'key');
    expect(released).toEqual(['joined']);
    const left = lend('left');
    left.leave();
    lend('other');
    await expect(lend('refused').result).rejects.toThrow(BusyError);
    expect(released).toEqual(['joined', 'left', 'refused']);
    await end('busy');
    await expect(joined.result).resolves.toBe('waiting');
    await waiting.result;
    await settle();
    expect(released).toEqual(['joined', 'left', 'refused', 'waiting', 'other']);
  });

  it('lets a step of what was let in wait, however long the line', async () => {
    const { lane, ask, end } = createLane({ waiting: 1 });
    ask('busy', { from: 'z' });
    ask('waiting', { from: 'a' });
    const step = lane.run({ asker: askerFrom('b'), isLetIn: true }, async () => 'step');
    await end('busy');
    await end('waiting');
    await expect(step).resolves.toBe('step');
  });

  it('bounds how many one visitor has waiting for the same', async () => {
    const { ask } = createLane();
    for (let number = 0; number < MAX_ASKERS_OF_ONE; number++) ask(`${number}`, { from: 'a', key: 'same' });
    await expect(ask('more', { from: 'a', key: 'same' }).result).rejects.toThrow(BusyError);
    const other = ask('b', { from: 'b', key: 'same' });
    await settle();
    expect(await Promise.race([other.result, Promise.resolve('waits')])).toBe('waits');
  });

  it('makes room when a task fails, at once or later', async () => {
    const lane = new Lane(LIMITS);
    const thrown = lane.run({ asker: askerFrom('a') }, () => {
      throw new Error('at once');
    });
    const rejected = lane.run({ asker: askerFrom('a') }, () => Promise.reject(new Error('later')));
    await expect(thrown).rejects.toThrow('at once');
    await expect(rejected).rejects.toThrow('later');
    await expect(lane.run({ asker: askerFrom('a') }, async () => 'next')).resolves.toBe('next');
  });

  it('keeps its bounds, loses nobody and keeps nothing, whatever is asked, left and ended', async () => {
    const step = fc.oneof(
      fc.record({
        do: fc.constant('ask' as const),
        from: fc.constantFrom('a', 'b', 'c'),
        key: fc.option(fc.nat(3)),
        size: fc.nat(200),
      }),
      fc.record({ do: fc.constant('leave' as const), which: fc.nat(30) }),
      fc.record({ do: fc.constant('end' as const), which: fc.nat(30) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const limits = { running: 2, begun: 5, begunOfOne: 2, waiting: 6, waitingOfOne: 3 };
        const { lane, ask, end } = createLane(limits);
        const asked: { name: string; leave: () => void; result: Promise<unknown> }[] = [];
        for (const [number, one] of steps.entries()) {
          const name = `${number}`;
          if (one.do === 'ask') {
            const key = one.key === null ? {} : { key: `${one.key}` };
            asked.push({ name, ...ask(name, { from: one.from, size: one.size, ...key }) });
          } else {
            const chosen = asked[one.which % Math.max(1, asked.length)];
            if (one.do === 'leave') chosen?.leave();
            else if (chosen) await end(chosen.name);
          }
          const { running, begun, waiting } = lane.counts;
          expect(running <= 2 && begun <= 5 && waiting <= 6 && running <= begun).toBe(true);
        }
        for (const { name } of asked) await end(name);
        for (const { name } of asked) await end(name);
        for (const outcome of await Promise.allSettled(asked.map(({ result }) => result))) {
          if (outcome.status === 'rejected') expect([503]).toContain(outcome.reason.status);
        }
        expect(lane.counts).toEqual({ running: 0, begun: 0, waiting: 0 });
      }),
      { numRuns: 60 },
    );
  });
});
