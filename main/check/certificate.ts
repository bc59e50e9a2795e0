/** What a server proves itself with, and what a client that looks closely would say of it. Pure but for the reading of DER. */
import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import type { ClientSecurity } from '../net/tls-client.ts';

/**
 * What a client would say: `not-covered`: it is for other names. `expired`, `not-yet-valid`: its time is over, or has not come,
 * by this computer's clock. `unknown-authority`: nobody knows who issued it.
 */
export type ClientComplaint = 'not-covered' | 'expired' | 'not-yet-valid' | 'unknown-authority';

/** `own`: this installation's authority, which each device is told to trust. */
export type CertificateIssuer = 'own' | 'public' | 'unknown';

export interface SeenCertificate {
  /** Host names and IP addresses. */
  readonly names: readonly string[];
  /** Milliseconds since 1970 (UTC). */
  readonly validFrom: number;
  readonly validTo: number;
  readonly issuer: CertificateIssuer;
  /** Who issued it, as it calls itself. */
  readonly issuerName: string;
  /** Gravest first. */
  readonly complaints: readonly ClientComplaint[];
}

/** More names than a person reads. */
const MAX_NAMES = 100;

export interface Judgement {
  /** Host name or IP address that was asked for, without brackets. */
  readonly host: string;
  /** This installation's authority in PEM, where it is known. */
  readonly authority: string | undefined;
  /** Milliseconds since 1970 (UTC). */
  readonly now: number;
}

/** undefined for what is no certificate at all. */
export function judgeCertificate(security: ClientSecurity, judgement: Judgement): SeenCertificate | undefined {
  const leaf = parse(security.certificates[0]);
  if (leaf === undefined) return undefined;
  const { authority, now, host } = judgement;
  const [validFrom, validTo] = [Date.parse(leaf.validFrom), Date.parse(leaf.validTo)];
  const issuer = issuerOf(leaf, security, authority);
  const complaints: ClientComplaint[] = [];
  if (!covers(leaf, host)) complaints.push('not-covered');
  if (now >= validTo) complaints.push('expired');
  if (now < validFrom) complaints.push('not-yet-valid');
  if (issuer === 'unknown') complaints.push('unknown-authority');
  return { names: namesOf(leaf), validFrom, validTo, issuer, issuerName: commonNameOf(leaf.issuer), complaints };
}

/** Whole days that are left; 0 on the last one and when none is. */
export function daysLeft(validTo: number, now: number): number {
  return Math.max(0, Math.floor((validTo - now) / 86_400_000));
}

function issuerOf(leaf: X509Certificate, { isIssuerKnown }: ClientSecurity, own?: string): CertificateIssuer {
  const authority = own === undefined ? undefined : parse(Buffer.from(own));
  if (authority !== undefined && leaf.checkIssued(authority) && leaf.verify(authority.publicKey)) return 'own';
  return isIssuerKnown ? 'public' : 'unknown';
}

/** Today's clients look at no common name (RFC 9110 §4.3.4). */
function covers(leaf: X509Certificate, host: string): boolean {
  const bare = host.replace(/%.*$/, '').replace(/\.$/, '');
  if (isIP(bare) !== 0) return leaf.checkIP(bare) !== undefined;
  return leaf.checkHost(bare, { subject: 'never' }) !== undefined;
}

function namesOf({ subjectAltName = '' }: X509Certificate): readonly string[] {
  return subjectAltName
    .split(', ')
    .filter((name) => /^(?:DNS|IP Address):/.test(name))
    .slice(0, MAX_NAMES)
    .map((name) => name.replace(/^[^:]*:/, ''));
}

function commonNameOf(distinguished: string): string {
  return /^CN=(.*)$/m.exec(distinguished)?.[1] ?? distinguished.replaceAll('\n', ', ');
}

function parse(octets: Buffer | undefined): X509Certificate | undefined {
  try {
    return octets && new X509Certificate(octets);
  } catch {
    return undefined;
  }
}
