/** Archives that programs take from a pipe, front to back, and the same archives from their files. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { updateCrc32 } from '../../main/base/crc32.ts';
import { ask } from '../support/raw-client.ts';
import { run } from '../support/run.ts';
import { serveTree } from '../support/server.ts';
import { JAVA_ZIP_READER, readStream } from '../support/stream-readers.ts';
import { createTempFolder } from '../support/temp-folder.ts';

/** Sizes at the edges of DEFLATE's blocks, and octets that look like the end of an entry. */
const TREE = {
  'a.txt': 'hello\n',
  'block.bin': randomBytes(65_535),
  'descriptor.bin': Buffer.from('504b0708ffffffff504b0102504b0304', 'hex'),
  'empty.txt': '',
  'large.bin': randomBytes(700_001),
  'two blocks.bin': randomBytes(65_536),
  '\u4e2d\u6587.txt': 'text',
  hollow: {},
  sub: { 'inner.zip': Buffer.from('504b0506'.padEnd(44, '0'), 'hex'), deeper: { 'b.txt': 'b' } },
};

async function packed(kind: string) {
  const server = await serveTree(TREE);
  const { content } = await ask(server.port, `GET /?${kind}`);
  const place = await createTempFolder({ [`x.${kind}`]: content, out: {}, 'ReadZip.java': JAVA_ZIP_READER });
  return { folder: server.folder, content, place, out: join(place, 'out'), file: join(place, `x.${kind}`) };
}

describe('a zip from a pipe', () => {
  it('is read by Java’s ZipInputStream, entry by entry', async () => {
    const { folder, content, place } = await packed('zip');
    const { status, stdout, stderr } = await readStream(content, 'java', [join(place, 'ReadZip.java')]);
    expect([status, stderr]).toEqual([0, '']);
    const lines = stdout.toString().trim().split('\n');
    const files = lines.filter((line) => !line.includes('/ '));
    expect(lines.filter((line) => line.includes('/ ')).length).toBe(3);
    expect(files.length).toBe(9);
    for (const line of files) {
      const [, name = '', size, checksum] = /^(.*) (\d+) (\d+)$/.exec(line) ?? [];
      const octets = readFileSync(join(folder, name));
      expect([name, Number(size), Number(checksum)]).toEqual([name, octets.length, updateCrc32(0, octets)]);
    }
  });

  it.each([
    ['bsdtar', ['-x', '-f', '-', '-C']],
    [
      'python3',
      ['-c', 'import sys, zipfile, io; zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read())).extractall(sys.argv[1])'],
    ],
  ])('is unpacked by %s', async (program, args) => {
    const { folder, content, out } = await packed('zip');
    expect(await readStream(content, program, [...args, out])).toMatchObject({ status: 0, stderr: '' });
    expect(await run('diff', ['-r', folder, out])).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('tells funzip its first entry', async () => {
    const { content } = await packed('zip');
    expect((await readStream(content, 'funzip', [])).stdout.toString()).toBe('hello\n');
  });
});

describe('a zip in a file', () => {
  it.each<[string, (file: string, out: string) => string[]]>([
    ['unzip', (file, out) => ['-q', file, '-d', out]],
    ['busybox', (file, out) => ['unzip', '-q', file, '-d', out]],
    ['7z', (file, out) => ['x', '-bd', '-bso0', `-o${out}`, file]],
    ['bsdtar', (file, out) => ['-x', '-f', file, '-C', out]],
    ['jar', (file, out) => ['-x', '-f', file, '-C', out]],
  ])('is unpacked by %s', async (program, toArgs) => {
    const { folder, file, out } = await packed('zip');
    // jar unpacks where it is.
    const args = toArgs(file, out);
    const finished =
      program === 'jar' ? await run('sh', ['-c', `cd '${out}' && jar -x -f '${file}'`]) : await run(program, args);
    expect(finished).toMatchObject({ status: 0, stderr: '' });
    expect(await run('diff', ['-r', folder, out])).toEqual({ status: 0, stdout: '', stderr: '' });
  });
});

describe('a tar from a pipe', () => {
  it.each<[string, string[]]>([
    ['tar', ['-x', '-C']],
    ['busybox', ['tar', '-x', '-f', '-', '-C']],
    ['bsdtar', ['-x', '-f', '-', '-C']],
    [
      'python3',
      ['-c', 'import sys, tarfile; tarfile.open(fileobj=sys.stdin.buffer, mode="r|").extractall(sys.argv[1])'],
    ],
  ])('is unpacked by %s', async (program, args) => {
    const { folder, content, out } = await packed('tar');
    expect(await readStream(content, program, [...args, out])).toMatchObject({ status: 0, stderr: '' });
    expect(await run('diff', ['-r', folder, out])).toEqual({ status: 0, stdout: '', stderr: '' });
  });
});
