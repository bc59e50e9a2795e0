import { readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeBatch } from '../../../main/access-log/batch.ts';
import { CSV_HEAD, formatCsv } from '../../../main/access-log/csv.ts';
import type { ExportOptions } from '../../../main/access-log/export-writer.ts';
import { ExportWriter } from '../../../main/access-log/export-writer.ts';
import { formatEntry } from '../../../main/access-log/log-line-formats.ts';
import { Exports } from '../../../main/app/records/exports.ts';
import { batchFrom, ENTRY } from '../../support/entries.ts';
import { createTempFolder } from '../../support/temp-folder.ts';

const OPTIONS: ExportOptions = {
  format: 'combined',
  version: '0.1.0',
  origin: 'http://192.0.2.1:8000',
  readDetails: async () => undefined,
};

const entriesFrom = (first: number, count: number) => decodeBatch(batchFrom(first, count));

describe('ExportWriter', () => {
  it.each(['combined', 'json'] as const)('writes all chunks in order as %s', async (format) => {
    const file = path.join(await createTempFolder(), 'a.log');
    const writer = new ExportWriter(file, { ...OPTIONS, format });
    const writes = [writer.write(entriesFrom(1, 3)), writer.write([]), writer.write(entriesFrom(4, 2))];
    await Promise.all(writes);
    expect(await writer.finish()).toEqual({ path: file, entries: 5 });
    const lines = entriesFrom(1, 5).map((entry) => `${formatEntry(entry, format)}\n`);
    expect(await readFile(file, 'utf8')).toBe(lines.join(''));
  });

  it('writes a file without entries too', async () => {
    const file = path.join(await createTempFolder(), 'a.csv');
    await new ExportWriter(file, { ...OPTIONS, format: 'csv' }).finish();
    expect(await readFile(file, 'utf8')).toBe(CSV_HEAD);
  });

  it('replaces a file only when the new one is whole', async () => {
    const folder = await createTempFolder({ 'a.log': 'old' });
    const writer = new ExportWriter(path.join(folder, 'a.log'), OPTIONS);
    await writer.write(entriesFrom(1, 1));
    expect(await readFile(path.join(folder, 'a.log'), 'utf8')).toBe('old');
    await writer.finish();
    expect(await readFile(path.join(folder, 'a.log'), 'utf8')).toContain('"GET /1 HTTP/1.1"');
    expect(await readdir(folder)).toEqual(['a.log']);
  });

  it('leaves nothing behind when it is cancelled', async () => {
    const folder = await createTempFolder({ 'a.log': 'old' });
    const writer = new ExportWriter(path.join(folder, 'a.log'), OPTIONS);
    void writer.write(entriesFrom(1, 1));
    await writer.cancel();
    expect([await readdir(folder), await readFile(path.join(folder, 'a.log'), 'utf8')]).toEqual([['a.log'], 'old']);
  });
});

describe('CSV', () => {
  const cell = (userAgent: string): string => formatCsv({ ...ENTRY, userAgent }).split(/,complete,,/)[1] ?? '';

  it('names its columns, and fills them in order', () => {
    expect(CSV_HEAD).toMatch(/^sequence,time,visitor,method,target,.*,exchange,identity,receivedBytes,keptAs,tls\r\n$/);
    expect(formatCsv(ENTRY)).toBe(
      '1,2026-11-22T09:30:15.250Z,192.0.2.7,GET,/a.txt,HTTP/1.1,200,5,1.5,0.5,complete,,curl/7.88.1,1,1,,,,\r\n',
    );
    expect(formatCsv({ ...ENTRY, identity: 'J\xc3\xbcrgen' })).toMatch(/,1,1,Jürgen,,,\r\n$/);
  });

  it.each([
    ['a plain text', 'curl/7.88.1', 'curl/7.88.1,1,1,,,,\r\n'],
    ['a comma', 'a,b', '"a,b",1,1,,,,\r\n'],
    ['quotes', 'say "hi"', '"say ""hi""",1,1,,,,\r\n'],
    ['a line end', 'a\r\nb', '"a\r\nb",1,1,,,,\r\n'],
    ['a formula', '=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")",1,1,,,,\r\n`],
    ['a formula by a sign', '+1', "'+1,1,1,,,,\r\n"],
    ['a formula by another sign', '-1', "'-1,1,1,,,,\r\n"],
    ['a formula by name', '@SUM(A1)', "'@SUM(A1),1,1,,,,\r\n"],
    ['a formula behind a tab', '\t=1', "'\t=1,1,1,,,,\r\n"],
    ['a formula behind a return', '\r=1', `"'\r=1",1,1,,,,\r\n`],
    ['a formula sign within', 'a=1', 'a=1,1,1,,,,\r\n'],
  ])('writes %s so that it is read back as text', (_, userAgent, expected) => {
    expect(cell(userAgent)).toBe(expected);
  });
});

describe('Exports', () => {
  it('keeps the numbers of entries that a filter has left', async () => {
    const file = path.join(await createTempFolder(), 'a.jsonl');
    const exports = new Exports();
    const id = await exports.begin(file, { ...OPTIONS, format: 'json' });
    await exports.write(id, { batch: batchFrom(1, 3), sequences: Float64Array.of(7, 90, 800) });
    expect(await exports.finish(id)).toEqual({ state: 'saved', path: file, entries: 3 });
    const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).sequence)).toEqual([7, 90, 800]);
    await expect(exports.finish(id)).rejects.toThrow('There is no export');
    expect([exports.hasSaved(file), exports.hasSaved('/etc/passwd')]).toEqual([true, false]);
  });

  it('knows the last eight that it wrote, and none that failed', async () => {
    const folder = await createTempFolder();
    const exports = new Exports();
    const files = Array.from({ length: 9 }, (_, index) => path.join(folder, `${index}.log`));
    for (const file of files) await exports.finish(await exports.begin(file, OPTIONS));
    expect(files.filter((file) => exports.hasSaved(file))).toEqual(files.slice(1));
    const lost = path.join(folder, 'gone', 'a.log');
    await exports.finish(await exports.begin(lost, OPTIONS));
    expect(exports.hasSaved(lost)).toBe(false);
  });

  it('says that the folder is gone', async () => {
    const folder = await createTempFolder();
    const exports = new Exports();
    const id = await exports.begin(path.join(folder, 'a.log'), OPTIONS);
    await exports.write(id, { batch: batchFrom(1, 1), sequences: Float64Array.of(1) });
    await rm(folder, { recursive: true });
    expect(await exports.finish(id)).toMatchObject({ state: 'failed', problem: 'folder-missing' });
  });

  it('says that it may not write there, and goes on taking chunks till then', async () => {
    const folder = await createTempFolder();
    await writeFile(path.join(folder, 'file'), '');
    await symlink(path.join(folder, 'file'), path.join(folder, 'link'));
    const exports = new Exports();
    const id = await exports.begin(path.join(folder, 'link', 'a.log'), OPTIONS);
    await exports.write(id, { batch: batchFrom(1, 1), sequences: Float64Array.of(1) });
    await exports.write(id, { batch: batchFrom(2, 1), sequences: Float64Array.of(2) });
    expect(await exports.finish(id)).toMatchObject({ state: 'failed', problem: 'folder-missing' });
    expect(await readdir(folder)).toEqual(['file', 'link']);
  });

  it('gives up what is unfinished when the app ends, and the oldest of too many', async () => {
    const folder = await createTempFolder();
    const exports = new Exports();
    const ids: number[] = [];
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      const id = await exports.begin(path.join(folder, name), OPTIONS);
      await exports.write(id, { batch: batchFrom(1, 1), sequences: Float64Array.of(1) });
      ids.push(id);
    }
    await expect(exports.finish(ids[0] ?? 0)).rejects.toThrow('There is no export');
    expect(await readdir(folder)).toHaveLength(4);
    await exports.close();
    expect(await readdir(folder)).toEqual([]);
  });
});
