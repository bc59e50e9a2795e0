/** What the visitor's page may run and load: its Content-Security-Policy. */
import { randomBytes } from 'node:crypto';

const NONCE_BYTES = 12;

/** A number that nobody else knows; marks our script and style as ours. */
export function createNonce(): string {
  return randomBytes(NONCE_BYTES).toString('base64');
}

/**
 * Only our own script and style run, whatever the shared folder holds: they carry the nonce, which a file in the folder can't
 * know. Shared files can be shown, and nothing is loaded from elsewhere.
 */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "media-src 'self'",
    "frame-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
