import { appendFile, mkdir, readdir, readFile, rename, rm, symlink, unlink, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { LogFileSettings } from '../../../main/access-log/log-file-settings.ts';
import type { LogFileStatus } from '../../../main/access-log/log-file-status.ts';
import type { LogFileWriterOptions } from '../../../main/access-log/log-file-writer.ts';
import { LogFileWriter } from '../../../main/access-log/log-file-writer.ts';
import { batchFrom } from '../../support/entries.ts';
import { runLimited } from '../../support/limited-program.ts';
import { LOG_FILES } from '../../support/log-file-settings.ts';
import { createTempFolder } from '../../support/temp-folder.ts';
import { until } from '../../support/until.ts';

const NOON = new Date(2026, 10, 22, 12).getTime();
const DAY = 86_400_000;

interface Written {
  readonly writer: LogFileWriter;
  readonly folder: string;
  readonly settings: LogFileSettings;
  readonly statuses: LogFileStatus[];
}

async function createWriter(
  change: Partial<LogFileSettings> = {},
  options: LogFileWriterOptions = {},
): Promise<Written> {
  const folder = await createTempFolder();
  const statuses: LogFileStatus[] = [];
  const writer = new LogFileWriter((status) => statuses.push(status), { retryIntervalMs: 10, ...options });
  onTestFinished(() => writer.close());
  const settings = { ...LOG_FILES, enabled: true, folder, ...change };
  await writer.configure(settings, 'a-1');
  return { writer, folder, settings, statuses };
}

const targetsIn = async (...files: string[]): Promise<string[]> => {
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return [...texts.join('').matchAll(/"GET \/(\d+) /g)].map(([, number]) => number ?? '');
};
const numbers = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
const failed = (writer: LogFileWriter) => () => writer.status.state === 'failed';
const hasWritten = (writer: LogFileWriter) => () => writer.status.state === 'writing' && writer.status.bytes > 0;
const writing = (writer: LogFileWriter) => () => writer.status.state === 'writing';

describe('LogFileWriter', () => {
  it('writes nothing while it is off', async () => {
    const { writer, folder } = await createWriter({ enabled: false });
    writer.add(batchFrom(1, 3));
    await writer.close();
    expect([await readdir(folder), writer.status]).toEqual([[], { state: 'off' }]);
  });

  it('makes its file at once, and appends every entry, one line each', async () => {
    const { writer, folder } = await createWriter();
    expect(writer.status).toEqual({ state: 'writing', path: path.join(folder, 'a-1.log'), bytes: 0 });
    for (let first = 1; first < 10_000; first += 100) writer.add(batchFrom(first, 100));
    await writer.close();
    expect(await targetsIn(path.join(folder, 'a-1.log'))).toEqual(numbers(1, 10_000));
    const { length } = await readFile(path.join(folder, 'a-1.log'));
    expect(writer.status).toMatchObject({ state: 'writing', bytes: length });
  });

  it('goes on in a file that is there, also one that ends in mid-line', async () => {
    const { writer, folder, settings } = await createWriter();
    await writer.close();
    await writeFile(path.join(folder, 'a-1.log'), 'half a li');
    await writer.configure(settings, 'a-1');
    writer.add(batchFrom(1, 1));
    await writer.close();
    expect(await readFile(path.join(folder, 'a-1.log'), 'utf8')).toMatch(/^half a li\n192\.0\.2\.7 [^\n]+\n$/);
  });

  it('writes JSON lines into a file of their own, what waited before the switch into the old one', async () => {
    const { writer, folder, settings } = await createWriter();
    writer.add(batchFrom(1, 2));
    await writer.configure({ ...settings, format: 'json' }, 'a-1');
    writer.add(batchFrom(3, 2));
    await writer.close();
    expect(await targetsIn(path.join(folder, 'a-1.log'))).toEqual(['1', '2']);
    const lines = (await readFile(path.join(folder, 'a-1.jsonl'), 'utf8')).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).sequence)).toEqual([3, 4]);
  });
});

describe('LogFileWriter beginning new files', () => {
  it('does so before a file grows beyond its bound, and loses nothing between files', async () => {
    const { writer, folder } = await createWriter({ maxBytes: 2000 }, { now: () => NOON });
    for (let first = 1; first < 100; first += 10) writer.add(batchFrom(first, 10));
    await writer.close();
    const finished = (await readdir(folder)).filter((name) => name !== 'a-1.log').length;
    expect(finished).toBeGreaterThan(3);
    const files = numbers(1, finished).map((number) => path.join(folder, `a-1.2026-11-22.${number}.log`));
    files.push(path.join(folder, 'a-1.log'));
    expect(await targetsIn(...files)).toEqual(numbers(1, 100));
    for (const file of files) expect((await readFile(file)).length).toBeLessThanOrEqual(2000);
  });

  it('writes a line that is longer than the bound all the same', async () => {
    const { writer, folder } = await createWriter({ maxBytes: 10 }, { now: () => NOON });
    writer.add(batchFrom(1, 3));
    await writer.close();
    expect((await readdir(folder)).sort()).toEqual(['a-1.2026-11-22.1.log', 'a-1.2026-11-22.2.log', 'a-1.log']);
  });

  it('does so with each day, and names the finished file by the day that is over', async () => {
    let now = NOON;
    const { writer, folder } = await createWriter({ daily: true }, { now: () => now });
    writer.add(batchFrom(1, 1));
    await until(hasWritten(writer));
    now += DAY;
    writer.add(batchFrom(2, 1));
    await writer.close();
    const [finished, current] = [path.join(folder, 'a-1.2026-11-22.1.log'), path.join(folder, 'a-1.log')];
    expect([await targetsIn(finished), await targetsIn(current)]).toEqual([['1'], ['2']]);
  });

  it('does so with a file that an earlier launch left on another day', async () => {
    const { writer, folder, settings } = await createWriter({ enabled: false }, { now: () => NOON });
    const file = path.join(folder, 'a-1.log');
    await writeFile(file, 'yesterday\n');
    await utimes(file, new Date(NOON - DAY), new Date(NOON - DAY));
    await writer.configure({ ...settings, enabled: true, daily: true }, 'a-1');
    writer.add(batchFrom(1, 1));
    await writer.close();
    expect(await readFile(path.join(folder, 'a-1.2026-11-21.1.log'), 'utf8')).toBe('yesterday\n');
    expect(await targetsIn(file)).toEqual(['1']);
  });

  it('keeps as many finished files as it should, the newest', async () => {
    const { writer, folder } = await createWriter({ maxBytes: 10, maxFiles: 2 }, { now: () => NOON });
    writer.add(batchFrom(1, 6));
    await writer.close();
    expect((await readdir(folder)).sort()).toEqual(['a-1.2026-11-22.4.log', 'a-1.2026-11-22.5.log', 'a-1.log']);
  });

  it('deletes files that are too old, and no others', async () => {
    let now = NOON;
    const { writer, folder } = await createWriter({ daily: true, maxDays: 2 }, { now: () => now });
    await writeFile(path.join(folder, 'a-1.2026-11-20.1.log'), '');
    await writeFile(path.join(folder, 'b-1.2026-11-20.1.log'), '');
    await writeFile(path.join(folder, 'a-1.notes.log'), '');
    writer.add(batchFrom(1, 1));
    await until(hasWritten(writer));
    now += DAY;
    writer.add(batchFrom(2, 1));
    await writer.close();
    expect(await readdir(folder)).not.toContain('a-1.2026-11-20.1.log');
    expect(await readdir(folder)).toEqual(expect.arrayContaining(['b-1.2026-11-20.1.log', 'a-1.notes.log']));
  });
});

describe('LogFileWriter with a disk that fails', () => {
  it('says that the disk is full, keeps what waits, and writes all of it when there is room', async () => {
    const { writer, folder, settings } = await createWriter({ enabled: false });
    const file = path.join(folder, 'a-1.log');
    await symlink('/dev/full', file);
    await writer.configure({ ...settings, enabled: true }, 'a-1');
    writer.add(batchFrom(1, 3000));
    await until(failed(writer));
    expect(writer.status).toMatchObject({ problem: 'disk-full', path: file, waiting: 3000, lost: 0 });
    writer.add(batchFrom(3001, 10));
    await unlink(file);
    await until(hasWritten(writer));
    await writer.close();
    expect(await targetsIn(file)).toEqual(numbers(1, 3010));
  });

  it('leaves no half line where the disk became full in mid-line', async () => {
    const folder = await createTempFolder();
    const stdout = await runLimited({ script: 'limited-log-writer.ts', args: [folder], maxBlocks: 4 });
    const text = await readFile(path.join(folder, 'a-1.log'), 'utf8');
    expect(text).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({ state: 'failed', problem: 'disk-full', waiting: 100 });
  });

  it('says that its folder is gone, and goes on when it is back', async () => {
    const { writer, folder } = await createWriter();
    writer.add(batchFrom(1, 5));
    await until(hasWritten(writer));
    await rename(folder, `${folder}-moved`);
    onTestFinished(() => rm(`${folder}-moved`, { recursive: true, force: true }));
    writer.add(batchFrom(6, 5));
    await until(failed(writer));
    expect(writer.status).toMatchObject({ problem: 'folder-missing', waiting: 5 });
    await mkdir(folder);
    await until(writing(writer));
    await writer.close();
    expect(await targetsIn(path.join(`${folder}-moved`, 'a-1.log'), path.join(folder, 'a-1.log'))).toEqual(
      numbers(1, 10),
    );
  });

  it('begins anew when somebody moves its file away', async () => {
    const { writer, folder } = await createWriter();
    const file = path.join(folder, 'a-1.log');
    writer.add(batchFrom(1, 1));
    await until(hasWritten(writer));
    await rename(file, `${file}.old`);
    writer.add(batchFrom(2, 1));
    await writer.close();
    expect([await targetsIn(`${file}.old`), await targetsIn(file)]).toEqual([['1'], ['2']]);
  });

  it('tells how many entries were lost when too many wait', async () => {
    const { writer, folder } = await createWriter({}, { maxWaitingEntries: 100 });
    await rm(folder, { recursive: true });
    for (let first = 1; first < 200; first += 10) writer.add(batchFrom(first, 10));
    await until(() => writer.status.state === 'failed' && writer.status.lost > 0);
    expect(writer.status).toMatchObject({ waiting: 100, lost: 100 });
    await mkdir(folder);
    await until(writing(writer));
    await writer.close();
    // The oldest batch may have been on its way to the disk, so it stays.
    expect(await targetsIn(path.join(folder, 'a-1.log'))).toEqual([...numbers(1, 10), ...numbers(111, 200)]);
  });

  it('writes what waits into another folder when a person chooses one', async () => {
    const { writer, folder, settings } = await createWriter({}, { retryIntervalMs: 1_000_000 });
    await rm(folder, { recursive: true });
    writer.add(batchFrom(1, 5));
    await until(failed(writer));
    const other = await createTempFolder();
    await writer.configure({ ...settings, folder: other }, 'a-1');
    expect(writer.status.state).toBe('writing');
    await writer.close();
    expect(await targetsIn(path.join(other, 'a-1.log'))).toEqual(numbers(1, 5));
  });

  it('forgets what waits when it is switched off', async () => {
    const { writer, folder, settings } = await createWriter({}, { retryIntervalMs: 1_000_000 });
    await rm(folder, { recursive: true });
    writer.add(batchFrom(1, 5));
    await until(failed(writer));
    await writer.configure({ ...settings, enabled: false }, 'a-1');
    const other = await createTempFolder();
    await writer.configure({ ...settings, folder: other }, 'a-1');
    await writer.close();
    expect(await targetsIn(path.join(other, 'a-1.log'))).toEqual([]);
  });

  it('tries once more when it is closed', async () => {
    const { writer, folder } = await createWriter({}, { retryIntervalMs: 1_000_000 });
    await rename(folder, `${folder}-moved`);
    writer.add(batchFrom(1, 5));
    await until(failed(writer));
    await rename(`${folder}-moved`, folder);
    await writer.close();
    expect(await targetsIn(path.join(folder, 'a-1.log'))).toEqual(numbers(1, 5));
  });

  it('refuses a folder in a folder that is not there, rather than making both', async () => {
    const { writer, folder, settings } = await createWriter({ enabled: false });
    await writer.configure({ ...settings, enabled: true, folder: path.join(folder, 'one') }, 'a-1');
    expect(writer.status.state).toBe('writing');
    await writer.configure({ ...settings, enabled: true, folder: path.join(folder, 'two', 'three') }, 'a-1');
    expect(writer.status).toMatchObject({ state: 'failed', problem: 'folder-missing' });
    await appendFile(path.join(folder, 'file'), '');
    await writer.configure({ ...settings, enabled: true, folder: path.join(folder, 'file') }, 'a-1');
    expect(writer.status).toMatchObject({ state: 'failed', problem: 'folder-missing' });
  });
});
