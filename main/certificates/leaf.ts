/**
 * What a share proves itself with: a certificate of the installation's authority for exactly these names, made anew for others
 * and when two thirds of its time are over. It is kept, so that a device that was told to take it is not asked again tomorrow.
 */
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { join } from 'node:path';
import type { Authority } from './certificate-authority.ts';
import type { LeafNames } from './certificate-messages.ts';
import { makeCertificate } from './certificate-thread.ts';
import type { KeyedPem } from './keyed-pem.ts';
import { formatKeyedPem, parseKeyedPem, validityOf } from './keyed-pem.ts';
import { LEAF_USED_PART } from './lifetimes.ts';
import { readPrivateFile, removePrivateFile, replacePrivateFile } from './private-files.ts';

/** Sets of names for which one is kept; the oldest goes first. */
const MAX_KEPT = 16;

const FILE_NAME = /^leaf-[\da-f]{32}\.pem$/;

/** Whether it can be used now, and for a while. */
export function isLeafFresh({ certificate }: Pick<KeyedPem, 'certificate'>, now: number): boolean {
  const { from, to } = validityOf(certificate);
  return now >= from && now < from + (to - from) * LEAF_USED_PART;
}

/** Rejects when none can be made. What can't be kept is made anew the next time. */
export async function openLeaf(folder: string, authority: Authority, names: LeafNames): Promise<KeyedPem> {
  const file = join(folder, fileNameOf(names));
  const kept = readLeaf(file, authority);
  if (kept !== undefined) return kept;
  const question = { kind: 'leaf', commonName: commonNameOf(names), authority: pairOf(authority), names } as const;
  const made = parseKeyedPem(formatKeyedPem(await makeCertificate(question)));
  if (made === undefined) throw new Error('The certificate that was made is none');
  keep(folder, file, made);
  return made;
}

function pairOf({ cert, key }: Authority): Pick<Authority, 'cert' | 'key'> {
  return { cert, key };
}

function readLeaf(file: string, authority: Authority): KeyedPem | undefined {
  try {
    const leaf = parseKeyedPem(readPrivateFile(file) ?? '');
    if (leaf === undefined || !leaf.certificate.verify(authority.certificate.publicKey)) return undefined;
    return isLeafFresh(leaf, Date.now()) ? leaf : undefined;
  } catch {
    return undefined;
  }
}

function keep(folder: string, file: string, leaf: KeyedPem): void {
  try {
    replacePrivateFile(file, formatKeyedPem(leaf));
    const kept = fs.readdirSync(folder).filter((name) => FILE_NAME.test(name));
    if (kept.length <= MAX_KEPT) return;
    const files = kept.map((name) => join(folder, name)).sort((a, b) => timeOf(a) - timeOf(b));
    for (const old of files.slice(0, kept.length - MAX_KEPT)) removePrivateFile(old);
  } catch {
    // It serves its purpose without that.
    return;
  }
}

function timeOf(file: string): number {
  return fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function fileNameOf(names: LeafNames): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([names.dns, names.ip]))
    .digest('hex');
  return `leaf-${digest.slice(0, 32)}.pem`;
}

/** Only for people: programs go by the list of names. */
function commonNameOf({ dns, ip }: LeafNames): string {
  const name = dns.find((one) => one !== 'localhost') ?? dns[0] ?? ip[0] ?? 'Porthole';
  return name.length <= 64 ? name : 'Porthole';
}
