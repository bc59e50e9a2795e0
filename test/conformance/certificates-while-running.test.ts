/** Certificates of a share that runs: other addresses, its time, the clock, and files that a person puts in the place of others. */
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import type { NetworkInterfaceInfo } from 'node:os';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { PeerCertificate, TLSSocket } from 'node:tls';
import { connect } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Encryption } from '../../main/share/encryption/encryption.ts';
import type { NetworkView } from '../../main/share/network/addresses.ts';
import { Share } from '../../main/share/share.ts';
import type { ShareEvent, ShareEventOf } from '../../main/share/share-event.ts';
import type { ShareStatus } from '../../main/share/share-status.ts';
import { freezeDate } from '../support/frozen-date.ts';
import { run } from '../support/run.ts';
import { createSparseFile } from '../support/sparse-file.ts';
import { createTempFolder } from '../support/temp-folder.ts';
import { makeTestIdentity } from '../support/tls-identity.ts';

const DAY_MS = 86_400_000;
const LARGE = 64 * 1024 * 1024;

let data = '';
let mounted = '';
const before = process.env.XDG_DATA_HOME;

beforeEach(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'porthole-test-'));
  process.env.XDG_DATA_HOME = data;
});

afterEach(async () => {
  if (mounted !== '') await run('umount', ['--lazy', mounted]);
  mounted = '';
  if (before === undefined) delete process.env.XDG_DATA_HOME;
  else process.env.XDG_DATA_HOME = before;
  await rm(data, { recursive: true, force: true });
});

type Running = Extract<ShareStatus, { readonly state: 'running' }>;

interface Opened {
  readonly share: Share;
  readonly status: () => Running;
  readonly kept: () => readonly ShareEventOf<'certificate-kept'>[];
  /** This computer has these addresses from now on. */
  readonly moveTo: (...addresses: readonly string[]) => Promise<void>;
}

function networkOf(addresses: readonly string[]): NetworkView {
  const eth0 = addresses.map((address) => ({ address, family: 'IPv4', internal: false }) as NetworkInterfaceInfo);
  return { interfaces: { eth0 }, preferred: addresses, temporary: [] };
}

async function open(encryption: Encryption = { isOnly: false }): Promise<Opened> {
  let network = networkOf(['192.0.2.1']);
  const events: ShareEvent[] = [];
  const share = new Share(
    {
      tell: (event) => void events.push(event),
      recorded: () => undefined,
      bugReported: (error) => {
        throw error;
      },
    },
    async () => network,
  );
  onTestFinished(() => share.stop(0));
  const folder = await createTempFolder({ 'a.txt': 'hello' });
  await createSparseFile(folder, 'large.bin', LARGE);
  await share.start({ content: { kind: 'folder', path: folder }, port: 0, bind: undefined, serving: { encryption } });
  const status = (): Running => {
    if (share.status.state !== 'running') throw new Error(JSON.stringify(share.status));
    return share.status;
  };
  return {
    share,
    status,
    kept: () => events.filter((event): event is ShareEventOf<'certificate-kept'> => event.kind === 'certificate-kept'),
    moveTo: async (...addresses) => {
      network = networkOf(addresses);
      await share.lookAround();
    },
  };
}

async function secure({ status }: Opened): Promise<TLSSocket> {
  const socket = connect({ port: status().port, host: '127.0.0.1', rejectUnauthorized: false });
  onTestFinished(() => void socket.destroy());
  await once(socket, 'secureConnect');
  return socket;
}

async function shown(opened: Opened): Promise<PeerCertificate> {
  const socket = await secure(opened);
  const certificate = socket.getPeerCertificate();
  socket.destroy();
  return certificate;
}

const serialOf = async (opened: Opened): Promise<string> => (await shown(opened)).serialNumber;

const certificates = (): string => path.join(data, 'porthole', 'certificates');

describe('the certificate of a share that runs', () => {
  it('is another one for a new address, which holds for each address that is shown, and a download goes on', async () => {
    const opened = await open();
    const running = await secure(opened);
    running.write('GET /large.bin HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
    await once(running, 'data');
    running.pause();
    const first = await serialOf(opened);
    await opened.moveTo('192.0.2.1', '198.51.100.7');
    expect(await serialOf(opened)).not.toBe(first);
    const { addresses, encryption } = opened.status();
    const hosts = addresses.map(({ url }) => new URL(url).hostname.replace(/^\[(.*)\]$/, '$1'));
    expect(hosts).toEqual(expect.arrayContaining(['192.0.2.1', '198.51.100.7']));
    expect(encryption?.names).toEqual(expect.arrayContaining(hosts));
    await verify(opened, hosts);
    let octets = 0;
    running.on('data', (part: Buffer) => {
      octets += part.length;
    });
    running.resume();
    await once(running, 'end');
    // What came first is not counted.
    expect(octets).toBeGreaterThan(LARGE - 2 * 1024 * 1024);
    await opened.moveTo('192.0.2.1');
    expect(await serialOf(opened)).toBe(first);
  });

  it('is another one when two thirds of its time are over, and not before', async () => {
    freezeDate();
    const opened = await open();
    const first = await serialOf(opened);
    const now = Date.now();
    vi.setSystemTime(now + 262 * DAY_MS);
    await opened.share.lookAround();
    expect(await serialOf(opened)).toBe(first);
    vi.setSystemTime(now + 264 * DAY_MS);
    await opened.share.lookAround();
    expect(await serialOf(opened)).not.toBe(first);
    expect(opened.kept()).toEqual([]);
  });

  it.each([
    ['far ahead', 11 * 365],
    ['in the past', -400],
  ])('stays when the clock goes wrong, which is said until it is right again: %s', async (_, days) => {
    freezeDate();
    const opened = await open();
    const first = await serialOf(opened);
    const now = Date.now();
    vi.setSystemTime(now + days * DAY_MS);
    await opened.share.lookAround();
    await opened.share.lookAround();
    const fault = { kind: 'authority', problem: 'expired', file: path.join(certificates(), 'authority.pem') };
    expect(opened.kept().map((event) => event.fault)).toEqual([fault]);
    expect(opened.status().encryption?.kept).toEqual(fault);
    expect(await serialOf(opened)).toBe(first);
    vi.setSystemTime(now);
    await opened.share.lookAround();
    expect(opened.status().encryption?.kept).toBeUndefined();
    expect(await serialOf(opened)).toBe(first);
  });
});

async function verify(opened: Opened, hosts: readonly string[]): Promise<void> {
  const file = path.join(data, 'shown.pem');
  const { raw } = await shown(opened);
  await writeFile(
    file,
    `-----BEGIN CERTIFICATE-----\n${raw.toString('base64').replace(/(.{64})/g, '$1\n')}\n-----END CERTIFICATE-----\n`,
  );
  const ca = path.join(certificates(), 'porthole-ca.pem');
  const strict = await run('openssl', ['verify', '-x509_strict', '-purpose', 'sslserver', '-CAfile', ca, file]);
  expect([strict.status, strict.stdout]).toEqual([0, `${file}: OK\n`]);
  for (const host of hosts) {
    const check = /^[\d.]+$|:/.test(host) ? '-checkip' : '-checkhost';
    const { stdout } = await run('openssl', ['x509', '-in', file, '-noout', check, host]);
    expect(stdout).toMatch(/does match/);
  }
}

describe('an authority that can’t be made', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['the folder of data is a file', () => writeFile(path.join(data, 'porthole'), 'a file')],
    ['the disk is full', () => fullDisk()],
    ['the disk takes nothing more', () => readOnlyDisk()],
  ])('keeps the share from starting, and is said as what it is: %s', async (_, spoil) => {
    if (process.geteuid?.() !== 0 && !/file/.test(_)) return;
    await spoil();
    await expect(open().then(({ status }) => status())).rejects.toThrow(/"problem":"not-kept"|"problem":"unreadable"/);
  });
});

async function mount(options: string): Promise<string> {
  const folder = path.join(data, 'porthole');
  await mkdir(folder);
  const { status, stderr } = await run('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]);
  if (status !== 0) throw new Error(stderr);
  mounted = folder;
  return folder;
}

async function fullDisk(): Promise<void> {
  const folder = await mount('size=64k');
  await writeFile(path.join(folder, 'filled'), Buffer.alloc(64 * 1024)).catch(() => undefined);
}

async function readOnlyDisk(): Promise<void> {
  await mount('size=64k,ro');
}

describe('a given certificate of a share that runs', () => {
  async function openGiven() {
    const [first, second] = await Promise.all([makeTestIdentity(), makeTestIdentity()]);
    const folder = await createTempFolder({ 'cert.pem': first.leaf.cert, 'key.pem': first.leaf.key });
    const files = { cert: path.join(folder, 'cert.pem'), key: path.join(folder, 'key.pem') };
    const opened = await open({ isOnly: false, files });
    return { files, first, second, opened, serial: await serialOf(opened) };
  }

  it.each<[string, string, (files: { cert: string; key: string }) => Promise<void>]>([
    ['vanishes', 'not-read', ({ cert }) => rename(cert, `${cert}.away`)],
    [
      'becomes a folder',
      'not-read',
      async ({ key }) => {
        await rm(key);
        await mkdir(key);
      },
    ],
    ['is cut off', 'no-certificate', async ({ cert }) => writeFile(cert, (await readFile(cert, 'utf8')).slice(0, 200))],
    ['loses its key', 'no-key', ({ key }) => writeFile(key, '')],
  ])(
    'that %s goes on from memory, which is said once, and is taken again when it is whole',
    async (_, problem, spoil) => {
      const { files, first, second, opened, serial } = await openGiven();
      await spoil(files);
      await opened.share.lookAround();
      await opened.share.lookAround();
      expect(opened.kept().map(({ fault }) => 'problem' in fault && fault.problem)).toEqual([problem]);
      expect(opened.status().encryption?.kept).toMatchObject({ kind: 'given', problem });
      expect(await serialOf(opened)).toBe(serial);
      await rm(files.key, { recursive: true, force: true });
      await writeFile(files.cert, first.leaf.cert);
      await writeFile(files.key, first.leaf.key);
      await opened.share.lookAround();
      expect(opened.status().encryption?.kept).toBeUndefined();
      await writeFile(files.cert, second.leaf.cert);
      await opened.share.lookAround();
      expect(opened.status().encryption?.kept).toMatchObject({ kind: 'given', problem: 'no-pair' });
      expect(await serialOf(opened)).toBe(serial);
      await writeFile(files.key, second.leaf.key);
      await opened.share.lookAround();
      expect(await serialOf(opened)).not.toBe(serial);
    },
  );

  it('that expires is said to have, once, until the clock is right again', async () => {
    freezeDate();
    const now = Date.now();
    const { opened, files } = await openGiven();
    vi.setSystemTime(now + 400 * DAY_MS);
    await opened.share.lookAround();
    await opened.share.lookAround();
    expect(opened.kept().map(({ fault }) => fault)).toEqual([{ kind: 'given', problem: 'expired', file: files.cert }]);
    vi.setSystemTime(now);
    await opened.share.lookAround();
    expect(opened.status().encryption?.kept).toBeUndefined();
  });
});
