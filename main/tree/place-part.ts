/** Puts what has been received in place: whole, under a name that nobody else has, or in the place of what had it. */
import type { Stats } from 'node:fs';
import * as fs from 'node:fs/promises';
import { retryWhileBusy } from '../files/retry-busy-file.ts';
import { HttpError } from '../http/http-error.ts';
import type { Disposing } from './dispose.ts';
import { disposeOfCopy } from './dispose.ts';
import type { TakenName } from './find-taken-name.ts';
import { findTaken, foldedNames } from './find-taken-name.ts';
import { foldName } from './fold-name.ts';
import type { FolderPart } from './folder-part.ts';
import { numberedName } from './numbered-name.ts';
import type { OpenFolder } from './open-folder.ts';
import { replaceEntry } from './replace-entry.ts';
import type { PlacedEntry, Placing } from './tree-writer.ts';

/** File systems without hard links: FAT, and what some networks have. */
const NO_LINKS: ReadonlySet<string | undefined> = new Set([
  'EPERM',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EMLINK',
  'EINVAL',
]);

/** Further files of one name. */
const MAX_NUMBER = 10_000;

/** Others may take a name in the moment in which it is given; more often than this is no accident. */
const MAX_TRIES = 20;

/** What everybody may do with a new file, unless this program was started otherwise. */
const NEW_FILE_MODE = 0o666 & ~process.umask();

type GoodPlacing = Placing & { readonly name: string };

/** @param disposing of what it replaces */
export async function placePart(part: FolderPart, placing: GoodPlacing, disposing: Disposing): Promise<PlacedEntry> {
  const { parent } = part;
  // That may take its time, in which others may change what has the name: it is looked at afterwards.
  await part.flush();
  const { taken, isChecked } = await settleTaken(part, placing, disposing);
  const isReplacing = taken !== undefined && placing.whenTaken === 'replace';
  await finish(part, placing, isReplacing ? taken.stats : undefined);
  await parent.checkPlace();
  if (isChecked) placing.goesOn?.();
  else await placing.check?.(taken && { path: [...parent.names, taken.name], stats: taken.stats });
  const name = isReplacing ? await replace(part, taken, disposing) : await give(part, placing, taken);
  await parent.flush();
  const stats = await lookAt(parent, name);
  return { path: [...parent.names, name], isReplaced: isReplacing, stats };
}

/** undefined for what is gone again, or can't be looked at. */
async function lookAt(parent: OpenFolder, name: TakenName['name']): Promise<Stats | undefined> {
  try {
    return await parent.files.statLink(parent.pathOf(name));
  } catch {
    return undefined;
  }
}

interface Settled {
  readonly taken: TakenName | undefined;
  /** Whether it was asked for what has the name: keeping that elsewhere changes what some conditions are about. */
  readonly isChecked: boolean;
}

/** What has the name, once it is kept elsewhere where it is to be replaced. */
async function settleTaken(part: FolderPart, placing: GoodPlacing, disposing: Disposing): Promise<Settled> {
  const { parent } = part;
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const taken = await findTaken(parent, placing.name);
    checkReplaceable(taken, placing);
    const isReplaced = taken !== undefined && placing.whenTaken === 'replace';
    if (!isReplaced || disposing.dispose === undefined) return { taken, isChecked: false };
    // What is refused keeps nothing elsewhere.
    await parent.checkPlace();
    await placing.check?.({ path: [...parent.names, taken.name], stats: taken.stats });
    await disposeOfCopy(parent, { ...taken, visitor: placing.visitor }, disposing);
    const left = await findTaken(parent, placing.name);
    // Where it could be kept only as it was, its name is free.
    if (left === undefined || isSameVersion(left.stats, taken.stats)) return { taken: left, isChecked: true };
  }
  throw new HttpError(409);
}

function isSameVersion(one: Stats, other: Stats): boolean {
  return one.dev === other.dev && one.ino === other.ino && one.mtimeMs === other.mtimeMs && one.size === other.size;
}

function checkReplaceable(taken: TakenName | undefined, { whenTaken }: Placing): void {
  if (!taken || whenTaken === 'keep-both') return;
  if (whenTaken === 'fail') throw new HttpError(412);
  if (taken.stats.isDirectory()) throw new HttpError(405);
  if (!taken.stats.isFile() && !taken.stats.isSymbolicLink()) throw new HttpError(403);
}

/** With its mark, its mode and, last, its time, which the others may change. A file system without modes or times has none to set. */
async function finish(part: FolderPart, { modified }: Placing, replaced: Stats | undefined): Promise<void> {
  const { file } = part;
  const mode = replaced?.isFile() ? replaced.mode & 0o777 : NEW_FILE_MODE;
  await part.mark();
  await file.setMode(mode).catch(() => undefined);
  if (modified !== undefined) await file.setTimes(new Date(), new Date(modified)).catch(() => undefined);
}

async function replace(
  part: FolderPart,
  { name }: TakenName,
  { asides }: Pick<Disposing, 'asides'>,
): Promise<TakenName['name']> {
  await part.file.close();
  await replaceEntry(part.exactPath, { folder: part.parent, name }, asides);
  return name;
}

/** Under its name, or the first number behind it that is free. */
async function give(part: FolderPart, { name, whenTaken }: GoodPlacing, taken: TakenName | undefined): Promise<string> {
  let isTaken = taken !== undefined;
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const free = isTaken ? await freeName(part, name) : name;
    if (await linkAs(part, free)) return free;
    // Somebody who does not ask us has just taken it.
    if (whenTaken === 'fail') throw new HttpError(412);
    isTaken = true;
  }
  throw new HttpError(409);
}

async function freeName(part: FolderPart, name: string): Promise<string> {
  const others = await foldedNames(part.parent);
  const isFree = (candidate: string): boolean => !others.has(foldName(candidate));
  for (let number = 2; number < MAX_NUMBER; number++) {
    const candidate = numberedName(name, number);
    if (isFree(candidate)) return candidate;
  }
  throw new HttpError(409);
}

/** @returns false when something has the name */
async function linkAs(part: FolderPart, name: string): Promise<boolean> {
  const path = part.parent.pathOf(name);
  try {
    await fs.link(part.exactPath, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (!NO_LINKS.has(code)) throw error;
    return moveTo(part, name);
  }
  await part.file.close();
  await retryWhileBusy(() => fs.unlink(part.exactPath));
  return true;
}

/** Without links nothing puts a file where nothing is, and fails otherwise: it is looked at right before. */
async function moveTo(part: FolderPart, name: string): Promise<boolean> {
  if (await findTaken(part.parent, name)) return false;
  await part.file.close();
  await retryWhileBusy(() => fs.rename(part.exactPath, part.parent.pathOf(name)));
  return true;
}
