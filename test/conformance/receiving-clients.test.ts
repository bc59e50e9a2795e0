/** What programs that people have do when they send files here: curl, rclone, forms of browsers without scripts. */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RawClient, requestText } from '../support/raw-client.ts';
import { serveReceiving } from '../support/receiving-server.ts';
import { run } from '../support/run.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const CONTENT = randomBytes(700_000);
const sum = (octets: Uint8Array): string => createHash('sha256').update(octets).digest('hex');

interface Curl {
  readonly status: number;
  readonly output: string;
}

async function curl(...args: readonly string[]): Promise<Curl> {
  const { stdout } = await run('curl', ['-sS', '-m', '20', '-w', '\n%{http_code}', ...args]);
  const lines = stdout.split('\n');
  return { status: Number(lines.at(-1)), output: lines.slice(0, -1).join('\n') };
}

async function localFile(): Promise<string> {
  const file = join(await createTempFolder(), 'a.bin');
  writeFileSync(file, CONTENT);
  return file;
}

describe('curl', () => {
  it('puts a file under its own name, with its time and sums', async () => {
    const { port, folder } = await serveReceiving();
    const sha = createHash('sha256').update(CONTENT).digest('base64');
    const checksum = createHash('sha1').update(CONTENT).digest('hex');
    const fields = [
      '-H',
      'X-OC-Mtime: 1500000000',
      '-H',
      `Repr-Digest: sha-256=:${sha}:`,
      '-H',
      `OC-Checksum: SHA1:${checksum}`,
    ];
    const { status, output } = await curl('-i', ...fields, '-T', await localFile(), `http://127.0.0.1:${port}/`);
    expect([status, output]).toEqual([201, expect.stringMatching(/X-OC-Mtime: accepted/)]);
    expect([sum(readFileSync(join(folder, 'a.bin'))), statSync(join(folder, 'a.bin')).mtimeMs]).toEqual([
      sum(CONTENT),
      1.5e12,
    ]);
  });

  const SUMS: readonly (readonly [kind: string, field: string])[] = [
    ['SHA-256', `Repr-Digest: sha-256=:${Buffer.alloc(32).toString('base64')}:`],
    ['SHA-512', `Repr-Digest: sha-512=:${Buffer.alloc(64).toString('base64')}:`],
    ['SHA-256 of the content', `Content-Digest: sha-256=:${Buffer.alloc(32).toString('base64')}:`],
    ['SHA-1', `OC-Checksum: SHA1:${'0'.repeat(40)}`],
    ['MD5', `OC-Checksum: MD5:${'0'.repeat(32)}`],
    ['Adler-32', 'OC-Checksum: ADLER32:00000000'],
    ['half a sum', 'OC-Checksum: SHA1:00'],
  ];

  it.each(SUMS)('keeps nothing of what is not what its sum says: %s', async (_kind, field) => {
    const { port, folder } = await serveReceiving({ 'a.bin': 'old' }, { rights: 'change' });
    const { status } = await curl('-H', field, '-T', await localFile(), `http://127.0.0.1:${port}/a.bin`);
    expect([status, readdirSync(folder), readFileSync(join(folder, 'a.bin'), 'utf8')]).toEqual([400, ['a.bin'], 'old']);
  });

  it('takes Adler-32 and MD5 for right where they are', async () => {
    const { port } = await serveReceiving();
    const file = join(await createTempFolder(), 'w');
    writeFileSync(file, 'Wikipedia');
    const md5 = createHash('md5').update('Wikipedia').digest('hex');
    const { status } = await curl(
      '-H',
      `OC-Checksum: ADLER32:11e60398 MD5:${md5}`,
      '-T',
      file,
      `http://127.0.0.1:${port}/`,
    );
    expect(status).toBe(201);
  });

  it('sends what has no length beforehand, up to what may be added', async () => {
    const { port, folder } = await serveReceiving({}, { rules: { quota: 1_000_000 } });
    const address = `http://127.0.0.1:${port}/a.bin`;
    const send = async (): Promise<number> => {
      const { stdout } = await run('sh', [
        '-c',
        `cat "$0" | curl -sS -o /dev/null -w '%{http_code}' -T - "$1"`,
        await localFile(),
        address,
      ]);
      return Number(stdout.slice(-3));
    };
    expect([await send(), await send()]).toEqual([201, 507]);
    expect(readdirSync(folder)).toEqual(['a.bin']);
  });

  it('begins anew where it knows of nothing to go on with (-C -)', async () => {
    const { port, folder } = await serveReceiving();
    const { status } = await curl('-C', '-', '-T', await localFile(), `http://127.0.0.1:${port}/a.bin`);
    expect([status, sum(readFileSync(join(folder, 'a.bin')))]).toEqual([201, sum(CONTENT)]);
  });

  it('goes on where a file was cut off (-C N)', async () => {
    const { port, folder, exchanges, ended } = await serveReceiving();
    const client = await RawClient.connect(port);
    await client.send(
      requestText('PUT /a.bin HTTP/1.1', 'Host: localhost', `Content-Length: ${CONTENT.length}`),
      CONTENT.subarray(0, 400_000),
    );
    client.socket.end();
    await ended(1);
    const received = exchanges[0]?.receivedBytes ?? 0;
    expect(readdirSync(folder)).not.toContain('a.bin');
    const wrong = await curl('-C', String(received - 1), '-T', await localFile(), `http://127.0.0.1:${port}/a.bin`);
    expect(wrong.status).toBe(416);
    const { status } = await curl('-C', String(received), '-T', await localFile(), `http://127.0.0.1:${port}/a.bin`);
    expect([status, sum(readFileSync(join(folder, 'a.bin'))), readdirSync(folder)]).toEqual([
      201,
      sum(CONTENT),
      ['a.bin'],
    ]);
  });

  it('sends a form with folders in it, and hears where each file is', async () => {
    const { port, folder } = await serveReceiving();
    const file = await localFile();
    const forms = [
      '-F',
      'sender=Anna',
      '-F',
      `file=@${file};filename=trip/Ä.bin`,
      '-F',
      `file=@${file};filename=b.bin`,
    ];
    const { status, output } = await curl(...forms, `http://127.0.0.1:${port}/?upload`);
    expect([status, JSON.parse(output)]).toEqual([201, { files: ['/trip/%C3%84.bin', '/b.bin'] }]);
    expect([sum(readFileSync(join(folder, 'trip', 'Ä.bin'))), sum(readFileSync(join(folder, 'b.bin')))]).toEqual([
      sum(CONTENT),
      sum(CONTENT),
    ]);
  });

  it('hears of a form what could not be taken, and all else is there', async () => {
    const { port, folder } = await serveReceiving({}, { rules: { maxUpload: 1000 } });
    const file = await localFile();
    const forms = ['-F', 'file=x;filename=small', '-F', 'file=x;filename=CON', '-F', `file=@${file};filename=large`];
    const { status, output } = await curl(...forms, `http://127.0.0.1:${port}/?upload`);
    expect([status, JSON.parse(output)]).toEqual([
      201,
      { files: ['/small'], problem: { kind: 'too-large', limit: 1000 } },
    ]);
    expect(readdirSync(folder)).toEqual(['small']);
  });

  it('shows a browser without scripts a page that says what has arrived', async () => {
    const { port } = await serveReceiving();
    const browser = ['-H', 'Accept: text/html', '-H', 'Accept-Language: en'];
    const { status, output } = await curl(...browser, '-F', 'file=x;filename=a', `http://127.0.0.1:${port}/?upload`);
    expect([status, output]).toEqual([200, expect.stringContaining('1 file has arrived')]);
  });
});

describe('rclone', () => {
  it.skipIf(!existsSync('/usr/bin/rclone'))(
    'copies a folder with its times and sums, and finds nothing to do afterwards',
    async () => {
      const { port, folder } = await serveReceiving({}, { rights: 'change' });
      const source = await createTempFolder({ 'sub/': { 'a.txt': 'hello' }, 'b ü.txt': 'there' });
      const remote = `:webdav,url='http://127.0.0.1:${port}',vendor=owncloud:`;
      await run('rclone', ['copy', '--config', '/dev/null', source, remote]);
      expect(readFileSync(join(folder, 'sub', 'a.txt'), 'utf8')).toBe('hello');
      const seconds = (path: string): number => Math.floor(statSync(path).mtimeMs / 1000);
      expect(seconds(join(folder, 'b ü.txt'))).toBe(seconds(join(source, 'b ü.txt')));
      await run('rclone', ['check', '--config', '/dev/null', '--download', source, remote]);
    },
  );
});
