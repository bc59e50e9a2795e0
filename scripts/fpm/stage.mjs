/** Lays out what is packed as it will lie in the system: owned by root, changed by nobody else. */
import { chmod, cp, lstat, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';

const ANY_EXECUTE_BIT = 0o111;

/**
 * @param {readonly { readonly from: string, readonly to: string }[]} contents
 * @param {string} root
 */
export async function stage(contents, root) {
  for (const { from, to } of contents) {
    const place = path.join(root, to);
    await mkdir(path.dirname(place), { recursive: true });
    await cp(from, place, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
  }
  await setModes(root);
}

/** @param {string} folder */
export async function setModes(folder) {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) await setModes(place);
    if (!entry.isFile()) continue;
    const isProgram =
      ((await lstat(place)).mode & ANY_EXECUTE_BIT) !== 0 && !/\.(?:so[.\d]*|html|pak|dat|bin|json)$/.test(entry.name);
    await chmod(place, isProgram ? 0o755 : 0o644);
  }
}

/**
 * All files and links below a folder, by their paths from it, in order.
 * @param {string} root
 * @returns {Promise<string[]>}
 */
export async function listFiles(root) {
  const entries = await readdir(root, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
}
