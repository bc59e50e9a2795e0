/** A client's end of TLS that judges nobody: it tells what the other side proves itself with, and goes on. */
import type { Socket } from 'node:net';
import { isIP } from 'node:net';
import type { DetailedPeerCertificate, TLSSocket } from 'node:tls';
import { connect } from 'node:tls';

/** A longer chain leads nowhere. */
const MAX_CHAIN = 10;

export interface ClientSecurity {
  /** Such as `TLSv1.3`. */
  readonly protocol: string;
  /** What the other side sent, in DER; its own first, each followed by the one that issued it. */
  readonly certificates: readonly Buffer[];
  /** Whether nothing speaks against who issued it: an authority that everybody trusts, as far as this program knows them. */
  readonly isIssuerKnown: boolean;
}

/** @param secured called once, when the handshake is done */
export function secureClient(raw: Socket, host: string, secured: (security: ClientSecurity) => void): TLSSocket {
  const socket = connect({
    socket: raw,
    // A name in the handshake is never an address (RFC 6066 §3).
    ...(isIP(host) === 0 ? { servername: host } : {}),
    ALPNProtocols: ['http/1.1'],
    minVersion: 'TLSv1.2',
    rejectUnauthorized: false,
  });
  socket.once('secureConnect', () => {
    secured({
      protocol: socket.getProtocol() ?? '',
      certificates: chainOf(socket),
      isIssuerKnown: isIssuerKnown(socket),
    });
  });
  return socket;
}

/** The name and the time are no matter of the issuer's. */
const NOT_ABOUT_ISSUER = new Set(['ERR_TLS_CERT_ALTNAME_INVALID', 'CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID']);

function isIssuerKnown({ authorized, authorizationError }: TLSSocket): boolean {
  if (authorized) return true;
  // A text or an error, whatever the types say.
  const reason: unknown = authorizationError;
  const code = reason instanceof Error ? (reason as NodeJS.ErrnoException).code : reason;
  return typeof code === 'string' && NOT_ABOUT_ISSUER.has(code);
}

function chainOf(socket: TLSSocket): readonly Buffer[] {
  const chain: Buffer[] = [];
  let next: DetailedPeerCertificate | undefined = socket.getPeerCertificate(true);
  while (next?.raw !== undefined && chain.length < MAX_CHAIN) {
    chain.push(next.raw);
    const issuer: DetailedPeerCertificate | undefined = next.issuerCertificate;
    // One that issued itself is its own issuer.
    if (issuer === next || issuer?.fingerprint256 === next.fingerprint256) break;
    next = issuer;
  }
  return chain;
}
