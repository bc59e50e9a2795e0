/** A certificate and a key that a person gives by files: read anew when they change, and only when both belong together. */
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { createSecureContext } from 'node:tls';
import type { TlsIdentity } from '../net/tls-settings.ts';
import { contextOptions } from '../net/tls-settings.ts';

export interface GivenFiles {
  /** The certificate and those by which it was issued, in PEM. */
  readonly cert: string;
  /** The private key, in PEM, without a passphrase. */
  readonly key: string;
}

export interface GivenIdentity extends TlsIdentity {
  readonly certificate: X509Certificate;
}

/**
 * - `not-read`: the system's `code` tells why. `no-certificate`, `no-key`: nothing of that is in it. `encrypted-key`: it needs a
 *   passphrase. `no-pair`: the key belongs to another certificate. `expired`: the time of the certificate is over.
 * `not-usable`: for another reason, such as a key that is too short.
 */
export type GivenProblem =
  | 'not-read'
  | 'no-certificate'
  | 'no-key'
  | 'encrypted-key'
  | 'no-pair'
  | 'expired'
  | 'not-usable';

export class GivenIdentityError extends Error {
  override readonly name = 'GivenIdentityError';

  constructor(
    readonly problem: GivenProblem,
    readonly file: string,
    readonly code?: string | undefined,
  ) {
    super(`${problem}: ${file}${code === undefined ? '' : ` (${code})`}`);
  }
}

const MAX_BYTES = 1024 * 1024;

/** Rejects with a GivenIdentityError. @param now milliseconds since 1970 (UTC) */
export async function readGivenIdentity(files: GivenFiles, now: number): Promise<GivenIdentity> {
  const [cert, key] = await Promise.all([readText(files.cert), readText(files.key)]);
  const certificate = parseCertificate(cert, files.cert);
  const privateKey = parseKey(key, files.key);
  if (!certificate.checkPrivateKey(privateKey)) throw new GivenIdentityError('no-pair', files.key);
  if (now >= Date.parse(certificate.validTo)) throw new GivenIdentityError('expired', files.cert);
  try {
    createSecureContext(contextOptions({ cert, key }));
  } catch (error) {
    throw new GivenIdentityError('not-usable', files.cert, (error as NodeJS.ErrnoException).code);
  }
  return { cert, key, certificate };
}

function parseCertificate(text: string, file: string): X509Certificate {
  try {
    return new X509Certificate(text);
  } catch {
    throw new GivenIdentityError('no-certificate', file);
  }
}

function parseKey(text: string, file: string): ReturnType<typeof createPrivateKey> {
  try {
    return createPrivateKey(text);
  } catch (error) {
    const isEncrypted = /ENCRYPTED/.test(text) || (error as NodeJS.ErrnoException).code === 'ERR_MISSING_PASSPHRASE';
    throw new GivenIdentityError(isEncrypted ? 'encrypted-key' : 'no-key', file);
  }
}

async function readText(file: string): Promise<string> {
  try {
    const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const octets = Buffer.alloc(MAX_BYTES);
      const { bytesRead } = await handle.read(octets, 0, MAX_BYTES, 0);
      return octets.toString('latin1', 0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw new GivenIdentityError('not-read', file, (error as NodeJS.ErrnoException).code);
  }
}
