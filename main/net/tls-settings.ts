/** How connections are secured: TLS 1.2 and 1.3 (RFC 8446, RFC 5246), with forward secrecy and authenticated encryption only. */
import { constants } from 'node:crypto';
import type { SecureContextOptions, TlsOptions } from 'node:tls';

/** The names of TLS 1.3 come first; those of TLS 1.2 are OpenSSL's (RFC 9325 §4.2). */
const CIPHERS = [
  'TLS_AES_128_GCM_SHA256',
  'TLS_AES_256_GCM_SHA384',
  'TLS_CHACHA20_POLY1305_SHA256',
  'ECDHE-ECDSA-AES128-GCM-SHA256',
  'ECDHE-ECDSA-AES256-GCM-SHA384',
  'ECDHE-ECDSA-CHACHA20-POLY1305',
  'ECDHE-RSA-AES128-GCM-SHA256',
  'ECDHE-RSA-AES256-GCM-SHA384',
  'ECDHE-RSA-CHACHA20-POLY1305',
];

const GROUPS = 'X25519:P-256:P-384';

/** HTTP/1.0 has a name of its own (RFC 7301 §6), which some clients offer alone. */
const ALPN_PROTOCOLS = ['http/1.1', 'http/1.0'];

/** What a server proves itself with; each in PEM. */
export interface TlsIdentity {
  /** The certificate, and those by which it was issued. */
  readonly cert: string;
  readonly key: string;
}

/** Throws when certificate and key don't belong together, or are none. */
export function contextOptions({ cert, key }: TlsIdentity): SecureContextOptions {
  return {
    cert,
    key,
    ciphers: CIPHERS.join(':'),
    ecdhCurve: GROUPS,
    minVersion: 'TLSv1.2',
    maxVersion: 'TLSv1.3',
    honorCipherOrder: true,
    // Clients that ask for new keys again and again cost more than they pay (CVE-2011-1473).
    secureOptions: constants.SSL_OP_NO_RENEGOTIATION,
  };
}

/** @param protocols what may be spoken beside the versions 1 of HTTP, best first */
export function serverOptions(identity: TlsIdentity, protocols: readonly string[] = []): TlsOptions {
  return { ...contextOptions(identity), ALPNProtocols: [...protocols, ...ALPN_PROTOCOLS] };
}
