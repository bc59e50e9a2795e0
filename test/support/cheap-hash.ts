/** Hashes that cost next to nothing to compare with, where a test is not about the cost. */
import { randomBytes, scryptSync } from 'node:crypto';

export function cheapHash(password: string): string {
  const salt = randomBytes(16);
  const digest = scryptSync(password.normalize('NFC'), salt, 32, { N: 16, r: 8, p: 1 });
  const text = (octets: Buffer): string => octets.toString('base64').replace(/=+$/, '');
  return `$scrypt$ln=4,r=8,p=1$${text(salt)}$${text(digest)}`;
}

/** A field that a program sends to prove who it is. */
export function basic(name: string, password: string): string {
  return `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;
}
