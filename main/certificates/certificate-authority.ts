/**
 * The authority of this installation: made when it is first wanted, and the same one ever after, for the app and for the terminal
 * mode. A person trusts it once on each device, so another one never takes its place without being asked for.
 */
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { AuthorityError } from './authority-error.ts';
import type { KeyedCertificate } from './certificate-messages.ts';
import { makeCertificate } from './certificate-thread.ts';
import type { KeyedPem } from './keyed-pem.ts';
import { formatKeyedPem, parseKeyedPem, validityOf } from './keyed-pem.ts';
import { createPrivateFile, readPrivateFile, replacePrivateFile } from './private-files.ts';

/** RFC 5280 A.1, ub-common-name */
export const MAX_COMMON_NAME_LENGTH = 64;

export interface Authority extends KeyedPem {
  /** Absolute path of what is kept of it. */
  readonly file: string;
  /** Absolute path of the certificate alone, in PEM, for programs that are told whom to trust. */
  readonly certFile: string;
}

/** Of the certificate alone, in PEM: for programs that are told whom to trust. */
export function authorityCertificateFile(folder: string): string {
  return join(folder, 'porthole-ca.pem');
}

function authorityFile(folder: string): string {
  return join(folder, 'authority.pem');
}

/**
 * @param folder where it is kept; made when it is not there
 * @param hostName of this computer, for people
 * Rejects with an AuthorityError.
 */
export async function openAuthority(folder: string, hostName: string): Promise<Authority> {
  const file = authorityFile(folder);
  const kept = readAuthority(file) ?? (await makeAuthority(file, hostName));
  const certFile = authorityCertificateFile(folder);
  keepCopy(certFile, kept.cert);
  return { ...kept, file, certFile };
}

/** One that was opened long ago, or by another clock. @param now milliseconds since 1970 (UTC) @throws AuthorityError */
export function assertHolds({ certificate, file }: Pick<Authority, 'certificate' | 'file'>, now: number): void {
  const { from, to } = validityOf(certificate);
  if (now < from || now >= to) throw new AuthorityError('expired', file);
}

/** Lays one aside that can't be used, so that the next call of `openAuthority` makes another. Throws the system's error. */
export function layAuthorityAside(folder: string, now: number): void {
  const file = authorityFile(folder);
  renameSync(file, `${file}.${now}.old`);
}

/** undefined when there is none. @throws AuthorityError */
function readAuthority(file: string): KeyedPem | undefined {
  const text = readText(file);
  if (text === undefined) return undefined;
  const parsed = parseKeyedPem(text);
  if (parsed === undefined || !parsed.certificate.ca) throw new AuthorityError('damaged', file);
  assertHolds({ certificate: parsed.certificate, file }, Date.now());
  return parsed;
}

function readText(file: string): string | undefined {
  try {
    return readPrivateFile(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new AuthorityError(code === 'EFBIG' ? 'damaged' : 'unreadable', file, error);
  }
}

/** Of several programs that want it at once, the first one's counts for all. */
async function makeAuthority(file: string, hostName: string): Promise<KeyedPem> {
  const made = await makeCertificate({ kind: 'authority', commonName: commonNameOf(hostName) });
  keep(file, made);
  const kept = readAuthority(file);
  if (kept === undefined) throw new AuthorityError('not-kept', file);
  return kept;
}

function keep(file: string, made: KeyedCertificate): void {
  try {
    createPrivateFile(file, formatKeyedPem(made));
  } catch (error) {
    throw new AuthorityError('not-kept', file, error);
  }
}

/** Where that can't be written nothing is lost but a convenience. */
function keepCopy(file: string, cert: string): void {
  try {
    if (readPrivateFile(file) !== cert) replacePrivateFile(file, cert);
  } catch {
    return;
  }
}

function commonNameOf(hostName: string): string {
  const [start, end] = ['Porthole on ', ` (${new Date().getFullYear()})`];
  // Characters, not halves of them.
  const name = [...hostName].slice(0, MAX_COMMON_NAME_LENGTH - start.length - end.length).join('');
  return `${start}${name}${end}`;
}
