import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DiagnosticLog } from '../../../../main/app/diagnostics/diagnostic-log.ts';

describe('DiagnosticLog', () => {
  let root: string;
  let folder: string;
  const contents = (): Promise<string> => readFile(path.join(folder, 'porthole.log'), 'utf8');

  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'porthole-log-'));
    folder = path.join(root, 'logs');
  });
  afterEach(() => rm(root, { recursive: true }));

  it('writes lines in order, each with its time and level', async () => {
    const log = new DiagnosticLog(folder);
    log.info('first');
    log.error('second', 'because');
    await log.flush();
    expect(await contents()).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z info first\n\d{4}-\S+Z error second: because\n$/);
  });

  it('indents the further lines of a stack, so that each record begins with a time', async () => {
    const log = new DiagnosticLog(folder);
    log.error('failed', new Error('fault'));
    await log.flush();
    const [first, second] = (await contents()).split('\n');
    expect(first).toMatch(/Z error failed: Error: fault$/);
    expect(second).toMatch(/^ {2}/);
  });

  it('writes a fatal fault before it returns', async () => {
    const log = new DiagnosticLog(folder);
    log.fatal('gone', new Error('fault'));
    expect(await contents()).toContain('error gone: Error: fault');
  });

  it('puts a large log aside at launch and keeps one older part', async () => {
    const first = new DiagnosticLog(folder);
    await first.flush();
    await writeFile(path.join(folder, 'porthole.log'), 'x'.repeat(1_048_576));
    const log = new DiagnosticLog(folder);
    log.info('new');
    await log.flush();
    expect((await readdir(folder)).sort()).toEqual(['porthole.log', 'porthole.older.log']);
    expect(await contents()).toMatch(/Z info new\n$/);
  });

  it('stays small, whatever is written while the app runs, and keeps the newest', async () => {
    const log = new DiagnosticLog(folder);
    for (let index = 0; index < 400; index += 1) {
      log.error(`fault ${index}`, 'x'.repeat(100_000));
      await log.flush();
    }
    const sizes = await Promise.all(
      (await readdir(folder)).map(async (name) => (await readFile(path.join(folder, name))).length),
    );
    expect(sizes).toHaveLength(2);
    expect(Math.max(...sizes)).toBeLessThan(1_200_000);
    expect(await contents()).toContain('fault 399');
  });

  it('goes on when it can not be written', async () => {
    await writeFile(folder, 'a file where the folder should be');
    const log = new DiagnosticLog(folder);
    log.info('lost');
    log.fatal('lost too', new Error('fault'));
    await expect(log.flush()).resolves.toBeUndefined();
  });

  it('writes lines that could not be written as soon as it can, the newest of many', async () => {
    const log = new DiagnosticLog(folder);
    await log.flush();
    await rm(folder, { recursive: true });
    for (let index = 0; index < 600; index += 1) log.info(`line ${index}`);
    await log.flush();
    await mkdir(folder);
    log.info('the last');
    await log.flush();
    const lines = (await contents()).trimEnd().split('\n');
    expect(lines).toHaveLength(500);
    expect([lines[0], lines.at(-1)]).toEqual([
      expect.stringMatching(/ line 101$/),
      expect.stringMatching(/ the last$/),
    ]);
  });
});
