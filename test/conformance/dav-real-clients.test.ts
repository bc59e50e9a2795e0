/** Programs that people make drives with: what they put comes back as it was. */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { cheapHash } from '../support/cheap-hash.ts';
import { shareTree } from '../support/linked-share.ts';
import type { Finished } from '../support/run.ts';
import { run } from '../support/run.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const NAME = 'ä file #1%.bin';
const CONTENT = randomBytes(300_017);
const PIN = '424242';

interface Place {
  readonly url: string;
  /** What is shared. */
  readonly folder: string;
  /** Where the client's own files lie: one file, and a folder with another. */
  readonly own: string;
}

async function createPlace(): Promise<Place> {
  const { share, port, folder } = await shareTree({});
  const secret = { hash: cheapHash(PIN), pinLength: 6 };
  share.setAccess({ secret, accounts: [], rights: 'change', anonymous: undefined });
  const own = await createTempFolder({ [NAME]: CONTENT, sub: { 'b.txt': 'b' } });
  utimesSync(join(own, NAME), 1_700_000_000, 1_700_000_000);
  return { url: `http://127.0.0.1:${port}/`, folder, own };
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function expectSame(file: string): void {
  expect(sha256(readFileSync(file))).toBe(sha256(CONTENT));
}

function expectEnded({ status, stdout, stderr }: Finished): void {
  expect([status, status === 0 ? '' : stdout + stderr]).toEqual([0, '']);
}

describe.each(['owncloud', 'other'])('rclone with vendor %s', (vendor) => {
  it('copies there and back, and finds every octet the same', async () => {
    const { url, folder, own } = await createPlace();
    const back = await createTempFolder();
    const env = { ...process.env, LC_ALL: 'C.UTF-8', RCLONE_CONFIG: join(back, 'none.conf') };
    const password = (await run('rclone', ['obscure', PIN])).stdout.trim();
    const remote = `:webdav,url='${url}',vendor=${vendor},user=x,pass=${password}:`;
    expectEnded(await run('rclone', ['copy', own, `${remote}into`], env));
    expectSame(join(folder, 'into', NAME));
    if (vendor === 'owncloud') expect(statSync(join(folder, 'into', NAME)).mtimeMs).toBe(1_700_000_000_000);
    expectEnded(await run('rclone', ['check', '--download', own, `${remote}into`], env));
    expectEnded(await run('rclone', ['copy', `${remote}into`, join(back, 'got')], env));
    expectSame(join(back, 'got', NAME));
    expectEnded(await run('rclone', ['moveto', `${remote}into/sub/b.txt`, `${remote}moved.txt`], env));
    expect(readFileSync(join(folder, 'moved.txt'), 'utf8')).toBe('b');
    expectEnded(await run('rclone', ['purge', `${remote}into`], env));
    expect(existsSync(join(folder, 'into'))).toBe(false);
  });
});

describe('gio', () => {
  it('mounts, copies there and back, renames and removes', async () => {
    const { url, folder, own } = await createPlace();
    const home = await createTempFolder();
    const dav = url.replace('http://', 'dav://x@');
    writeFileSync(
      join(home, 'steps.sh'),
      `set -e
printf '%s\\n' ${PIN} | gio mount "$DAV" >/dev/null
gio copy "$OWN/${NAME}" "$DAV"
gio mkdir "$DAV/made"
gio move "$DAV$ENCODED" "$DAV/made/moved.bin"
gio copy "$DAV/made/moved.bin" "$HOME/got.bin"
gio list "$DAV/made/" > "$HOME/listed"
gio copy "$OWN/sub/b.txt" "$DAV"
gio remove "$DAV/b.txt"
gio mount -u "$DAV"
`,
    );
    const env = {
      PATH: process.env.PATH,
      ...{ HOME: home, XDG_RUNTIME_DIR: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home },
      ...{ LC_ALL: 'C.UTF-8', GIO_USE_VFS: 'gvfs', GVFS_DISABLE_FUSE: '1' },
      ...{ DAV: dav.replace(/\/$/, ''), OWN: own, ENCODED: `/${encodeURIComponent(NAME)}` },
    };
    expectEnded(await run('dbus-run-session', ['--', 'sh', join(home, 'steps.sh')], env));
    expectSame(join(home, 'got.bin'));
    expectSame(join(folder, 'made/moved.bin'));
    expect(readFileSync(join(home, 'listed'), 'utf8').trim()).toBe('moved.bin');
    expect(existsSync(join(folder, 'b.txt'))).toBe(false);
  });
});

describe('cadaver', () => {
  it('locks, puts, moves, notes, lists and gets', async () => {
    const { url, folder, own } = await createPlace();
    const home = await createTempFolder();
    writeFileSync(join(home, '.netrc'), `machine 127.0.0.1 login x password ${PIN}\n`, { mode: 0o600 });
    writeFileSync(
      join(home, 'commands'),
      `mkcol made
put "${join(own, NAME)}" made/one.bin
lock made/one.bin
put "${join(own, NAME)}" made/one.bin
propset made/one.bin colour blue
propget made/one.bin colour
unlock made/one.bin
move made/one.bin made/two.bin
copy made/two.bin three.bin
get three.bin ${join(home, 'got.bin')}
ls made
delete three.bin
quit
`,
    );
    const { stdout } = await run('sh', [
      '-c',
      `HOME="${home}" cadaver -r /dev/null "${url}" < "${join(home, 'commands')}"`,
    ]);
    expect(stdout).not.toMatch(/failed|not authorized|Locked/i);
    expect(stdout).toMatch(/blue/);
    expect(stdout).toMatch(/two\.bin/);
    expectSame(join(home, 'got.bin'));
    expectSame(join(folder, 'made/two.bin'));
    expect([existsSync(join(folder, 'made/one.bin')), existsSync(join(folder, 'three.bin'))]).toEqual([false, false]);
  });
});

const CACHE = '/var/cache/davfs2';

/** Mounting takes a capability that containers may lack, also for root (capabilities(7)). */
const CAP_SYS_ADMIN = 21n;

/** It needs a device of the system's, and whoever may use it. */
const CAN_MOUNT =
  process.platform === 'linux' && existsSync('/dev/fuse') && process.getuid?.() === 0 && mayAdministrate();

function mayAdministrate(): boolean {
  const effective = /^CapEff:\s*([\da-f]+)$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '0';
  return (BigInt(`0x${effective}`) >> CAP_SYS_ADMIN) % 2n === 1n;
}

describe.runIf(CAN_MOUNT)('davfs2', () => {
  it('is a folder like any other', async () => {
    const { url, folder } = await createPlace();
    const home = await createTempFolder();
    const mounted = join(home, 'mounted');
    mkdirSync(mounted);
    const settings = ['ask_auth 0', `secrets ${join(home, 'secrets')}`, 'delay_upload 0'];
    writeFileSync(join(home, 'davfs2.conf'), `${settings.join('\n')}\n`);
    writeFileSync(join(home, 'secrets'), `${url} x ${PIN}\n`, { mode: 0o600 });
    const unmount = (): Promise<Finished> => run('umount', [mounted]);
    onTestFinished(async () => {
      await unmount();
      // It keeps a folder for each place where it was ever mounted.
      const kept = existsSync(CACHE) ? readdirSync(CACHE).filter((name) => name.includes(basename(home))) : [];
      for (const name of kept) rmSync(join(CACHE, name), { recursive: true, force: true });
    });
    expectEnded(await run('mount.davfs', ['-o', `conf=${join(home, 'davfs2.conf')}`, url, mounted]));
    writeFileSync(join(home, 'given.bin'), CONTENT);
    expectEnded(await run('cp', [join(home, 'given.bin'), join(mounted, NAME)]));
    expectEnded(await run('mkdir', [join(mounted, 'made')]));
    expectEnded(await run('mv', [join(mounted, NAME), join(mounted, 'made', NAME)]));
    // What it has not sent yet it sends when it goes.
    expectEnded(await unmount());
    expectSame(join(folder, 'made', NAME));
  });
});
