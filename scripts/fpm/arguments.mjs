/** The arguments of fpm, as far as electron-builder gives them. */
import { parseArgs } from 'node:util';
import { KnownProblem } from '../project.mjs';

/**
 * @typedef {object} WantedPackage
 * @property {'deb' | 'rpm'} type
 * @property {string} file absolute path of what is made
 * @property {string} name
 * @property {string} version
 * @property {string} architecture by the system's name: amd64, x86_64
 * @property {string} maintainer
 * @property {string} url
 * @property {string} license
 * @property {string | undefined} category
 * @property {string} summary a line
 * @property {string} description further lines
 * @property {boolean} isQuick packed with little compression, for trying out
 * @property {readonly string[]} depends
 * @property {readonly string[]} recommends
 * @property {string} afterInstall a script's path
 * @property {string} afterRemove
 * @property {readonly { readonly from: string, readonly to: string }[]} contents a folder's contents where `from` ends with /
 */

const TEXT = /** @type {const} */ ('string');
const SWITCH = /** @type {const} */ ('boolean');

/** @satisfies {import('node:util').ParseArgsConfig['options']} */
const OPTIONS = {
  'input-type': { type: TEXT, short: 's' },
  type: { type: TEXT, short: 't' },
  force: { type: SWITCH },
  debug: { type: SWITCH },
  log: { type: TEXT },
  depends: { type: TEXT, short: 'd', multiple: true },
  'deb-recommends': { type: TEXT, multiple: true },
  'deb-compression': { type: TEXT },
  'deb-priority': { type: TEXT },
  'rpm-os': { type: TEXT },
  'rpm-compression': { type: TEXT },
  'rpm-summary': { type: TEXT },
  architecture: { type: TEXT },
  'after-install': { type: TEXT },
  'after-remove': { type: TEXT },
  description: { type: TEXT },
  version: { type: TEXT },
  package: { type: TEXT },
  name: { type: TEXT },
  maintainer: { type: TEXT },
  vendor: { type: TEXT },
  url: { type: TEXT },
  category: { type: TEXT },
  license: { type: TEXT },
};

/**
 * @param {readonly string[]} args
 * @returns {WantedPackage} Throws a `KnownProblem` for what electron-builder has not said until now.
 */
export function parsePackage(args) {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const { type } = values;
  if (type !== 'deb' && type !== 'rpm') throw new KnownProblem(`No packages of type ${type} are made here.`);
  /** @param {'package' | 'name' | 'version' | 'architecture' | 'maintainer' | 'url' | 'after-install' | 'after-remove'} name */
  const needed = (name) => {
    const value = values[name];
    if (value === undefined) throw new KnownProblem(`A package needs --${name}.`);
    return value;
  };
  const [first = '', ...further] = (values.description ?? '').split('\n').map((line) => line.trim());
  const summary = values['rpm-summary'] ?? first;
  return {
    type,
    file: needed('package'),
    name: needed('name'),
    version: needed('version'),
    architecture: needed('architecture'),
    maintainer: needed('maintainer'),
    url: needed('url'),
    license: values.license ?? '',
    category: values.category,
    summary,
    description: (values['rpm-summary'] === undefined ? further : [first, ...further]).filter(Boolean).join('\n'),
    isQuick: /^gz/.test(values['deb-compression'] ?? values['rpm-compression'] ?? ''),
    depends: values.depends ?? [],
    recommends: values['deb-recommends'] ?? [],
    afterInstall: needed('after-install'),
    afterRemove: needed('after-remove'),
    contents: positionals.map(parseMapping),
  };
}

/** @param {string} text */
function parseMapping(text) {
  const [from = '', to = ''] = text.split('=');
  if (!to.startsWith('/')) throw new KnownProblem(`What is packed needs a place: ${text}`);
  return { from, to };
}
