/** A certificate for this computer, and the authority that issued it: made once for all tests of a file; and whether tests come by https. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { KeyedCertificate } from '../../main/certificates/certificate-messages.ts';
import { makeCertificate } from '../../main/certificates/certificate-thread.ts';
import type { GivenFiles } from '../../main/certificates/given-identity.ts';

export interface TestIdentity {
  /** In PEM. */
  readonly authority: string;
  readonly leaf: KeyedCertificate;
}

let made: Promise<TestIdentity> | undefined;

export function testIdentity(): Promise<TestIdentity> {
  made ??= makeTestIdentity();
  return made;
}

/** Another one each time. */
export async function makeTestIdentity(): Promise<TestIdentity> {
  const authority = await makeCertificate({ kind: 'authority', commonName: 'Porthole in a test' });
  const names = { dns: ['localhost'], ip: ['127.0.0.1', '::1'] };
  const leaf = await makeCertificate({ kind: 'leaf', commonName: 'localhost', authority, names });
  return { authority: authority.cert, leaf };
}

/** Whether the suites are run over TLS: then test servers can be had by https as well, and raw clients come that way. */
export const IS_OVER_TLS = process.env.PORTHOLE_TEST_TLS === '1';

/** How raw clients come, and how they don't. */
export const [SCHEME, OTHER_SCHEME] = IS_OVER_TLS ? ['https', 'http'] : ['http', 'https'];

const securedPorts = new Set<number>();

/** A server of a test can be had by https at this port as well. */
export function markSecured(port: number): void {
  if (IS_OVER_TLS) securedPorts.add(port);
}

/** Whether raw clients come by https: programs that a test starts speak http, as it told them. */
export function isSecured(port: number): boolean {
  return securedPorts.has(port);
}

let files: Promise<GivenFiles> | undefined;

/** With what shares of tests are secured; nothing where the suites are run without TLS. */
export async function testCertificateFiles(): Promise<GivenFiles | undefined> {
  if (!IS_OVER_TLS) return undefined;
  files ??= testIdentity().then(({ leaf }) => writeIdentity(leaf));
  return await files;
}

function writeIdentity({ cert, key }: KeyedCertificate): GivenFiles {
  const folder = mkdtempSync(path.join(tmpdir(), 'porthole-test-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const [certFile, keyFile] = [path.join(folder, 'cert.pem'), path.join(folder, 'key.pem')];
  writeFileSync(certFile, cert);
  writeFileSync(keyFile, key);
  return { cert: certFile, key: keyFile };
}
