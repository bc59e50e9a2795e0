import { describe, expect, it } from 'vitest';
import type { NotifiableEvent, NotifiableKind } from '../../../../main/app/notifications/notifiable-events.ts';
import { NotificationPlan } from '../../../../main/app/notifications/notification-plan.ts';
import { describeEvents, escapeMarkup } from '../../../../main/app/notifications/notification-text.ts';
import { words as en } from '../../../../main/words/en/app.ts';
import { words as zhCn } from '../../../../main/words/zh-cn/app.ts';

const event = (kind: NotifiableKind, file = '', share = 'a'): NotifiableEvent => ({
  kind,
  share,
  shareName: share === 'a' ? 'Photos' : 'Films',
  visitor: '192.0.2.7',
  file,
});

/** Plays what happens when, and gives back what was told when: the time, the kind, and of how many. */
function play(events: readonly (readonly [at: number, kind: NotifiableKind])[]): [number, NotifiableKind, number][] {
  const plan = new NotificationPlan();
  const told: [number, NotifiableKind, number][] = [];
  const takeUntil = (end: number): void => {
    for (let due = plan.dueAt; due !== undefined && due <= end; due = plan.dueAt) {
      for (const list of plan.take(due)) told.push([due, list[0]?.kind ?? 'finished', list.length]);
    }
  };
  for (const [at, kind] of events) {
    takeUntil(at);
    plan.add(event(kind), at);
  }
  takeUntil(Number.POSITIVE_INFINITY);
  return told;
}

describe('NotificationPlan', () => {
  it.each<[string, Parameters<typeof play>[0], ReturnType<typeof play>]>([
    ['tells a first visitor almost at once', [[0, 'first-visitor']], [[500, 'first-visitor', 1]]],
    [
      'tells downloads that finish within a short time in one',
      [
        [0, 'finished'],
        [1000, 'finished'],
        [2999, 'finished'],
      ],
      [[3000, 'finished', 3]],
    ],
    [
      'pauses between notifications of one kind, and then tells all in one',
      [
        [0, 'finished'],
        [4000, 'finished'],
        [9000, 'finished'],
      ],
      [
        [3000, 'finished', 1],
        [23_000, 'finished', 2],
      ],
    ],
    [
      'pauses for one kind only',
      [
        [0, 'finished'],
        [4000, 'blocked'],
      ],
      [
        [3000, 'finished', 1],
        [7000, 'blocked', 1],
      ],
    ],
    [
      'tells different kinds apart',
      [
        [0, 'blocked'],
        [0, 'finished'],
      ],
      [
        [3000, 'finished', 1],
        [3000, 'blocked', 1],
      ],
    ],
    ['tells nothing when nothing happened', [], []],
  ])('%s', (_, events, told) => {
    expect(play(events)).toEqual(told);
  });
});

describe('describeEvents', () => {
  it.each([
    ['first-visitor', [event('first-visitor')], 'Photos has its first visitor', 'They come from 192.0.2.7.'],
    [
      'several first visitors',
      [event('first-visitor'), event('first-visitor', '', 'b')],
      'The first visitors have come',
      'Photos and Films',
    ],
    ['finished', [event('finished', 'a.iso')], 'Download finished', '192.0.2.7 has got all of a.iso.'],
    [
      'several finished, one of them twice',
      ['a.iso', 'b.iso', 'a.iso'].map((file) => event('finished', file)),
      '3 downloads finished',
      'a.iso and b.iso',
    ],
    [
      'more finished than can be named',
      ['a', 'b', 'c', 'd', 'e'].map((file) => event('finished', file)),
      '5 downloads finished',
      'a, b, c, and 2 more',
    ],
    [
      'guessing',
      [event('guessing')],
      'Someone is guessing the PIN of Photos',
      '192.0.2.7 has to wait now. You can block this visitor.',
    ],
    ['blocked', [event('blocked')], 'A blocked visitor tried to come in', '192.0.2.7 was turned away from Photos.'],
  ])('%s', (_, events, title, body) => {
    expect(describeEvents(events, en)).toEqual({ title, body });
  });

  it('speaks Chinese', () => {
    const events = ['a', 'b', 'c', 'd'].map((file) => event('finished', file));
    const text = describeEvents(events, zhCn);
    expect(text).toEqual({ title: '4 个下载已完成', body: 'a、b、c和另外 1 项' });
  });

  it('shows a name as it is where the server reads markup', () => {
    expect(escapeMarkup('<b>a & b</b>')).toBe('&lt;b&gt;a &amp; b&lt;/b&gt;');
  });
});
