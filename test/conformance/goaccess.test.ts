/** Our Combined Log Format, read by a program that reads everybody's: GoAccess. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { encodeBatch } from '../../main/access-log/batch.ts';
import type { AccessLogEntry } from '../../main/access-log/log-entry.ts';
import { LogFileWriter } from '../../main/access-log/log-file-writer.ts';
import { ENTRY } from '../support/entries.ts';
import { analyse } from '../support/goaccess.ts';
import { LOG_FILES } from '../support/log-file-settings.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const LATIN1 = (text: string): string => Buffer.from(text).toString('latin1');
const OCTETS = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code)).join('');

const ENTRIES: readonly AccessLogEntry[] = [
  ENTRY,
  { ...ENTRY, visitor: '2001:db8::7' },
  { ...ENTRY, visitor: 'fe80::1%eth0' },
  { ...ENTRY, visitor: '::1', status: 304, contentBytes: 0 },
  { ...ENTRY, status: 499, ending: 'aborted', contentBytes: 0 },
  { ...ENTRY, status: 206, ending: 'cut', contentBytes: 2 ** 45 },
  { ...ENTRY, status: 408, method: '', target: '', version: '' },
  { ...ENTRY, status: 400, method: '', target: '\x16\x03\x01\x02\x00\x01', version: '' },
  { ...ENTRY, status: 400, method: '', target: 'GET / HTTP/1.1 " 200 1 "-" "-"', version: '' },
  { ...ENTRY, status: 400, method: '', target: OCTETS, version: '' },
  { ...ENTRY, status: 501, method: 'BREW' },
  { ...ENTRY, target: '/%E7%85%A7%E7%89%87/a%22b.jpg?q="quoted"\\' },
  { ...ENTRY, target: 'http://example.com/a' },
  { ...ENTRY, method: 'OPTIONS', target: '*' },
  { ...ENTRY, userAgent: LATIN1('浏览器/1.0 “quoted” "plain" \\ é') },
  { ...ENTRY, userAgent: OCTETS, referrer: OCTETS },
  { ...ENTRY, method: 'PUT', status: 201, receivedBytes: 52_428_800, keptAs: LATIN1('照片 "2".jpg') },
  { ...ENTRY, method: 'PUT', status: 413, receivedBytes: 7 },
  { ...ENTRY, userAgent: '', referrer: 'http://192.0.2.1:8000/' },
];

async function writeLog(entries: readonly AccessLogEntry[]): Promise<string> {
  const folder = await createTempFolder();
  const writer = new LogFileWriter(() => undefined);
  await writer.configure({ ...LOG_FILES, enabled: true, folder }, 'a-1');
  writer.add(encodeBatch(entries.map((entry, index) => ({ ...entry, sequence: index + 1 }))));
  await writer.close();
  return path.join(folder, 'a-1.log');
}

describe('our log file in GoAccess', () => {
  it('has no line that it can not read', async () => {
    const { general, invalid } = await analyse(await writeLog(ENTRIES));
    expect(invalid).toBe('');
    expect(general).toMatchObject({
      total_requests: ENTRIES.length,
      valid_requests: ENTRIES.length,
      failed_requests: 0,
    });
  });

  it('would be told of a line that it can not read', async () => {
    const { general } = await analyse(await writeLog([ENTRY, { ...ENTRY, visitor: 'nobody' }]));
    expect(general).toMatchObject({ valid_requests: 1, failed_requests: 1 });
  });
});
