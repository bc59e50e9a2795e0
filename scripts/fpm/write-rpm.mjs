/** An RPM package by rpmbuild. */
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { KnownProblem } from '../project.mjs';
import { runProgram } from '../run-program.mjs';
import { listFiles } from './stage.mjs';

/** @typedef {import('./arguments.mjs').WantedPackage} WantedPackage */

/**
 * @param {WantedPackage} wanted
 * @param {string} folder with the contents in `root`
 */
export async function makeRpm(wanted, folder) {
  const root = path.join(folder, 'root');
  const files = await listFiles(root);
  const [afterInstall, afterRemove] = await Promise.all(
    [wanted.afterInstall, wanted.afterRemove].map((script) => readFile(script, 'utf8')),
  );
  const spec = path.join(folder, 'package.spec');
  await writeFile(spec, formatSpec(wanted, { root, files, afterInstall, afterRemove }));
  const made = path.join(folder, 'made');
  await mkdir(made);
  const places = [`_topdir ${path.join(folder, 'rpm')}`, `_rpmdir ${made}`].flatMap((place) => ['--define', place]);
  const command = ['rpmbuild', '-bb', '--quiet', ...places, '--target', wanted.architecture, spec];
  if (!(await runProgram(command, {}, 2))) throw new KnownProblem('rpmbuild has made no package.');
  const [file] = (await readdir(made, { recursive: true })).filter((name) => name.endsWith('.rpm'));
  if (file === undefined) throw new KnownProblem('rpmbuild has made no package.');
  await copyFile(path.join(made, file), wanted.file);
}

/**
 * @param {WantedPackage} wanted
 * @param {{ root: string, files: readonly string[], afterInstall: string | undefined, afterRemove: string | undefined }} packed
 */
export function formatSpec(wanted, { root, files, afterInstall = '', afterRemove = '' }) {
  const own = new Set(
    files
      .map((file) => file.split('/'))
      .filter(([top]) => top === 'opt')
      .map((names) => names.slice(0, 2).join('/')),
  );
  const isOwn = /** @param {string} file */ (file) => [...own].some((folder) => file.startsWith(`${folder}/`));
  // Nothing is stripped, linked or searched for what it needs: the runtime is as its makers built it.
  return `%define debug_package %{nil}
%define _build_id_links none
%define __os_install_post %{nil}
%define _binary_payload ${wanted.isQuick ? 'w1.gzdio' : 'w6T.xzdio'}
AutoReqProv: no
Name: ${literal(wanted.name)}
Version: ${literal(wanted.version)}
Release: 1
Summary: ${literal(wanted.summary)}
License: ${literal(wanted.license)}
URL: ${literal(wanted.url)}
Packager: ${literal(wanted.maintainer)}
${wanted.depends.map((name) => `Requires: ${literal(name)}\n`).join('')}
%description
${literal(wanted.description)}

%install
cp -a '${literal(root)}/.' %{buildroot}/

%post -p /bin/bash
${literal(afterInstall)}

%postun -p /bin/bash
# Not when a newer version has taken its place.
if [ "$1" -ne 0 ]; then exit 0; fi
${literal(afterRemove)}

%files
%defattr(-,root,root,-)
${[...own].map((folder) => `"/${literal(folder)}"\n`).join('')}${files
  .filter((file) => !isOwn(file))
  .map((file) => `"/${literal(file)}"\n`)
  .join('')}`;
}

/** @param {string} text which rpmbuild takes for its own macros otherwise */
function literal(text) {
  return text.replaceAll('%', '%%');
}
