/** English: texts that are shared, and when sharing ends by itself. */
import type { Counted } from '../counted.ts';
import { many } from '../many.ts';

export const notes = {
  share: 'Share a text or link…',
  title: 'Share a text or link',
  label: 'Text or link',
  hint: 'Everybody in your network can read and copy it, until you stop.',
  action: 'Share it',
  tooLong: (count: string) =>
    `This is too long to share as a text: ${count} characters are the most. Save it as a file.`,
  empty: 'There is nothing in it yet.',
  drop: 'Let go to share this text',
  removed: (name: string) => `${name} is no longer shared.`,
};

export const ending = {
  choose: 'Stop after…',
  title: 'When sharing stops by itself',
  hour: 'In an hour',
  today: 'At midnight',
  downloads: 'When everybody has it, after',
  downloadsUnit: 'complete downloads',
  set: 'Set',
  setLabel: 'Set the number of downloads',
  never: 'Don’t stop by itself',
  hint: 'Running downloads are finished.',
  atTime: (time: string) => `Stops at ${time}`,
  atMidnight: 'Stops at midnight',
  afterDownloads: (left: Counted) => `Stops after ${many(left, 'more download', 'more downloads')}`,
  stoppedAt: (time: string) => `Stopped at ${time}, as you chose`,
  stoppedAfter: (count: Counted) => `Stopped after ${many(count, 'download', 'downloads')}, as you chose`,
};
