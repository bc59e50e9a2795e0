/** What can be done from a notification itself: only where it is clear what a button is about. */
import { expect, it } from 'vitest';
import { NotifiableEvents } from '../../../../main/app/notifications/notifiable-events.ts';
import { offersOf } from '../../../../main/app/notifications/notification-buttons.ts';
import { NotificationPlan } from '../../../../main/app/notifications/notification-plan.ts';
import type { Arrival } from '../../../../main/receiving/arrival.ts';
import type { Question } from '../../../../main/share/asking/question.ts';
import { resolveWords } from '../../../../main/words/resolve-app-words.ts';

const WORDS = resolveWords('en', 'en');
const EVENTS = new NotifiableEvents(
  () => false,
  () => 'Photos',
);
const QUESTION: Question = {
  ...{ id: 3, address: '192.0.2.1', sender: 'Anna', device: '', identity: undefined, count: 1, bytes: 1 },
  ...{ isMore: false, until: 120_000, files: [] },
};
const ARRIVAL: Arrival = {
  ...{ path: '/srv/a.jpg', name: 'a.jpg', size: 1, identity: { dev: 1, ino: 1, mtimeMs: 1 } },
  ...{ hasReplaced: false, sending: undefined, address: '192.0.2.1', sender: 'Anna' },
};

it('one question is answered by a button each, which names just that question', () => {
  const offers = offersOf(EVENTS.asked('s', QUESTION), WORDS);
  const answer = { kind: 'answer', share: 's', question: { id: 3, until: 120_000 } };
  expect(offers.map(({ label, action }) => [label, action])).toEqual([
    ['Accept', { ...answer, verdict: 'accept' }],
    ['Decline', { ...answer, verdict: 'decline' }],
  ]);
});

it('several questions in one notification have no buttons', () => {
  const asked = [QUESTION, { ...QUESTION, id: 4 }].flatMap((question) => EVENTS.asked('s', question));
  expect(offersOf(asked, WORDS)).toEqual([]);
});

it('what has arrived is shown, and undone as a whole', () => {
  const other = { ...ARRIVAL, path: '/srv/b.jpg' };
  const arrived = [ARRIVAL, other].flatMap((arrival) => EVENTS.arrived('s', arrival));
  expect(offersOf(arrived, WORDS).map(({ label, action }) => [label, action])).toEqual([
    ['Show in folder', { kind: 'show-received', share: 's', file: other }],
    ['Undo', { kind: 'undo-received', share: 's', files: [ARRIVAL, other] }],
  ]);
});

it('nothing is to be undone of what took the place of other files, nor of more than are known one by one', () => {
  const names = (arrivals: readonly Arrival[]): readonly string[] => {
    const plan = new NotificationPlan();
    for (const event of arrivals.flatMap((arrival) => EVENTS.arrived('s', arrival))) plan.add(event, 0);
    return offersOf(plan.take(60_000)[0] ?? [], WORDS).map(({ id }) => id);
  };
  expect(names([{ ...ARRIVAL, hasReplaced: true }])).toEqual(['show']);
  expect(names(Array.from({ length: 1_001 }, () => ARRIVAL))).toEqual(['show']);
  expect(names(Array.from({ length: 1_000 }, () => ARRIVAL))).toEqual(['show', 'undo']);
});

it('what came to several shares, and all other kinds, only open the window', () => {
  expect(offersOf([...EVENTS.arrived('s', ARRIVAL), ...EVENTS.arrived('t', ARRIVAL)], WORDS)).toEqual([]);
  expect(offersOf(EVENTS.refused('s', ['192.0.2.9']), WORDS)).toEqual([]);
});

it('a question that ended before it was told is not told, and questions are told soon after each other', () => {
  const plan = new NotificationPlan();
  const ask = (id: number, now: number): void => {
    for (const event of EVENTS.asked('s', { ...QUESTION, id })) plan.add(event, now);
  };
  ask(1, 0);
  plan.drop('asked', ({ question }) => question?.id === 1);
  expect(plan.dueAt).toBeUndefined();
  ask(2, 1_000);
  expect(plan.take(1_300)).toHaveLength(1);
  ask(3, 1_400);
  expect(plan.dueAt).toBe(4_300);
});
