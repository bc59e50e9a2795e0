/**
 * Whether every import is one that `rooms.mjs` allows, whether neither rooms nor files form a ring, also not by their types,
 * and whether no file is too long: `node scripts/check-rooms.mjs [ROOT]`.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseSync } from 'vite';
import { isEntry, KnownProblem, ROOT, runScript } from './project.mjs';
import { ROOMS } from './rooms.mjs';

/** @typedef {import('./rooms.mjs').Room} Room */

/** One import. @typedef {{ readonly file: string, readonly target: string, readonly isLocal: boolean }} Import */

const FOLDERS = ['main', 'renderer'];
const SOURCE = /\.tsx?$/;

/** Lines of all kinds: the rule of the linter leaves out comments and blank lines, which a reader reads as well. */
const MAX_LINES = 400;

/**
 * What is wrong, a line each; empty when all is right.
 * @param {string} root
 * @param {readonly Room[]} rooms
 */
export async function checkRooms(root, rooms) {
  const files = (await Promise.all(FOLDERS.map((folder) => listSources(root, folder)))).flat();
  const sources = await Promise.all(files.map((file) => readFile(path.join(root, file), 'utf8')));
  const imports = files.flatMap((file, index) => importsOf(file, sources[index] ?? ''));
  const table = new Map(rooms.map((room) => [room.name, { uses: targetsOf(room), packages: packagesOf(room) }]));
  const roomsInUse = new Map([...table].map(([name, { uses }]) => [name, uses]));
  /** @type {Map<string, Set<string>>} */
  const filesInUse = new Map();
  for (const { file, target, isLocal } of imports) {
    if (isLocal) filesInUse.set(file, (filesInUse.get(file) ?? new Set()).add(target));
  }
  return [
    ...files.filter((file) => roomOf(file, table) === undefined).map((file) => `${file} stands in no room`),
    ...imports.filter((one) => !isAllowed(one, table)).map(({ file, target }) => `${file} may not use ${target}`),
    ...files.flatMap((file, index) => lengthFault(file, sources[index] ?? '')),
    ...findRings(roomsInUse).map((ring) => `rooms form a ring: ${ring.join(', ')}`),
    ...findRings(filesInUse).map((ring) => `files form a ring: ${ring.join(', ')}`),
  ];
}

/** @param {Room} room */
function targetsOf({ name, uses }) {
  const side = name.split('/')[0];
  const names = uses.split(' ').filter((use) => use !== '');
  return new Set(names.map((use) => (FOLDERS.includes(use.split('/')[0] ?? '') ? use : `${side}/${use}`)));
}

/** @param {Room} room */
function packagesOf({ packages = '' }) {
  return new Set(packages.split(' '));
}

/**
 * The room with the longest name that a file lies in.
 * @param {string} file
 * @param {ReadonlyMap<string, unknown>} table
 */
function roomOf(file, table) {
  for (let name = file; name !== '.'; name = path.posix.dirname(name)) if (table.has(name)) return name;
  return undefined;
}

/**
 * @param {Import} one
 * @param {ReadonlyMap<string, { readonly uses: ReadonlySet<string>, readonly packages: ReadonlySet<string> }>} table
 */
function isAllowed({ file, target, isLocal }, table) {
  const name = roomOf(file, table);
  const room = name === undefined ? undefined : table.get(name);
  // Said already.
  if (room === undefined) return true;
  if (!isLocal) return room.packages.has(packageOf(target));
  if (target === 'package.json') return true;
  const used = roomOf(target, table);
  return used === name || (used !== undefined && room.uses.has(used));
}

/** @param {string} specifier */
function packageOf(specifier) {
  if (specifier.startsWith('node:')) return 'node';
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/**
 * @param {string} root
 * @param {string} folder
 * @returns {Promise<string[]>}
 */
async function listSources(root, folder) {
  const entries = await readdir(path.join(root, folder), { recursive: true });
  const names = entries.map((name) => path.posix.join(folder, name.replaceAll(path.sep, '/')));
  return names.filter((name) => SOURCE.test(name)).sort();
}

/**
 * @param {string} file
 * @param {string} source
 */
function lengthFault(file, source) {
  const lines = source.split('\n').length - 1;
  return lines > MAX_LINES ? [`${file} has ${lines} lines, ${MAX_LINES} at most`] : [];
}

/**
 * @param {string} file
 * @param {string} source
 * @returns {Import[]}
 */
function importsOf(file, source) {
  const { module } = parseSync(file, source);
  const exported = module.staticExports.flatMap(({ entries }) => entries.map((entry) => entry.moduleRequest));
  const requests = [...module.staticImports.map((one) => one.moduleRequest), ...exported];
  const specifiers = new Set(requests.flatMap((one) => one?.value ?? []));
  return [...specifiers].map((specifier) => {
    const isLocal = specifier.startsWith('.');
    const target = isLocal ? path.posix.join(path.posix.dirname(file), specifier.split('?')[0] ?? '') : specifier;
    return { file, target, isLocal };
  });
}

/**
 * Groups that can be reached from each other (Tarjan 1972), each in the order in which it was entered.
 * @param {ReadonlyMap<string, ReadonlySet<string>>} graph
 */
function findRings(graph) {
  /** @type {string[][]} */
  const rings = [];
  /** @type {Map<string, { index: number, low: number, isOpen: boolean }>} */
  const seen = new Map();
  /** @type {string[]} */
  const stack = [];
  /** @param {string} name */
  const visit = (name) => {
    const mark = { index: seen.size, low: seen.size, isOpen: true };
    seen.set(name, mark);
    stack.push(name);
    for (const next of graph.get(name) ?? []) {
      const known = seen.get(next) ?? visit(next);
      if (known.isOpen) mark.low = Math.min(mark.low, known.low);
    }
    if (mark.low === mark.index) {
      const ring = stack.splice(stack.indexOf(name));
      for (const member of ring) Object.assign(seen.get(member) ?? {}, { isOpen: false });
      if (ring.length > 1) rings.push(ring);
    }
    return mark;
  };
  for (const name of graph.keys()) if (!seen.has(name)) visit(name);
  return rings;
}

if (isEntry(import.meta)) {
  await runScript(async () => {
    const faults = await checkRooms(process.argv[2] ?? ROOT, ROOMS);
    if (faults.length > 0) throw new KnownProblem(faults.join('\n'));
  });
}
