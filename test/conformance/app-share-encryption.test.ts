/** An encrypted share of the app: its log, its authority when that can't be used, and https on and off while people download. */
import { once } from 'node:events';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { connect } from 'node:net';
import path from 'node:path';
import { connect as secure } from 'node:tls';
import { afterEach, beforeEach, expect, it, onTestFinished } from 'vitest';
import { decodeBatch } from '../../main/access-log/batch.ts';
import type { AccessLogEntry } from '../../main/access-log/log-entry.ts';
import { createEncryptionCalls } from '../../main/app/shares/encryption-calls.ts';
import type { AppSharesForTest } from '../support/app-shares.ts';
import { openAppShares } from '../support/app-shares.ts';
import { eventually } from '../support/eventually.ts';
import { get } from '../support/get.ts';
import { run } from '../support/run.ts';
import { createSparseFile } from '../support/sparse-file.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const LARGE = 64 * 1024 * 1024;
const PATIENT = { timeout: 60_000 };

const before = process.env.XDG_DATA_HOME;
let certificates = '';

beforeEach(async () => {
  process.env.XDG_DATA_HOME = await createTempFolder();
  certificates = path.join(process.env.XDG_DATA_HOME, 'porthole', 'certificates');
});

afterEach(() => {
  if (before === undefined) delete process.env.XDG_DATA_HOME;
  else process.env.XDG_DATA_HOME = before;
});

interface Sharing {
  readonly app: AppSharesForTest;
  readonly port: number;
}

async function shareFolder(): Promise<Sharing> {
  const folder = await createTempFolder({ 'a.txt': 'hello' });
  await createSparseFile(folder, 'large.bin', LARGE);
  const app = await openAppShares(await createTempFolder());
  return { app, port: await app.open([folder]) };
}

/** Once it is so. */
async function encrypt({ app }: Sharing, encrypts: boolean): Promise<void> {
  app.share().change({ encrypts }, 'when-done');
  await eventually(() => {
    const { status } = app.share().state;
    expect(status.state === 'running' && (status.encryption !== undefined) === encrypts).toBe(true);
  });
}

function entriesOf({ app }: Sharing): readonly AccessLogEntry[] {
  return app.share().records.readBacklog(0).batches.flatMap(decodeBatch);
}

const curl = (...args: readonly string[]): ReturnType<typeof run> => run('curl', ['-sS', '--noproxy', '*', ...args]);

interface Download {
  /** Octets in all, heads too. */
  readonly whole: () => Promise<number>;
}

async function begin(socket: Socket, connected: 'connect' | 'secureConnect'): Promise<Download> {
  onTestFinished(() => void socket.destroy());
  await once(socket, connected);
  socket.write('GET /large.bin HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
  await once(socket, 'readable');
  const whole = async (): Promise<number> => {
    let octets = 0;
    for await (const part of socket as AsyncIterable<Buffer>) octets += part.length;
    return octets;
  };
  return { whole };
}

const beginPlain = (port: number): Promise<Download> => begin(connect(port, '127.0.0.1'), 'connect');
const beginSecured = (port: number): Promise<Download> =>
  begin(secure({ port, host: '127.0.0.1', rejectUnauthorized: false }), 'secureConnect');

it(
  'a device that does not trust this computer is one row of the log in a minute, and no request',
  PATIENT,
  async () => {
    const sharing = await shareFolder();
    const { app, port } = sharing;
    await encrypt(sharing, true);
    const address = `https://127.0.0.1:${port}/a.txt`;
    const told = (): readonly AccessLogEntry[] => entriesOf(sharing).filter(({ ending }) => ending === 'distrusted');
    // What curl says of the certificate can get lost, for it closes the connection at once; it says it again.
    await eventually(async () => {
      expect((await curl(address)).status).toBe(60);
      expect(told()).toHaveLength(1);
    });
    for (let time = 0; time < 3; time += 1) expect((await curl(address)).status).toBe(60);
    const ca = path.join(certificates, 'porthole-ca.pem');
    expect((await curl('--cacert', ca, address)).stdout).toBe('hello');
    await eventually(() => expect(entriesOf(sharing).at(-1)).toMatchObject({ target: '/a.txt', tls: 'TLSv1.3' }));
    expect(told()).toMatchObject([{ visitor: '127.0.0.1', method: '', target: '' }]);
    const count = (which: string): number => entriesOf(sharing).filter(({ ending }) => ending === which).length;
    expect(count('no-handshake')).toBeLessThanOrEqual(1);
    expect(count('complete')).toBe(1);
    expect(app.share().records.totals).toMatchObject({ requests: 1, errors: 0, incomplete: 0, visitors: 1 });
  },
);

it(
  'http becomes https and back on the same port, and what people download then goes on to its end',
  PATIENT,
  async () => {
    const sharing = await shareFolder();
    const { app, port } = sharing;
    const plain = await beginPlain(port);
    await encrypt(sharing, true);
    const secured = await beginSecured(port);
    app.share().change({ onlyEncrypted: true }, 'when-done');
    await eventually(async () => expect((await get(port, '/a.txt')).status).toBe(426));
    const only = await beginSecured(port);
    await encrypt(sharing, false);
    expect((await get(port, '/a.txt')).text).toBe('hello');
    expect((await curl('-k', `https://127.0.0.1:${port}/a.txt`)).status).not.toBe(0);
    for (const download of [plain, secured, only]) expect(await download.whole()).toBeGreaterThan(LARGE);
  },
);

it(
  'a new authority takes the place of one that is damaged when a person asks for it, and of no other',
  PATIENT,
  async () => {
    await mkdir(certificates, { recursive: true });
    await writeFile(path.join(certificates, 'authority.pem'), 'half of it');
    const sharing = await shareFolder();
    const { app, port } = sharing;
    const { makeNewAuthority } = createEncryptionCalls(app.list);
    app.share().change({ encrypts: true }, 'when-done');
    await eventually(() =>
      expect(app.share().state.status).toMatchObject({ state: 'failed', problem: 'no-certificate' }),
    );
    const { id, status } = app.share().state;
    expect(status).toMatchObject({ certificate: { kind: 'authority', problem: 'damaged' } });
    expect(await makeNewAuthority(id)).toBe(true);
    await eventually(() => expect(app.share().state.status.state).toBe('running'));
    const ca = path.join(certificates, 'porthole-ca.pem');
    expect((await curl('--cacert', ca, `https://127.0.0.1:${port}/a.txt`)).stdout).toBe('hello');
    const kept = (await readdir(certificates)).sort();
    expect(kept.filter((name) => name.startsWith('authority.pem'))).toHaveLength(2);
    // Asked for once more, as by a second click: the one that holds stays.
    expect(await makeNewAuthority(id)).toBe(true);
    expect((await readdir(certificates)).sort()).toEqual(kept);
  },
);
