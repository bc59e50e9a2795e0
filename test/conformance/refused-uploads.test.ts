/** What is refused by a share as it is run, of 1 GiB that a sender does not wait to send: before 1 MiB of it has gone. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReceivingOptions } from '../support/receiving-server.ts';
import { serveReceiving } from '../support/receiving-server.ts';
import { run } from '../support/run.ts';
import { createSparseFile } from '../support/sparse-file.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const MEBIBYTE = 1024 * 1024;
const GIBIBYTE = 1024 * MEBIBYTE;

interface Refusal {
  readonly status: number;
  readonly to: string;
  readonly options?: ReceivingOptions;
  readonly fields?: readonly string[];
}

const REFUSALS: readonly (readonly [rule: string, refusal: Refusal])[] = [
  ['without the right', { status: 403, to: 'new.bin', options: { rights: 'look' } }],
  ['where nothing is taken', { status: 405, to: 'new.bin', options: { rights: 'look', isOpen: false } }],
  ['into a folder that is not there', { status: 409, to: 'none/new.bin' }],
  ['of a name that must be free', { status: 412, to: 'a.bin', fields: ['-H', 'If-None-Match: *'] }],
  ['of more than one file may be', { status: 413, to: 'new.bin', options: { rules: { maxUpload: MEBIBYTE } } }],
  ['of more than may be added', { status: 507, to: 'new.bin', options: { rules: { quota: MEBIBYTE } } }],
];

const WAYS: readonly (readonly [way: string, fields: readonly string[]])[] = [
  ['by PUT', []],
  ['by an upload that goes on', ['-H', 'Upload-Complete: ?1', '-H', 'Upload-Draft-Interop-Version: 8']],
];

describe.each(WAYS)('1 GiB %s', (_way, fields) => {
  it.each(REFUSALS)('%s is refused before 1 MiB of it was sent', async (_rule, refusal) => {
    const folder = await createTempFolder();
    await createSparseFile(folder, 'large.bin', GIBIBYTE);
    const server = await serveReceiving({ 'a.bin': 'old' }, refusal.options);
    // No faster than a network: on the loopback interface curl hands 2.5 MB to the system before it could have read anything.
    const pace = ['--limit-rate', '1M', '-H', 'Expect:'];
    const { stdout } = await run('curl', [
      ...['-sS', '-o', '/dev/null', '-w', '%{http_code} %{size_upload}', ...pace, ...fields, ...(refusal.fields ?? [])],
      ...['-T', path.join(folder, 'large.bin'), `http://127.0.0.1:${server.port}/${refusal.to}`],
    ]);
    const [status, sent] = stdout.split(' ').map(Number);
    expect([status, (sent ?? GIBIBYTE) < MEBIBYTE]).toEqual([refusal.status, true]);
    expect(readdirSync(server.folder)).toEqual(['a.bin']);
  });
});
