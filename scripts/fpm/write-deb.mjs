/** A Debian package by dpkg-deb. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, copyFile, lstat, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { gzipSync } from 'node:zlib';
import { KnownProblem, ROOT } from '../project.mjs';
import { runProgram } from '../run-program.mjs';
import { listFiles, setModes } from './stage.mjs';

/** @typedef {import('./arguments.mjs').WantedPackage} WantedPackage */

const GZIP = { level: 9 };

/**
 * What Debian's own packages never have, and programs that bring their runtime have to: told to lintian, with the reason.
 */
const OVERRIDES = [
  ['The app brings its runtime, in the place for what is no part of Debian.', ['dir-or-file-in-opt']],
  [
    'The runtime comes as its makers built it, with their copies of libraries.',
    [
      'embedded-library',
      'unstripped-binary-or-object',
      'statically-linked-binary',
      'shared-library-lacks-prerequisites',
    ],
  ],
];

/**
 * @param {WantedPackage} wanted
 * @param {string} folder with the contents in `root`
 */
export async function makeDeb(wanted, folder) {
  const root = path.join(folder, 'root');
  await addDocumentation(wanted, root);
  await setModes(root);
  const files = await listFiles(root);
  const control = path.join(root, 'DEBIAN');
  await mkdir(control);
  const sums = await Promise.all(files.map(async (file) => `${await md5Of(path.join(root, file))}  ${file}\n`));
  const sizes = await Promise.all(files.map(async (file) => (await lstat(path.join(root, file))).size));
  const kibibytes = Math.ceil(sizes.reduce((sum, size) => sum + Math.ceil(size / 1024), 0));
  await writeFile(path.join(control, 'control'), formatControl(wanted, kibibytes));
  await writeFile(path.join(control, 'md5sums'), sums.join(''));
  for (const [script, from] of [
    ['postinst', wanted.afterInstall],
    ['postrm', wanted.afterRemove],
  ]) {
    await writeFile(path.join(control, script ?? ''), careful(await readFile(from ?? '', 'utf8')));
    await chmod(path.join(control, script ?? ''), 0o755);
  }
  const isMade = await runProgram(
    [
      'dpkg-deb',
      '--root-owner-group',
      ...(wanted.isQuick ? ['-Zgzip', '-z1'] : ['-Zxz']),
      '--build',
      root,
      wanted.file,
    ],
    {},
    2,
  );
  if (!isMade) throw new KnownProblem('dpkg-deb has made no package.');
}

/**
 * Debian's scripts end with the first command that fails.
 * @param {string} script
 */
function careful(script) {
  return script.replace('\n', '\nset -e\n');
}

/**
 * @param {WantedPackage} wanted
 * @param {number} kibibytes when it is installed
 */
export function formatControl(wanted, kibibytes) {
  const lines = wrap(wanted.description).map((line) => ` ${line}`);
  const fields = [
    ['Package', wanted.name],
    ['Version', wanted.version],
    ['Section', wanted.category ?? 'misc'],
    ['Priority', 'optional'],
    ['Architecture', wanted.architecture],
    ['Maintainer', wanted.maintainer],
    ['Installed-Size', String(kibibytes)],
    ['Depends', ['libc6', ...wanted.depends].join(', ')],
    ['Recommends', wanted.recommends.join(', ')],
    ['Homepage', wanted.url],
    ['Description', [wanted.summary, ...lines].join('\n')],
  ];
  return fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');
}

/**
 * As wide as a terminal.
 * @param {string} text
 */
function wrap(text) {
  return text
    .replace(/(.{1,75})(?:\s+|$)/g, '$1\n')
    .trim()
    .split('\n');
}

/**
 * What Debian wants to know of every package: whose it is, what has changed.
 * @param {WantedPackage} wanted
 * @param {string} root
 */
async function addDocumentation({ name, version, maintainer, url }, root) {
  const doc = path.join(root, 'usr/share/doc', name);
  const lintian = path.join(root, 'usr/share/lintian/overrides');
  await mkdir(doc, { recursive: true });
  await mkdir(lintian, { recursive: true });
  const license = await readFile(path.join(ROOT, 'LICENSE'), 'utf8');
  await writeFile(path.join(doc, 'copyright'), `${name}, from ${url}\n\n${license}`);
  const when = new Date((await lstat(path.join(ROOT, 'CHANGELOG.md'))).mtimeMs).toUTCString().replace('GMT', '+0000');
  const entry = `${name} (${version}) stable; urgency=medium\n\n  * See ${url} for what has changed.\n\n -- ${maintainer}  ${when}\n`;
  await writeFile(path.join(doc, 'changelog.gz'), gzipSync(entry, GZIP));
  const overrides = OVERRIDES.map(([why, tags]) =>
    [`# ${why}`, ...[tags].flat().map((tag) => `${name}: ${tag}`)].join('\n'),
  );
  await writeFile(path.join(lintian, name), `${overrides.join('\n')}\n`);
  await copyFile(path.join(ROOT, 'CHANGELOG.md'), path.join(doc, 'NEWS.md')).catch(() => undefined);
}

/** @param {string} file */
async function md5Of(file) {
  const hash = createHash('md5');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
