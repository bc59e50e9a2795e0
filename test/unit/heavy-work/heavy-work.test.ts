/** Shares of a thread have one gate, and nothing of one share is taken for another's. */
import { describe, expect, it } from 'vitest';
import { BusyError } from '../../../main/heavy-work/busy-error.ts';
import { HeavyWork, WorkPlaces } from '../../../main/heavy-work/heavy-work.ts';
import { HOLD_LIMITS, WORK_LIMITS } from '../../../main/heavy-work/work-kinds.ts';
import { askerFrom } from '../../support/askers.ts';

describe('HeavyWork of several shares', () => {
  it('does no more at a time than one share would', async () => {
    const places = new WorkPlaces();
    const shares = Array.from({ length: 20 }, () => new HeavyWork(places));
    let running = 0;
    let most = 0;
    const done = shares.map((work, index) =>
      work.run({ kind: 'search', asker: askerFrom(`visitor ${index}`) }, async () => {
        most = Math.max(most, ++running);
        await new Promise((resolve) => setImmediate(resolve));
        running -= 1;
      }),
    );
    await Promise.all(done);
    expect(most).toBe(WORK_LIMITS.search.running);
  });

  it('gives one visitor of all shares as much as one visitor of one', () => {
    const places = new WorkPlaces();
    const shares = Array.from({ length: 20 }, () => new HeavyWork(places));
    const { ofOne, inAll } = HOLD_LIMITS.stream;
    for (let index = 0; index < ofOne; index++) shares[index % 20]?.hold('stream', askerFrom('one'));
    for (const work of shares) expect(() => work.hold('stream', askerFrom('one'))).toThrow(BusyError);
    expect(shares[3]?.held('stream')).toBe(ofOne);
    for (let index = ofOne; index < inAll; index++) shares[index % 20]?.hold('stream', askerFrom(`other ${index}`));
    expect(() => shares[0]?.hold('stream', askerFrom('another'))).toThrow(BusyError);
  });

  it('never answers one share with what another made, though it has the same name', async () => {
    const places = new WorkPlaces();
    const [first, second] = [new HeavyWork(places), new HeavyWork(places)];
    const ask = { kind: 'walk', asker: askerFrom('one'), key: 'zip /folder' } as const;
    const answers = [first.run(ask, async () => 'first'), second.run(ask, async () => 'second')];
    expect(await Promise.all(answers)).toEqual(['first', 'second']);
  });
});
