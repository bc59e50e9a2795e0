/** What has a name in a folder already: the same name, or one that other systems take for the same. */
import type * as nodeFs from 'node:fs';
import type { FilePath } from '../files/file-path.ts';
import { composedOf } from './composed-names.ts';
import { foldName } from './fold-name.ts';
import type { OpenFolder } from './open-folder.ts';
import { eachName } from './read-names.ts';
import type { PathComponent } from './target-path.ts';

/** The last of ASCII. */
const LAST_ASCII = 0x7f;

export interface TakenName {
  /** As it is kept. */
  readonly name: PathComponent;
  readonly stats: nodeFs.Stats;
}

/** The very name; undefined when nothing has it. Rejects with the system's error. */
export async function findExactly(folder: OpenFolder, name: PathComponent): Promise<TakenName | undefined> {
  const stats = await lookAt(folder, folder.pathOf(name));
  return stats && { name, stats };
}

/** The very name, else the same composed; undefined when nothing has either. Rejects with the system's error. */
export async function findAsSent(folder: OpenFolder, name: PathComponent): Promise<TakenName | undefined> {
  const exact = await findExactly(folder, name);
  const composed = exact === undefined ? composedOf(name) : undefined;
  return composed === undefined ? exact : findExactly(folder, composed);
}

/** Also in another case or composition. Rejects with the system's error. */
export async function findTaken(folder: OpenFolder, name: string): Promise<TakenName | undefined> {
  const exact = await findExactly(folder, name);
  if (exact) return exact;
  const isTwin = twinsOf(name);
  let twin: string | undefined;
  await eachName(folder, (other) => {
    if (isTwin(other)) twin = other;
  });
  return twin === undefined ? undefined : findExactly(folder, twin);
}

/** All names in the folder, as those that are one for some system are the same. */
export async function foldedNames(folder: OpenFolder): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  await eachName(folder, (name) => void names.add(foldName(name)));
  return names;
}

/** Tells whether another name is one with this on systems that ignore case or composition. */
function twinsOf(name: string): (other: string) => boolean {
  const folded = foldName(name);
  const isPlain = isAscii(name);
  return (other) => (isPlain && differsEarly(name, other) ? false : foldName(other) === folded);
}

/**
 * Whether it is certain at the first difference, which is quick: where both have been the same up to two characters that are
 * ASCII, and not one letter in two cases, nothing that follows makes them the same. Two that are ASCII and not as long differ.
 */
function differsEarly(name: string, other: string): boolean {
  const shared = Math.min(name.length, other.length);
  for (let at = 0; at < shared; at++) {
    const code = other.charCodeAt(at);
    if (code > LAST_ASCII) return false;
    if (lowerAscii(code) !== lowerAscii(name.charCodeAt(at))) return true;
  }
  return name.length > shared || (other.length > shared && other.charCodeAt(shared) <= LAST_ASCII);
}

function lowerAscii(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
}

function isAscii(text: string): boolean {
  return !/[^\0-\x7f]/.test(text);
}

async function lookAt(folder: OpenFolder, path: FilePath): Promise<nodeFs.Stats | undefined> {
  try {
    return await folder.files.statLink(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return undefined;
    throw error;
  }
}
