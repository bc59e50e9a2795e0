import { describe, expect, it } from 'vitest';
import type { Transfer } from '../../../../main/access-log/transfer.ts';
import type { NotifiableEvent } from '../../../../main/app/notifications/notifiable-events.ts';
import { NotifiableEvents } from '../../../../main/app/notifications/notifiable-events.ts';

const OWN = '192.0.2.1';
const VISITOR = '192.0.2.7';
const LARGE = 40 * 1024 * 1024;
const START = 1_700_000_000_000;
const FIRST: NotifiableEvent = { kind: 'first-visitor', share: 'a', shareName: 'Photos', visitor: VISITOR, file: '' };
const FINISHED: NotifiableEvent = {
  kind: 'finished',
  share: 'a',
  shareName: 'Photos',
  visitor: VISITOR,
  file: 'film.mkv',
};

let ids = 0;
function transfer(change: Partial<Transfer>): Transfer {
  ids += 1;
  const whole = {
    id: ids,
    connection: 1,
    exchange: 1,
    visitor: VISITOR,
    target: '/films/film.mkv?download',
    startedAt: START + ids,
    offset: 0,
    length: LARGE,
    size: LARGE,
    entityTag: '"1"',
    sent: LARGE,
    received: 0,
    bytesPerSecond: 0,
    ending: 'complete',
    endedAt: START + ids + 1000,
  } as const;
  return { ...whole, ...change };
}

const nameOf = (share: string): string => ({ a: 'Photos', b: 'Films' })[share] ?? '';
const watch = (): NotifiableEvents => new NotifiableEvents((address) => address === OWN, nameOf);
/** What is told of these transfers, one after the other, apart from first visitors. */
const told = (...transfers: readonly Transfer[]): readonly NotifiableEvent[] => {
  const events = watch();
  return transfers
    .flatMap((one) => events.transferred('a', [one], START + 5000))
    .filter(({ kind }) => kind !== 'first-visitor');
};

describe('the first visitor', () => {
  it('is told once, and is not this computer', () => {
    const events = watch();
    expect(events.visited('a', [OWN])).toEqual([]);
    expect(events.visited('a', [OWN, VISITOR])).toEqual([FIRST]);
    expect(events.visited('a', ['192.0.2.8', VISITOR])).toEqual([]);
  });

  it('is told for each share, and again after a stop', () => {
    const events = watch();
    expect(events.visited('a', [VISITOR])).toEqual([FIRST]);
    expect(events.visited('b', [VISITOR])).toEqual([{ ...FIRST, share: 'b', shareName: 'Films' }]);
    events.stopped('a');
    expect(events.visited('a', [VISITOR])).toEqual([FIRST]);
    expect(events.visited('b', [VISITOR])).toEqual([]);
  });

  it('of a share that asks for a PIN is who came in by it, once', () => {
    const events = watch();
    expect(events.entered('a', VISITOR)).toEqual([FIRST]);
    expect(events.entered('a', VISITOR)).toEqual([]);
    expect(events.entered('a', '192.0.2.8')).toEqual([]);
  });

  it('is told when a long download begins, not when it is over', () => {
    const running = transfer({ sent: 5, ending: undefined, endedAt: undefined });
    expect(watch().transferred('a', [running], START)).toEqual([FIRST]);
  });
});

describe('a delivered file', () => {
  it.each<[string, readonly Transfer[], readonly NotifiableEvent[]]>([
    ['in one response', [transfer({})], [FINISHED]],
    [
      'in two parts',
      [
        transfer({ length: LARGE / 2, sent: LARGE / 2 }),
        transfer({ offset: LARGE / 2, length: LARGE / 2, sent: LARGE / 2 }),
      ],
      [FINISHED],
    ],
    [
      'resumed after a break',
      [
        transfer({ sent: 1024, ending: 'aborted' }),
        transfer({ offset: 1024, length: LARGE - 1024, sent: LARGE - 1024 }),
      ],
      [FINISHED],
    ],
    ['that is small but took long', [transfer({ length: 9, size: 9, sent: 9, endedAt: START + 60_000 })], [FINISHED]],
    ['of which nobody knew the length', [transfer({ length: -1, size: -1 })], [FINISHED]],
    [
      'told of twice',
      [
        transfer({ id: 900, startedAt: START }),
        transfer({ id: 901, startedAt: START, sent: 0, ending: undefined, endedAt: undefined, target: '/x' }),
      ],
      [FINISHED],
    ],
    ['that is small and quick', [transfer({ length: 9, size: 9, sent: 9 })], []],
    ['only a part of it', [transfer({ length: LARGE - 1, sent: LARGE - 1 })], []],
    ['cut off', [transfer({ sent: LARGE - 1, ending: 'cut' })], []],
    ['left by the visitor', [transfer({ sent: LARGE - 1, ending: 'aborted' })], []],
    ['still running', [transfer({ sent: LARGE - 1, ending: undefined, endedAt: undefined })], []],
    ['to this computer', [transfer({ visitor: OWN })], []],
  ])('%s', (_, transfers, expected) => {
    expect(told(...transfers)).toEqual(expected);
  });

  it('has a name that people can read', () => {
    expect(told(transfer({ target: '/%E6%96%87%E6%A1%A3/a%20b.iso' }))[0]?.file).toBe('a b.iso');
  });
});

describe('somebody who guesses', () => {
  it('is told once for each share, though they sit at this computer: a tunnel ends there', () => {
    const events = watch();
    const guessing = { ...FIRST, kind: 'guessing' };
    expect(events.guessed('a', VISITOR)).toEqual([guessing]);
    expect(events.guessed('a', VISITOR)).toEqual([]);
    expect(events.guessed('a', OWN)).toEqual([{ ...guessing, visitor: OWN }]);
    expect(events.guessed('b', VISITOR)).toEqual([{ ...guessing, share: 'b', shareName: 'Films' }]);
  });
});

describe('a blocked visitor', () => {
  it('is told once for each share and address', () => {
    const events = watch();
    const blocked = { ...FIRST, kind: 'blocked' };
    expect(events.refused('a', [VISITOR])).toEqual([blocked]);
    expect(events.refused('a', [VISITOR, '192.0.2.9'])).toEqual([{ ...blocked, visitor: '192.0.2.9' }]);
    expect(events.refused('b', [VISITOR])).toEqual([{ ...blocked, share: 'b', shareName: 'Films' }]);
    expect(events.refused('a', [VISITOR])).toEqual([]);
  });
});
