import { expect, it } from 'vitest';
import { NotifiableEvents } from '../../../../main/app/notifications/notifiable-events.ts';
import { NotificationPlan } from '../../../../main/app/notifications/notification-plan.ts';
import { describeEvents } from '../../../../main/app/notifications/notification-text.ts';
import type { Arrival } from '../../../../main/receiving/arrival.ts';
import type { Question } from '../../../../main/share/asking/question.ts';
import { words as en } from '../../../../main/words/en/app.ts';

const QUESTION: Question = {
  id: 1,
  address: '192.0.2.1',
  sender: 'Anna',
  device: 'iPhone',
  identity: undefined,
  count: 12,
  bytes: 340_000_000,
  isMore: false,
  files: [],
  until: 0,
};

const arrival = (name: string, sender = 'Anna'): Arrival => ({
  path: `/srv/drop/${name}`,
  name,
  size: 1_000,
  identity: { dev: 1, ino: 2, mtimeMs: 3 },
  hasReplaced: false,
  sending: 'one',
  address: '192.0.2.1',
  sender,
});

const events = new NotifiableEvents(
  () => true,
  () => 'Photos',
);

it('says who wants to send what, from wherever they are', () => {
  const one = describeEvents(events.asked('a', QUESTION), en);
  expect([one.title, one.body.replaceAll('\u00a0', ' ')]).toEqual([
    '“Anna” wants to send 12 files',
    '192.0.2.1 · iPhone · 340 MB',
  ]);
  const unnamed = describeEvents(events.asked('a', { ...QUESTION, sender: '', device: '', bytes: 0, count: 1 }), en);
  expect(unnamed).toEqual({ title: '“192.0.2.1” wants to send 1 file', body: '' });
  const two = [...events.asked('a', QUESTION), ...events.asked('a', QUESTION)];
  expect(describeEvents(two, en).title).toBe('2 people want to send files');
});

it('tells of many files in one sentence', () => {
  const names = ['a.jpg', 'b.jpg', 'c.jpg', 'd.jpg'];
  const files = names.flatMap((name) => events.arrived('a', arrival(name)));
  expect(describeEvents(files, en)).toEqual({
    title: '“Anna” sent 4 files',
    body: 'In Photos: a.jpg, b.jpg, c.jpg, and 1 more',
  });
  const others = events.arrived('a', arrival('e.jpg', 'Ben'));
  expect(describeEvents([...files, ...others], en).title).toBe('5 files arrived');
});

it('counts a flood of files, and keeps no list of it', () => {
  const plan = new NotificationPlan();
  for (let index = 0; index < 5_000; index++) {
    for (const event of events.arrived('a', arrival(`${index}`))) plan.add(event, 0);
  }
  const [told = []] = plan.take(60_000);
  expect(told).toHaveLength(1_000);
  expect(describeEvents(told, en).title).toBe('“Anna” sent 5000 files');
});
