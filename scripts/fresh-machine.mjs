/**
 * `npm run fresh-machine [-- start|test|install|container...] [--node MAJOR] [--keep]`: tries the README's two commands as a newcomer
 * meets them, the installed deb, and the container's steps, each in a Debian 12 of its own that has nothing but git,
 * certificates, Node and npm, and tells how long each took.
 * Needs root and debootstrap. What the new system has to know of this machine's network comes along: name servers, further
 * certificates, apt's and npm's settings. Only what is committed is tried.
 */
import { parseArgs } from 'node:util';
import { createBase, createRoot, removeBase } from './fresh-machine/debian-root.mjs';
import { tryContainer, tryInstall, tryStart, tryTest } from './fresh-machine/trials.mjs';
import { KnownProblem, runScript } from './project.mjs';

const TRIALS = { start: tryStart, test: tryTest, install: tryInstall, container: tryContainer };
/** The recommended one. */
const DEFAULT_NODE = '24';

/** @typedef {keyof typeof TRIALS} TrialName */

/** @param {readonly string[]} names */
function parseTrials(names) {
  const unknown = names.find((name) => !(name in TRIALS));
  if (unknown !== undefined)
    throw new KnownProblem(`There is no trial ${unknown}: the trials are ${Object.keys(TRIALS).join(', ')}.`);
  return /** @type {TrialName[]} */ (names.length === 0 ? Object.keys(TRIALS) : names);
}

/** Told to stop, it ends what runs and removes what it made. */
function listenForSignals() {
  const stopping = new AbortController();
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => stopping.abort(new KnownProblem(`Stopped by ${signal}.`)));
  return stopping.signal;
}

await runScript(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { node: { type: 'string', default: DEFAULT_NODE }, keep: { type: 'boolean', default: false } },
  });
  const trials = parseTrials(positionals);
  const stopping = listenForSignals();
  const base = await createBase(values.node);
  try {
    for (const name of trials) {
      stopping.throwIfAborted();
      const root = await createRoot(base, name);
      const { endedWell, seconds, said } = await TRIALS[name](root, stopping);
      stopping.throwIfAborted();
      console.log(`${endedWell ? 'Passed' : 'FAILED'}: ${name}, ${seconds.toFixed(0)} s, Node ${values.node}: ${said}`);
      if (!endedWell) process.exitCode = 1;
    }
  } finally {
    if (values.keep) console.log(`Kept: ${base.folder}`);
    else await removeBase(base);
  }
});
