/** A certificate for this computer, and the authority that issued it: made once for all tests of a file. */
import type { KeyedCertificate } from '../../main/certificates/certificate-messages.ts';
import { makeCertificate } from '../../main/certificates/certificate-thread.ts';

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
