/** apt: from a flat repository, where it puts `./` into the paths that it asks for (sources.list(5)), and from a pooled one. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { run } from '../support/run.ts';
import { serveTree } from '../support/server.ts';
import { createTempFolder } from '../support/temp-folder.ts';

/** apt looks into no package that it only downloads. */
const PACKAGE = Buffer.from('a package');
const PACKAGE_NAME = 'hello_1.0+b1~rc1_all.deb';

const sha256 = (octets: Buffer): string => createHash('sha256').update(octets).digest('hex');

const index = (folder: string, description = 'greets'): Buffer =>
  gzipSync(`Package: hello
Version: 1.0+b1~rc1
Architecture: all
Maintainer: Ada <ada@example.org>
Filename: ${folder}/${PACKAGE_NAME}
Size: ${PACKAGE.length}
SHA256: ${sha256(PACKAGE)}
Description: ${description}

`);

const INDEX_PATH = 'main/binary-amd64/Packages';

const line = (octets: Buffer, name: string): string => `${sha256(octets)} ${octets.length} ${name}`;

/** It says that indexes lie by their checksums too, as Debian's own repositories do. */
const release = (packages: Buffer, date: string): string => `Origin: Test
Suite: stable
Codename: stable
Date: ${date}
Architectures: amd64
Components: main
Acquire-By-Hash: yes
SHA256:
 ${line(packages, `${INDEX_PATH}.gz`)}
 ${line(gunzipSync(packages), INDEX_PATH)}
`;

const byHash = (packages: Buffer) => ({
  'Packages.gz': packages,
  'by-hash': { SHA256: { [sha256(packages)]: packages } },
});

/** A computer whose apt knows one repository and nothing else. */
async function createApt(source: string) {
  const home = await createTempFolder({
    'sources.list': `${source}\n`,
    state: { lists: { partial: {} } },
    cache: { archives: { partial: {} } },
    saved: {},
    empty: {},
  });
  const options = [
    `Dir::Etc::sourcelist=${path.join(home, 'sources.list')}`,
    `Dir::Etc::sourceparts=${path.join(home, 'empty')}`,
    `Dir::State=${path.join(home, 'state')}`,
    'Dir::State::status=/dev/null',
    `Dir::Cache=${path.join(home, 'cache')}`,
    'APT::Sandbox::User=root',
    'APT::Architecture=amd64',
    'APT::Architectures=amd64',
    'Acquire::http::Proxy=DIRECT',
  ].flatMap((option) => ['-o', option]);
  const saved = path.join(home, 'saved');
  const apt = async (program: string, ...args: readonly string[]): Promise<string> => {
    const { status, stdout, stderr } = await run('sh', ['-c', 'cd "$0" && "$@"', saved, program, ...options, ...args]);
    expect([status, stderr]).toEqual([0, '']);
    return stdout;
  };
  return { apt, saved: () => readFileSync(path.join(saved, PACKAGE_NAME)) };
}

/** Replaces `Release` by a signed `InRelease`. @returns where the key is that proves it */
async function signRelease(folder: string): Promise<string> {
  const home = await createTempFolder();
  const key = path.join(home, 'key.gpg');
  const gpg = `gpg --homedir '${home}' --batch --quiet --passphrase ''`;
  const line = [
    `cd '${folder}'`,
    `chmod 700 '${home}'`,
    `${gpg} --quick-gen-key ada@example.org ed25519 sign never`,
    `${gpg} --clearsign --output InRelease Release`,
    `${gpg} --export --output '${key}'`,
    'rm Release',
    `gpgconf --homedir '${home}' --kill all`,
  ].join(' && ');
  const { status, stderr } = await run('sh', ['-c', line]);
  expect([status, status === 0 ? '' : stderr]).toEqual([0, '']);
  return key;
}

describe('apt', { timeout: 60_000 }, () => {
  it('updates from a flat repository and downloads a package from it', async () => {
    const { port, entries } = await serveTree({ repo: { 'Packages.gz': index('.'), [PACKAGE_NAME]: PACKAGE } });
    const { apt, saved } = await createApt(`deb [trusted=yes] http://127.0.0.1:${port}/repo ./`);
    await apt('apt-get', 'update');
    await apt('apt-get', 'download', 'hello');
    expect(saved()).toEqual(PACKAGE);
    expect(entries.filter(({ target }) => target.includes('/./')).map(({ status }) => status)).not.toContain(400);
    expect(entries.some(({ target, status }) => target.includes('/./') && status === 200)).toBe(true);
  });

  it('updates from a pool by its InRelease, whose signature it proves', async () => {
    const packages = index('pool');
    const server = await serveTree({
      dists: {
        stable: {
          Release: release(packages, 'Thu, 05 Mar 2026 00:00:00 UTC'),
          main: { 'binary-amd64': byHash(packages) },
        },
      },
      pool: { [PACKAGE_NAME]: PACKAGE },
    });
    const key = await signRelease(path.join(server.folder, 'dists/stable'));
    const { apt, saved } = await createApt(`deb [signed-by=${key}] http://127.0.0.1:${server.port} stable main`);
    await apt('apt-get', 'update');
    await apt('apt-get', 'download', 'hello');
    expect(saved()).toEqual(PACKAGE);
    expect(server.entries[0]).toMatchObject({ target: '/dists/stable/InRelease', status: 200 });
  });

  it('updates from a pool by its Release, and takes only what is new', async () => {
    const packages = index('pool/main/h/hello');
    const server = await serveTree({
      dists: {
        stable: {
          Release: release(packages, 'Thu, 05 Mar 2026 00:00:00 UTC'),
          main: { 'binary-amd64': byHash(packages) },
        },
      },
      pool: { main: { h: { hello: { [PACKAGE_NAME]: PACKAGE } } } },
    });
    const { apt, saved } = await createApt(`deb [trusted=yes] http://127.0.0.1:${server.port} stable main`);
    const released = path.join(server.folder, 'dists/stable/Release');
    await utimes(released, 1.7e9, 1.7e9);
    await apt('apt-get', 'update');
    expect(await apt('apt-cache', 'show', 'hello')).toContain('greets');
    await apt('apt-get', 'download', 'hello');
    expect(saved()).toEqual(PACKAGE);
    expect(server.entries.some(({ target }) => target.includes('/by-hash/SHA256/'))).toBe(true);

    const before = server.entries.length;
    await apt('apt-get', 'update');
    const again = server.entries.slice(before).filter(({ status }) => status !== 404);
    expect(again.map(({ target, status }) => `${target} ${status}`)).toEqual(['/dists/stable/Release 304']);

    const newer = index('pool/main/h/hello', 'greets louder');
    const folder = path.join(server.folder, 'dists/stable/main/binary-amd64');
    await writeFile(path.join(folder, 'Packages.gz'), newer);
    await writeFile(path.join(folder, 'by-hash/SHA256', sha256(newer)), newer);
    await writeFile(released, release(newer, 'Fri, 06 Mar 2026 00:00:00 UTC'));
    await apt('apt-get', 'update');
    expect(await apt('apt-cache', 'show', 'hello')).toContain('greets louder');
  });
});
