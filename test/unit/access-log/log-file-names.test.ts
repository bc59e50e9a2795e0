import { describe, expect, it } from 'vitest';
import {
  currentFileName,
  dayOf,
  finishedFileName,
  finishedFiles,
  logFileStem,
} from '../../../main/access-log/log-file-names.ts';
import { outdatedFiles } from '../../../main/access-log/log-file-retention.ts';
import { LOG_FILES } from '../../support/log-file-settings.ts';
import { useTimeZone } from '../../support/time-zone.ts';

const NOON = new Date(2026, 10, 22, 12).getTime();
const FOLDER = [
  'a-1.log',
  'a-1.2026-11-21.1.log',
  'a-1.2026-11-22.2.log',
  'a-1.2026-11-22.10.log',
  'a-1.2026-11-20.1.log',
  'a-1.2026-11-22.3.jsonl',
  'a-12.2026-11-22.7.log',
  'a-1.notes.log',
  'a-1.2026-11-22.log',
];

describe('logFileStem', () => {
  it.each([
    ['Photos', 'Photos-1a2b3c4d'],
    ['家庭 照片', '家庭-照片-1a2b3c4d'],
    ['../../etc', 'etc-1a2b3c4d'],
    ['a/b\\c:d*e?"<>|', 'a-b-c-d-e--1a2b3c4d'],
    ['/', '1a2b3c4d'],
    ['con', 'con-1a2b3c4d'],
    ['x'.repeat(200), `${'x'.repeat(60)}-1a2b3c4d`],
  ])('makes of %s a name for every system', (folder, stem) => {
    expect(logFileStem(folder, '1a2b3c4d-5e6f')).toBe(stem);
  });
});

describe('finished files', () => {
  it('are told from other files, newest first', () => {
    expect(finishedFiles('a-1.log', FOLDER).map(({ name }) => name)).toEqual([
      'a-1.2026-11-22.10.log',
      'a-1.2026-11-22.2.log',
      'a-1.2026-11-21.1.log',
      'a-1.2026-11-20.1.log',
    ]);
  });

  it.each([
    ['a-1.log', '2026-11-22', 'a-1.2026-11-22.11.log'],
    ['a-1.log', '2026-11-23', 'a-1.2026-11-23.1.log'],
    [currentFileName('a-1', 'json'), '2026-11-22', 'a-1.2026-11-22.4.jsonl'],
  ])('get a name that is free: %s of %s', (current, day, name) => {
    expect(finishedFileName(current, day, FOLDER)).toBe(name);
  });

  it.each([
    ['all', {}, ''],
    ['the newest three', { maxFiles: 3 }, '2026-11-20'],
    ['those of one day back', { maxDays: 1 }, '2026-11-20'],
    ['those of yesterday, two at most', { maxDays: 1, maxFiles: 2 }, '2026-11-21 2026-11-20'],
    ['those of ten days', { maxDays: 10 }, ''],
  ])('are kept: %s', (_, change, gone) => {
    const outdated = outdatedFiles(finishedFiles('a-1.log', FOLDER), { ...LOG_FILES, ...change }, NOON);
    expect(outdated.map(({ day }) => day).join(' ')).toBe(gone);
  });

  it('belong to a local day', () => {
    expect([dayOf(new Date(2026, 0, 2, 0, 0).getTime()), dayOf(new Date(2026, 0, 2, 23, 59).getTime())]).toEqual([
      '2026-01-02',
      '2026-01-02',
    ]);
  });

  it.each([
    ['a day of 25 hours', '2026-10-25T23:30:00', '2026-10-24'],
    ['a day of 23 hours', '2026-03-30T00:30:00', '2026-03-29'],
    ['the end of a leap year’s February', '2028-03-01T12:00:00', '2028-02-29'],
    ['the end of a year', '2027-01-01T00:00:00', '2026-12-31'],
  ])('are kept by days of the calendar, also on %s', (_, now, firstKept) => {
    useTimeZone('Europe/Berlin');
    const time = new Date(now).getTime();
    const files = [0, 1, 2].map((days) => ({ name: '', day: dayOf(time, days), number: 1 }));
    const outdated = outdatedFiles(files, { ...LOG_FILES, maxDays: 1 }, time);
    expect([dayOf(time, 1), outdated]).toEqual([firstKept, files.slice(2)]);
  });
});
