import { execFile } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AuthorityError } from '../../../main/certificates/authority-error.ts';
import { layAuthorityAside, openAuthority } from '../../../main/certificates/certificate-authority.ts';
import type { GivenProblem } from '../../../main/certificates/given-identity.ts';
import { GivenIdentityError, readGivenIdentity } from '../../../main/certificates/given-identity.ts';
import { isLeafFresh, openLeaf } from '../../../main/certificates/leaf.ts';
import { leafNames } from '../../../main/certificates/leaf-names.ts';
import { createTempFolder } from '../../support/temp-folder.ts';
import { makeTestIdentity } from '../../support/tls-identity.ts';

const openssl = async (...args: readonly string[]): Promise<string> =>
  (await promisify(execFile)('openssl', [...args])).stdout;

const DAY_MS = 86_400_000;

afterEach(() => {
  vi.useRealTimers();
});

describe('the authority of an installation', () => {
  it('is made once, and only its owner can read it', async () => {
    const folder = path.join(await createTempFolder(), 'porthole', 'certificates');
    const first = await openAuthority(folder, 'desk');
    const second = await openAuthority(folder, 'desk');
    expect(second.certificate.fingerprint256).toBe(first.certificate.fingerprint256);
    const modes = await Promise.all(
      ['..', '.', 'authority.pem', 'porthole-ca.pem'].map(async (name) => (await stat(path.join(folder, name))).mode),
    );
    expect(modes.map((mode) => (mode & 0o777).toString(8))).toEqual(['700', '700', '600', '600']);
    expect(await readFile(first.certFile, 'utf8')).not.toContain('PRIVATE');
    expect((await readdir(folder)).sort()).toEqual(['authority.pem', 'porthole-ca.pem']);
  });

  it('says what it is: ten years, no authorities below it, certificates only', async () => {
    const { certificate, certFile } = await openAuthority(await createTempFolder(), 'desk');
    const text = await openssl('x509', '-in', certFile, '-noout', '-text');
    expect(text).toMatch(/Basic Constraints: critical\s+CA:TRUE, pathlen:0/);
    expect(text).toMatch(/Key Usage: critical\s+Certificate Sign, CRL Sign/);
    expect(text).toContain('prime256v1');
    const days = (Date.parse(certificate.validTo) - Date.parse(certificate.validFrom)) / DAY_MS;
    expect(Math.round(days)).toBe(3652);
  });

  it.each(['desk, "quoted" + <b>, CN=other', '书房的电脑', `${'long'.repeat(40)}`, ''])(
    'has the name of the computer in its own, whatever that is: %j',
    async (hostName) => {
      const { certificate } = await openAuthority(await createTempFolder(), hostName);
      expect(certificate.subject.match(/CN=Porthole on/g)).toHaveLength(1);
      expect(certificate.toLegacyObject().subject.CN?.length).toBeLessThanOrEqual(64);
    },
  );

  it('is the same for several programs that want it at once', async () => {
    const folder = await createTempFolder();
    const opened = await Promise.all(Array.from({ length: 4 }, () => openAuthority(folder, 'desk')));
    expect(new Set(opened.map(({ key }) => key)).size).toBe(1);
    expect((await readdir(folder)).sort()).toEqual(['authority.pem', 'porthole-ca.pem']);
  });

  it.each<[string, string | ((pem: string) => string)]>([
    ['empty', ''],
    ['cut off', (pem) => pem.slice(0, 500)],
    ['without its key', (pem) => pem.slice(0, pem.indexOf('-----BEGIN PRIVATE'))],
    ['something else', 'hello'],
    ['too large', 'x'.repeat(100_000)],
  ])('that is damaged is not made anew: %s', async (_, damaged) => {
    const folder = await createTempFolder();
    await openAuthority(folder, 'desk');
    const file = path.join(folder, 'authority.pem');
    const text = typeof damaged === 'string' ? damaged : damaged(await readFile(file, 'latin1'));
    await writeFile(file, text);
    await expect(openAuthority(folder, 'desk')).rejects.toMatchObject({ problem: 'damaged', file });
    expect(await readFile(file, 'latin1')).toBe(text);
    layAuthorityAside(folder, 1);
    await openAuthority(folder, 'desk');
  });

  it('that belongs to another key, or is none, is damaged too', async () => {
    const folder = await createTempFolder();
    const { cert } = await openAuthority(folder, 'desk');
    const { leaf } = await makeTestIdentity();
    const file = path.join(folder, 'authority.pem');
    for (const text of [cert + leaf.key, leaf.cert + leaf.key]) {
      await writeFile(file, text);
      await expect(openAuthority(folder, 'desk')).rejects.toMatchObject({ problem: 'damaged' });
    }
  });

  it('that has had its time says so', async () => {
    const folder = await createTempFolder();
    await openAuthority(folder, 'desk');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3660 * DAY_MS });
    await expect(openAuthority(folder, 'desk')).rejects.toMatchObject({ problem: 'expired' });
  });

  it('that can be neither read nor kept says so', async () => {
    const folder = await createTempFolder({ blocked: 'a file' });
    await mkdir(path.join(folder, 'authority.pem'));
    await expect(openAuthority(folder, 'desk')).rejects.toMatchObject({ problem: 'unreadable' });
    const kept = openAuthority(path.join(folder, 'blocked', 'certificates'), 'desk');
    await expect(kept).rejects.toBeInstanceOf(AuthorityError);
  });

  it('leaves a folder around its own as it is', async () => {
    const around = await createTempFolder();
    await chmod(around, 0o755);
    await openAuthority(path.join(around, 'certificates'), 'desk');
    expect((await stat(around)).mode & 0o777).toBe(0o755);
  });

  it('that others could read is its owner’s again', async () => {
    const folder = await createTempFolder();
    await openAuthority(folder, 'desk');
    const file = path.join(folder, 'authority.pem');
    await chmod(file, 0o644);
    await openAuthority(folder, 'desk');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });
});

describe('names', () => {
  it.each<[readonly string[], readonly string[], readonly string[]]>([
    [['DESK', 'desk.local', 'localhost'], ['desk', 'desk.local', 'localhost'], []],
    [
      ['192.168.1.20', '[fd00::1]', 'fe80::1%eth0', '::ffff:10.0.0.1'],
      [],
      ['10.0.0.1', '192.168.1.20', 'fd00::1', 'fe80::1'],
    ],
    [['书房.local'], ['xn--1jqt79b.local'], []],
    [['a b', '', '*.example.org', 'x'.repeat(64), 'nas.example.org.'], ['nas.example.org'], []],
  ])('%j', (hosts, dns, ip) => {
    expect(leafNames(hosts)).toEqual({ dns, ip });
  });

  it('are bounded', () => {
    const hosts = Array.from({ length: 500 }, (_, index) => `host-${index}`);
    expect(leafNames(hosts).dns).toHaveLength(100);
  });
});

describe('the certificate of a share', () => {
  it('holds for each name and address, and for no other, as OpenSSL judges', async () => {
    const folder = await createTempFolder();
    const authority = await openAuthority(folder, 'desk');
    const names = leafNames(['desk', 'desk.local', 'localhost', '127.0.0.1', '192.168.1.20', '::1', 'fd00::1:2']);
    const leaf = await openLeaf(folder, authority, names);
    const file = path.join(folder, 'leaf.pem');
    await writeFile(file, leaf.cert);
    const verify = ['verify', '-x509_strict', '-purpose', 'sslserver', '-CAfile', authority.certFile];
    expect(await openssl(...verify, file)).toContain('OK');
    for (const name of names.dns) {
      expect(await openssl('x509', '-in', file, '-noout', '-checkhost', name)).toContain('does match');
    }
    for (const address of names.ip) {
      expect(await openssl('x509', '-in', file, '-noout', '-checkip', address)).toContain('does match');
    }
    expect(await openssl('x509', '-in', file, '-noout', '-checkhost', 'other')).toContain('does NOT match');
    expect(await openssl('x509', '-in', file, '-noout', '-checkip', '192.168.1.21')).toContain('does NOT match');
    const text = await openssl('x509', '-in', file, '-noout', '-text');
    expect(text).toContain('TLS Web Server Authentication');
    const days = (Date.parse(leaf.certificate.validTo) - Date.parse(leaf.certificate.validFrom)) / DAY_MS;
    expect(days).toBeLessThanOrEqual(397);
    expect(Date.parse(leaf.certificate.validFrom)).toBeLessThanOrEqual(Date.now() - DAY_MS + 5000);
    expect(leaf.certificate.serialNumber).toHaveLength(32);
  });

  it('is kept, and made anew for other names, another authority, and at two thirds of its time', async () => {
    const folder = await createTempFolder();
    const authority = await openAuthority(folder, 'desk');
    const names = leafNames(['desk', '192.168.1.20']);
    const first = await openLeaf(folder, authority, names);
    expect((await openLeaf(folder, authority, names)).cert).toBe(first.cert);
    expect((await openLeaf(folder, authority, leafNames(['desk', '192.168.1.21']))).cert).not.toBe(first.cert);
    const from = Date.parse(first.certificate.validFrom);
    expect(isLeafFresh(first, from + 263 * DAY_MS)).toBe(true);
    expect(isLeafFresh(first, from + 265 * DAY_MS)).toBe(false);
    expect(isLeafFresh(first, from - 1)).toBe(false);
    layAuthorityAside(folder, 1);
    const another = await openAuthority(folder, 'desk');
    const third = await openLeaf(folder, another, names);
    expect(third.certificate.verify(another.certificate.publicKey)).toBe(true);
  });

  it('of many sets of names a few are kept', async () => {
    const folder = await createTempFolder();
    const authority = await openAuthority(folder, 'desk');
    for (let index = 0; index < 19; index += 1) await openLeaf(folder, authority, leafNames([`host-${index}`]));
    const kept = (await readdir(folder)).filter((name) => name.startsWith('leaf-'));
    expect(kept).toHaveLength(16);
  });
});

describe('a given certificate', () => {
  const given = async (cert: string, key: string): Promise<{ cert: string; key: string }> => {
    const folder = await createTempFolder({ 'cert.pem': cert, 'key.pem': key });
    return { cert: path.join(folder, 'cert.pem'), key: path.join(folder, 'key.pem') };
  };

  it('is taken with those that issued it', async () => {
    const { authority, leaf } = await makeTestIdentity();
    const files = await given(leaf.cert + authority, leaf.key);
    const identity = await readGivenIdentity(files, Date.now());
    expect(identity.cert).toBe(leaf.cert + authority);
    expect(identity.certificate.fingerprint256).toBe(new X509Certificate(leaf.cert).fingerprint256);
  });

  it.each<[GivenProblem, (own: { cert: string; key: string }, other: { key: string }) => [string, string]]>([
    ['no-certificate', ({ key }) => ['', key]],
    ['no-certificate', ({ cert, key }) => [cert.slice(0, 300), key]],
    ['no-key', ({ cert }) => [cert, 'nothing']],
    ['no-pair', ({ cert }, { key }) => [cert, key]],
    [
      'encrypted-key',
      ({ cert }) => [cert, '-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n'],
    ],
  ])('is refused: %s', async (problem, texts) => {
    const [own, other] = await Promise.all([makeTestIdentity(), makeTestIdentity()]);
    const files = await given(...texts(own.leaf, other.leaf));
    await expect(readGivenIdentity(files, Date.now())).rejects.toMatchObject({ problem });
  });

  it('is refused when it is not there, or has expired', async () => {
    const { leaf } = await makeTestIdentity();
    const files = await given(leaf.cert, leaf.key);
    await expect(readGivenIdentity(files, Date.now() + 400 * DAY_MS)).rejects.toMatchObject({ problem: 'expired' });
    await rm(files.key);
    const missing = readGivenIdentity(files, Date.now());
    await expect(missing).rejects.toBeInstanceOf(GivenIdentityError);
    await expect(missing).rejects.toMatchObject({ problem: 'not-read', code: 'ENOENT', file: files.key });
  });
});
