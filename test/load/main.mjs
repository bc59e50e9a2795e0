/** Chooses what is measured; ends with status 1 when a share did not bear it. */
import { parseArgs } from 'node:util';
import { measureConnections } from './connections.mjs';
import { measureDrives } from './drives.mjs';
import { measureHandshakes } from './handshakes.mjs';
import { measureHttp2 } from './http2-floods.mjs';
import { measureKills } from './kills.mjs';
import { measureReceiving } from './receiving.mjs';
import { measureRequests } from './requests.mjs';
import { measureScanners } from './scanners.mjs';
import { measureSecured } from './secured.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { count: { type: 'string' } } });
const [what] = positionals;
const count = values.count === undefined ? undefined : Number(values.count);

/** @param {string} name Everything but kills, receiving, drives, scanners and secured is measured when nothing is named. */
const is = (name) => what === undefined || what === name;

if (what === 'kills') process.exitCode = (await measureKills(count ?? 200)) ? 0 : 1;
if (what === 'drives') process.exitCode = (await measureDrives()) ? 0 : 1;
if (what === 'scanners') process.exitCode = (await measureScanners()) ? 0 : 1;
if (what === 'secured') process.exitCode = (await measureSecured(count ?? 3)) ? 0 : 1;
if (what === 'receiving') process.exitCode = (await measureReceiving()) ? 0 : 1;
if (is('connections') && !(await measureConnections(count ?? 5_000))) process.exitCode = 1;
if (is('requests') && !(await measureRequests(count ?? 1_000_000))) process.exitCode = 1;
if (is('http2') && !(await measureHttp2())) process.exitCode = 1;
if (is('handshakes') && !(await measureHandshakes(count ?? 10_000))) process.exitCode = 1;
