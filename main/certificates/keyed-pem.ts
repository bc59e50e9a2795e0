/** A certificate and its key in one text, so that neither is ever without the other. */
import { createPrivateKey, X509Certificate } from 'node:crypto';
import type { KeyedCertificate } from './certificate-messages.ts';

const BLOCKS = /-----BEGIN ([A-Z ]+)-----[^-]+-----END \1-----/g;

export interface KeyedPem extends KeyedCertificate {
  readonly certificate: X509Certificate;
}

export function formatKeyedPem({ cert, key }: KeyedCertificate): string {
  return cert + key;
}

/** undefined for anything but one certificate and the key that belongs to it. */
export function parseKeyedPem(text: string): KeyedPem | undefined {
  const blocks = [...text.matchAll(BLOCKS)];
  const cert = blocks.find(([, label]) => label === 'CERTIFICATE')?.[0];
  const key = blocks.find(([, label]) => label?.endsWith('PRIVATE KEY'))?.[0];
  if (cert === undefined || key === undefined || blocks.length !== 2) return undefined;
  try {
    const certificate = new X509Certificate(cert);
    if (!certificate.checkPrivateKey(createPrivateKey(key))) return undefined;
    return { certificate, cert: `${cert}\n`, key: `${key}\n` };
  } catch {
    return undefined;
  }
}

/** Milliseconds since 1970 (UTC). */
export interface Validity {
  readonly from: number;
  readonly to: number;
}

export function validityOf(certificate: X509Certificate): Validity {
  return { from: Date.parse(certificate.validFrom), to: Date.parse(certificate.validTo) };
}
