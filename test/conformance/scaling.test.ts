/** docs/scaling.md: several shares of copies of one folder behind a proxy that asks for their health. */
import { cp, utimes } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { NewEntry } from '../../main/access-log/access-log.ts';
import { eventually } from '../support/eventually.ts';
import type { ProxyKind } from '../support/proxies.ts';
import { CADDY, HAPROXY, startProxy } from '../support/proxies.ts';
import { RawClient } from '../support/raw-client.ts';
import type { ParsedResponse } from '../support/response-parser.ts';
import type { RunningShare } from '../support/running-share.ts';
import { runShare } from '../support/running-share.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const CONTENT = Buffer.from(Array.from({ length: 100_000 }, (_, index) => index % 251));
/** Long enough ago to be no second in which a file may still change. */
const LONG_AGO = new Date('2026-01-02T03:04:05Z');

/** Shares of a folder and of a copy of it, as two computers with one key would be. */
async function runCopies(): Promise<readonly [RunningShare, RunningShare]> {
  const original = await createTempFolder({ 'film.bin': CONTENT, 'notes.txt': 'hello' });
  const copy = path.join(await createTempFolder({}), 'copy');
  for (const name of ['film.bin', 'notes.txt', '.']) await utimes(path.join(original, name), LONG_AGO, LONG_AGO);
  await cp(original, copy, { recursive: true, preserveTimestamps: true });
  const tags = { key: 'a key that both computers have', isForReplicas: true };
  const options = { proxies: ['127.0.0.1'] };
  const shares = [await runShare(original, options, tags), await runShare(copy, options, tags)] as const;
  // While files are as young as that, a second is too coarse to tell their next change.
  let asked = 0;
  await eventually(async () => {
    asked += 1;
    expect(await tagsOf(shares, '/film.bin')).toHaveLength(1);
  });
  await eventually(() => expect(shares.map(({ entries }) => entries.length)).toEqual([asked, asked]));
  for (const { entries } of shares) (entries as NewEntry[]).length = 0;
  return shares;
}

/** Those that differ. */
async function tagsOf(shares: readonly RunningShare[], target: string): Promise<readonly string[]> {
  const answers = await Promise.all(shares.map(({ port }) => get(port, target)));
  return [...new Set(answers.map((answer) => answer.field('ETag') ?? ''))];
}

async function get(
  port: number,
  target: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<ParsedResponse> {
  const client = await RawClient.connect(port, '127.0.0.5');
  const lines = Object.entries({ Host: `127.0.0.1:${port}`, ...fields }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  await client.send(`GET ${target} HTTP/1.1\r\n${lines.join('')}\r\n`);
  return client.response();
}

it('computers with copies and one key give files and archives the same tags', async () => {
  const shares = await runCopies();
  for (const target of ['/film.bin', '/notes.txt', '/?zip', '/?tar']) {
    expect(await tagsOf(shares, target)).toEqual([expect.stringMatching(/^"/)]);
  }
});

describe.each([HAPROXY, CADDY])('behind $name', (kind: ProxyKind) => {
  it('a visitor stays with one computer, and goes on with the other when that is gone', async () => {
    const shares = await runCopies();
    const port = await startProxy(
      kind,
      shares.map((share) => share.port),
    );
    const first = await get(port, '/film.bin', { Range: 'bytes=0-39999' });
    const cookie = first.field('Set-Cookie')?.split(';')[0] ?? '';
    for (let times = 0; times < 4; times++) await get(port, '/notes.txt', { Cookie: cookie });
    const [gone] = shares.filter(({ entries }) => entries.length > 0);
    expect([shares.map(({ entries }) => entries.length).sort(), gone?.entries.length]).toEqual([[0, 5], 5]);

    await gone?.share.stop(0);
    const rest = { Range: 'bytes=40000-', 'If-Range': first.field('ETag') ?? '', Cookie: cookie };
    const second = await eventually(async () => {
      const response = await get(port, '/film.bin', rest);
      expect(response.status).toBe(206);
      return response;
    });
    expect(Buffer.concat([first.content, second.content]).equals(CONTENT)).toBe(true);
    // Nobody is told of questions after health.
    const targets = shares.flatMap(({ entries }) => entries.map(({ target }) => target));
    expect(targets.filter((target) => target.includes('health'))).toEqual([]);
  });
});
