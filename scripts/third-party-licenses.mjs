/** Joins what each bundle says of the licences of the packages in it, for the installers: `THIRD-PARTY-LICENSES.txt`. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from './project.mjs';
import { writeFileAtomic } from './write-file.mjs';

export const LICENSES_FILE = path.join(ROOT, 'dist', 'THIRD-PARTY-LICENSES.txt');

const HEAD = `Porthole is made with the work of others. Below are the packages that it carries, each with its licence.
Electron and Chromium, in which it runs, bring their own licences beside the program.
`;

/** A package's heading in a bundle's list: `## name - 1.2.3 (MIT)`. */
const HEADING = /^## (\S+ - \S+ \(.+\))$/m;

/**
 * The packages in a bundle's list, and the texts of their licences.
 * @param {string} markdown as Vite's `build.license` writes it
 * @returns {readonly (readonly [heading: string, text: string])[]}
 */
export function parseLicenses(markdown) {
  const parts = markdown.split(HEADING).slice(1);
  return parts.flatMap((part, index) =>
    index % 2 === 0 ? [/** @type {const} */ ([part, (parts[index + 1] ?? '').trim()])] : [],
  );
}

/**
 * @param {readonly string[]} lists of all bundles; a package that is in several is told of once
 * @param {string} notices of libraries within packages
 */
export function formatLicenses(lists, notices) {
  const packages = new Map(lists.flatMap(parseLicenses));
  const sorted = [...packages].sort(([a], [b]) => (a < b ? -1 : 1));
  const rule = '='.repeat(78);
  const sections = sorted.map(
    ([heading, text]) => `${rule}\n${heading}\n${rule}\n\n${text || 'No licence text was published with it.'}\n`,
  );
  return [HEAD, ...sections, `${rule}\nLibraries within wasm-vips\n${rule}\n\n${notices.trim()}\n`].join('\n');
}

/** Writes the file from the bundles in `dist/`, which must be built. */
export async function writeThirdPartyLicenses() {
  const names = await readdir(path.join(ROOT, 'dist'), { recursive: true });
  const lists = names.filter((name) => /(?:^|[./\\])licenses\.md$/.test(name)).sort();
  const texts = await Promise.all(lists.map((name) => readFile(path.join(ROOT, 'dist', name), 'utf8')));
  const vips = path.join(ROOT, 'dist', 'main', 'vips');
  const [license, notices] = await Promise.all(
    ['LICENSE', 'THIRD-PARTY-NOTICES.md'].map((name) => readFile(path.join(vips, name), 'utf8')),
  );
  await writeFileAtomic(LICENSES_FILE, formatLicenses(texts, `${license}\n${notices}`));
}
