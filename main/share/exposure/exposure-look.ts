/** Looks at what is to be shared, as far as the rules of exposure.ts want to know. */
import * as fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { ShareContent } from '../share-status.ts';
import type { Exposure, ExposurePlaces, SharedPlace } from './exposure-rules.ts';
import { findExposure } from './exposure-rules.ts';
import { maybeKeyFileName } from './secret-places.ts';

/** Names that are read of a folder: keys are among few files, not among many. */
const MAX_NAMES = 2_000;
/** Files that are opened to see whether they are keys, and how much of each is read, in octets. */
const MAX_OPENED = 20;
const HEAD_BYTES = 4_096;

/** `-----BEGIN OPENSSH PRIVATE KEY-----` (RFC 7468), and OpenPGP's `PRIVATE KEY BLOCK` (RFC 9580). */
const PRIVATE_KEY = /-----BEGIN [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----/;

/** Where the app keeps things, whose log folder a person may have chosen. */
export type OwnPlaces = Pick<ExposurePlaces, 'ownFolders' | 'logFolder'>;

/** What is to be asked before `content` is shared; undefined when there is nothing. What is not there is nothing to ask about. */
export async function lookForExposure(content: ShareContent, own: OwnPlaces): Promise<Exposure | undefined> {
  if (content.kind === 'note' || content.kind === 'application') return undefined;
  const shared = content.kind === 'folder' ? [lookAtFolder(content.path)] : content.paths.map(lookAtFile);
  const found = (await Promise.all(shared)).filter((place) => place !== undefined);
  return findExposure(found, await readPlaces(own));
}

/** The path without symbolic links; as it is where that can't be told. */
export async function realPathOf(place: string): Promise<string> {
  return (await findRealPath(place)) ?? path.resolve(place);
}

async function findRealPath(place: string): Promise<string | undefined> {
  return await fs.realpath(place).catch(() => undefined);
}

async function readPlaces({ ownFolders, logFolder }: OwnPlaces): Promise<ExposurePlaces> {
  const homes = [...new Set([os.homedir(), accountHome()])].filter((home) => path.isAbsolute(home) && !isRoot(home));
  return {
    platform: process.platform,
    homes: await Promise.all(homes.map(realPathOf)),
    ownFolders: await Promise.all(ownFolders.map(realPathOf)),
    logFolder: logFolder === undefined ? undefined : await realPathOf(logFolder),
  };
}

/** An account of the system's may have no entry. */
function accountHome(): string {
  try {
    return os.userInfo().homedir;
  } catch {
    return os.homedir();
  }
}

/** Accounts of services have `/` for a home. */
function isRoot(place: string): boolean {
  return path.parse(place).root === place;
}

async function lookAtFolder(place: string): Promise<SharedPlace | undefined> {
  const realPath = await findRealPath(place);
  if (realPath === undefined) return undefined;
  const names = await readNames(place).catch(() => []);
  const maybeKeys = names.filter((name) => maybeKeyFileName.test(name)).slice(0, MAX_OPENED);
  const areKeys = await Promise.all(maybeKeys.map((name) => isPrivateKey(path.join(place, name))));
  return { path: place, realPath, kind: 'folder', names, holdsPrivateKey: areKeys.includes(true) };
}

async function lookAtFile(place: string): Promise<SharedPlace | undefined> {
  const realPath = await findRealPath(place);
  if (realPath === undefined) return undefined;
  const holdsPrivateKey = maybeKeyFileName.test(path.basename(place)) && (await isPrivateKey(place));
  return { path: place, realPath, kind: 'file', names: [], holdsPrivateKey };
}

async function readNames(folder: string): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const { name } of await fs.opendir(folder)) {
    names.push(name);
    if (names.length >= MAX_NAMES) break;
  }
  return names;
}

/** Only of what is a file: a pipe would keep whoever opens it waiting. */
async function isPrivateKey(place: string): Promise<boolean> {
  try {
    if (!(await fs.stat(place)).isFile()) return false;
    const file = await fs.open(place, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
      return PRIVATE_KEY.test(buffer.toString('latin1', 0, bytesRead));
    } finally {
      await file.close();
    }
  } catch {
    return false;
  }
}
