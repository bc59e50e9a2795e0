/** Chooses what is measured; ends with status 1 when a share did not bear it. */
import { parseArgs } from 'node:util';
import { KnownProblem, runScript } from '../../scripts/project.mjs';
import { measureConnections } from './connections.mjs';
import { measureDrives } from './drive-clients.mjs';
import { measureHandshakes } from './handshakes.mjs';
import { measureHttp2 } from './http2-floods.mjs';
import { measureKills } from './kills.mjs';
import { measureReceiving } from './receiving.mjs';
import { measureRequests } from './requests.mjs';
import { measureScanners } from './scanners.mjs';

/**
 * By name; `isUsual` is measured when none is named.
 * @type {Record<string, { isUsual: boolean, measure: (count: number | undefined, isApp: boolean) => Promise<boolean> }>}
 */
const MEASUREMENTS = {
  connections: { isUsual: true, measure: (count) => measureConnections(count ?? 5_000) },
  requests: { isUsual: true, measure: (count) => measureRequests(count ?? 1_000_000) },
  http2: { isUsual: true, measure: () => measureHttp2() },
  handshakes: { isUsual: true, measure: (count) => measureHandshakes(count ?? 10_000) },
  kills: { isUsual: false, measure: measureKillsOf },
  scanners: { isUsual: false, measure: () => measureScanners() },
  drives: { isUsual: false, measure: () => measureDrives() },
  receiving: { isUsual: false, measure: () => measureReceiving() },
};

/**
 * A start of the app takes seconds.
 * @param {number | undefined} count
 * @param {boolean} isApp
 */
function measureKillsOf(count, isApp) {
  // What is killed is ended with this program.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
  return isApp ? measureKills(count ?? 30, ['app']) : measureKills(count ?? 200, ['program', 'thread']);
}

await runScript(async () => {
  const options = /** @type {const} */ ({ count: { type: 'string' }, app: { type: 'boolean', default: false } });
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  const [what] = positionals;
  const count = values.count === undefined ? undefined : Number(values.count);
  if (what !== undefined && !(what in MEASUREMENTS)) {
    throw new KnownProblem(`There is no measurement ${what}: there are ${Object.keys(MEASUREMENTS).join(', ')}.`);
  }
  for (const [name, { isUsual, measure }] of Object.entries(MEASUREMENTS)) {
    const isAsked = what === undefined ? isUsual : what === name;
    if (isAsked && !(await measure(count, values.app))) process.exitCode = 1;
  }
});
