/** What a person may not have meant to show to everybody: rules over paths, for each of the three systems. */
import path from 'node:path';
import { isLogFileName } from '../../access-log/log-file-names.ts';
import { bareKeyFolders, keyFileName, secretsOfHome, systemFolders } from './secret-places.ts';

/**
 * Why it is asked once more, the widest first: the whole disk, a home folder (or several), keys and saved passwords, what
 * belongs to the system, the app's own settings, the log of visitors.
 */
export type ExposureKind = 'whole-disk' | 'home' | 'keys' | 'system' | 'own-files' | 'log-folder';

export interface Exposure {
  readonly kind: ExposureKind;
  /** Absolute path of what is to be shared, as it was given. */
  readonly path: string;
}

/** Where on this computer things lie that are not for everybody; absolute paths without symbolic links. */
export interface ExposurePlaces {
  readonly platform: NodeJS.Platform;
  /** This account's home folders: there may be one by name and one by environment. */
  readonly homes: readonly string[];
  /** Where the app keeps its settings. */
  readonly ownFolders: readonly string[];
  readonly logFolder: string | undefined;
}

/** What is known of a folder or file that is to be shared. */
export interface SharedPlace {
  /** As it was given. */
  readonly path: string;
  /** The same without symbolic links. */
  readonly realPath: string;
  readonly kind: 'folder' | 'file';
  /** Names directly in a folder, as far as they were read. */
  readonly names: readonly string[];
  /** Whether it is a file with a private key, or has one directly in it. */
  readonly holdsPrivateKey: boolean;
}

/** The first of `shared` that is to be asked about; undefined when there is nothing to ask. */
export function findExposure(shared: readonly SharedPlace[], places: ExposurePlaces): Exposure | undefined {
  for (const place of shared) {
    const kind = exposureKind(place, places);
    if (kind !== undefined) return { kind, path: place.path };
  }
  return undefined;
}

/** Whether the log would lie in the open if it were kept in `logFolder`: it is, or is in, a shared folder. */
export function isLogExposed(folder: string, logFolder: string, platform: NodeJS.Platform): boolean {
  return createTree(platform).isIn(logFolder, folder);
}

type Tree = ReturnType<typeof createTree>;
type Rule = (place: SharedPlace, places: ExposurePlaces, tree: Tree) => boolean;

const RULES: readonly (readonly [ExposureKind, Rule])[] = [
  ['whole-disk', isWholeDisk],
  ['home', isHome],
  ['keys', holdsKeys],
  ['system', isOfSystem],
  ['own-files', isOwn],
  ['log-folder', holdsLog],
];

function exposureKind(place: SharedPlace, places: ExposurePlaces): ExposureKind | undefined {
  const tree = createTree(places.platform);
  return RULES.find(([, rule]) => rule(place, places, tree))?.[0];
}

/** A drive beside the system's is what people take along to share from. */
function isWholeDisk({ realPath, kind }: SharedPlace, { homes, platform }: ExposurePlaces, tree: Tree): boolean {
  if (kind !== 'folder') return false;
  if (platform === 'darwin' && tree.isSame(realPath, '/System/Volumes/Data')) return true;
  const isRoot = tree.isSame(realPath, tree.rootOf(realPath));
  return isRoot && (platform !== 'win32' || homes.some((home) => tree.isSame(tree.rootOf(home), realPath)));
}

/** One's own, all together, or somebody else's. */
function isHome({ realPath, kind }: SharedPlace, { homes, platform }: ExposurePlaces, tree: Tree): boolean {
  if (kind !== 'folder') return false;
  if (homes.some((home) => tree.isIn(home, realPath))) return true;
  const ofAll = homesOfAll(platform, homes, tree);
  if (ofAll.some((folder) => tree.isSame(folder, realPath))) return true;
  const isPublic = ['shared', 'public'].includes(tree.nameOf(realPath).toLowerCase());
  return !isPublic && ofAll.some((folder) => tree.isSame(folder, tree.parentOf(realPath)));
}

function homesOfAll(platform: NodeJS.Platform, homes: readonly string[], tree: Tree): readonly string[] {
  if (platform === 'darwin') return ['/Users'];
  if (platform !== 'win32') return ['/home'];
  return homes.map((home) => path.win32.join(tree.rootOf(home), 'Users'));
}

function holdsKeys(place: SharedPlace, { homes, platform }: ExposurePlaces, tree: Tree): boolean {
  const { realPath, names, kind } = place;
  if (place.holdsPrivateKey) return true;
  const bare = new Set(bareKeyFolders(platform).map(tree.fold));
  if (tree.partsOf(realPath).some((part) => bare.has(part))) return true;
  if (kind === 'file' && keyFileName.test(tree.nameOf(realPath))) return true;
  if (names.some((name) => bare.has(tree.fold(name)) || keyFileName.test(name))) return true;
  const secrets = homes.flatMap((home) => secretsOfHome(platform).map((secret) => tree.join(home, secret)));
  return secrets.some((secret) => tree.isIn(realPath, secret) || tree.isIn(secret, realPath));
}

/** An account's home may lie among the system's folders, as `/root` does: what is in it is that account's own. */
function isOfSystem({ realPath }: SharedPlace, { homes, platform }: ExposurePlaces, tree: Tree): boolean {
  const drives = platform === 'win32' ? homes.map((home) => tree.rootOf(home)) : ['/'];
  const folders = drives.flatMap((drive) => systemFolders(platform).map((folder) => tree.join(drive, folder)));
  const homesAround = homes.filter((home) => tree.isIn(realPath, home));
  return folders.some((folder) => tree.isIn(realPath, folder) && !homesAround.some((home) => tree.isIn(home, folder)));
}

function isOwn({ realPath }: SharedPlace, { ownFolders }: ExposurePlaces, tree: Tree): boolean {
  return ownFolders.some((folder) => tree.isIn(realPath, folder) || tree.isIn(folder, realPath));
}

/** Beside log files may lie anything: of single files only those count that are called like ours. */
function holdsLog({ realPath, kind }: SharedPlace, { logFolder }: ExposurePlaces, tree: Tree): boolean {
  if (logFolder === undefined) return false;
  if (kind === 'folder') return tree.isIn(logFolder, realPath);
  return tree.isSame(tree.parentOf(realPath), logFolder) && isLogFileName(tree.nameOf(realPath));
}

/** How a system compares paths: Windows and macOS whatever the case, macOS also however accents are composed. */
function createTree(platform: NodeJS.Platform) {
  const { resolve, sep, parse, dirname, basename, join } = platform === 'win32' ? path.win32 : path.posix;
  const ignoresCase = platform === 'win32' || platform === 'darwin';
  const fold = (text: string): string => (ignoresCase ? text.normalize('NFC').toLowerCase() : text);
  const plain = (place: string): string => fold(resolve(withoutDevice(place, platform)));
  const partsOf = (place: string): readonly string[] => plain(place).split(sep).filter(Boolean);
  return {
    fold,
    partsOf,
    join,
    nameOf: (place: string): string => basename(place),
    parentOf: (place: string): string => dirname(withoutDevice(place, platform)),
    rootOf: (place: string): string => parse(withoutDevice(place, platform)).root,
    isSame: (one: string, other: string): boolean => plain(one) === plain(other),
    /** Whether `place` is `folder` or below it. */
    isIn: (place: string, folder: string): boolean => {
      const [inner, outer] = [partsOf(place), partsOf(folder)];
      return outer.every((part, index) => inner[index] === part);
    },
  };
}

/** `\\?\C:\Users` and `\\.\C:\Users` are `C:\Users`. */
function withoutDevice(place: string, platform: NodeJS.Platform): string {
  return platform === 'win32' ? place.replace(/^[\\/]{2}[?.][\\/](?:UNC([\\/]))?/i, '$1$1') : place;
}
