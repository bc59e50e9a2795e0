/**
 * Passwords as they are kept: hashed, never in the clear. Made with scrypt in the PHC string format; also those of bcrypt are
 * understood, as `htpasswd -B` writes them. Nothing here runs on the event loop.
 */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { compareBcrypt } from './bcrypt-thread.ts';

/** Work factors of scrypt (RFC 7914 §2): N as its binary logarithm. */
interface ScryptCost {
  readonly logN: number;
  readonly r: number;
  readonly p: number;
}

interface ScryptHash extends ScryptCost {
  readonly salt: Buffer;
  readonly digest: Buffer;
}

/** Of the choices that OWASP counts as equal, the one with the least memory: 32 MiB. */
const COST: ScryptCost = { logN: 15, r: 8, p: 3 };
const SALT_BYTES = 16;
const DIGEST_BYTES = 32;

/** What a hash made elsewhere may ask of this computer: octets of memory, and how often it is gone through. */
const MAX_MEMORY_BYTES = 256 * 1024 * 1024;
const MAX_PARALLEL = 16;
const MIN_DIGEST_BYTES = 16;
const MAX_DIGEST_BYTES = 64;

/** More than anybody types; what is longer is wrong. UTF-16 code units. */
const MAX_PASSWORD_LENGTH = 1024;

const SCRYPT = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,3}),p=(\d{1,3})\$([A-Za-z\d+/]{4,88})\$([A-Za-z\d+/]{4,88})$/;
const BCRYPT = /^\$2[aby]\$(?:0[4-9]|1[0-7])\$[./A-Za-z\d]{53}$/;

/** The one form in which passwords are compared: how a keyboard composes an accent makes no difference. */
export function normalizePassword(password: string): string {
  return password.normalize('NFC');
}

/** Whether a text is a hash that can be compared with: scrypt in PHC form, or bcrypt, within bounds. */
export function isPasswordHash(text: string): boolean {
  return BCRYPT.test(text) || parseScrypt(text) !== undefined;
}

/** `$scrypt$ln=15,r=8,p=3$SALT$DIGEST` */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const digest = await derive(normalizePassword(password), { ...COST, salt, length: DIGEST_BYTES });
  const { logN, r, p } = COST;
  return `$scrypt$ln=${logN},r=${r},p=${p}$${toPhc(salt)}$${toPhc(digest)}`;
}

/** Takes as long for a wrong password as for the right one. Rejects only when the system can't do it. */
export async function verifyPassword(password: string, hash: string): Promise<boolean> {
  const normalized = normalizePassword(password);
  const tried = normalized.length > MAX_PASSWORD_LENGTH ? '' : normalized;
  const scryptHash = parseScrypt(hash);
  const isRight =
    scryptHash === undefined
      ? BCRYPT.test(hash) && (await compareBcrypt(tried, hash))
      : timingSafeEqual(
          await derive(tried, { ...scryptHash, length: scryptHash.digest.byteLength }),
          scryptHash.digest,
        );
  return isRight && tried !== '';
}

function parseScrypt(text: string): ScryptHash | undefined {
  const [, ln, r, p, salt = '', digest = ''] = SCRYPT.exec(text) ?? [];
  const parsed = { logN: Number(ln), r: Number(r), p: Number(p), salt: fromPhc(salt), digest: fromPhc(digest) };
  const isBounded =
    parsed.logN >= 1 &&
    parsed.r >= 1 &&
    parsed.p >= 1 &&
    parsed.p <= MAX_PARALLEL &&
    memoryOf(parsed) <= MAX_MEMORY_BYTES;
  const { byteLength } = parsed.digest;
  return isBounded && byteLength >= MIN_DIGEST_BYTES && byteLength <= MAX_DIGEST_BYTES ? parsed : undefined;
}

function memoryOf({ logN, r }: ScryptCost): number {
  return 128 * r * 2 ** logN;
}

interface Derivation extends ScryptCost {
  readonly salt: Buffer;
  readonly length: number;
}

function derive(password: string, { salt, length, ...cost }: Derivation): Promise<Buffer> {
  const { logN, r, p } = cost;
  // The default refuses what we ask for; the library counts a little beside the large table.
  const maxmem = memoryOf(cost) + 128 * r * p + 1024 * 1024;
  return new Promise((resolve, reject) => {
    scrypt(password, salt, length, { N: 2 ** logN, r, p, maxmem }, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}

/** Base64 without padding, as the PHC string format has it. */
function toPhc(octets: Buffer): string {
  return octets.toString('base64').replace(/=+$/, '');
}

function fromPhc(text: string): Buffer {
  return Buffer.from(text, 'base64');
}
