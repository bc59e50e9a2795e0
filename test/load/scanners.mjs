/** What scanners for TLS have to say of a share; nothing leaves this computer. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { startShare } from './share.mjs';

const run = promisify(execFile);

/** Found on purpose: see the decision 561. */
const ON_PURPOSE = ['cert_revocation', 'HSTS'];

/** Everything but how each of four hundred ciphers fares one by one, and simulations of clients: those only repeat the rest. */
const CHECKS = ['-p', '-s', '-f', '-P', '-S', '-h', '-U'];

/** @param {unknown} error @returns {boolean} */
function isNotThere(error) {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/**
 * @param {number} port
 * @param {string} folder
 * @param {string} authority A file.
 * @returns {Promise<{ id: string, severity: string, finding: string }[]>}
 */
async function testssl(port, folder, authority) {
  const report = path.join(folder, 'report.json');
  const quiet = ['--quiet', '--color', '0', '--warnings', 'batch', '--nodns', 'none', '--ip', '127.0.0.1'];
  // Ends with the number of findings.
  const ending = run(
    'testssl',
    [...CHECKS, ...quiet, '--add-ca', authority, '--jsonfile', report, `localhost:${port}`],
    {
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  await ending.catch((error) => {
    if (isNotThere(error)) throw error;
  });
  return JSON.parse(await readFile(report, 'utf8'));
}

/** @param {number} port */
async function sslscan(port) {
  const { stdout } = await run('sslscan', ['--no-colour', `127.0.0.1:${port}`]);
  const offered = [...stdout.matchAll(/^((?:SSL|TLS)v[\d.]+)\s+enabled$/gm)].map(([, name]) => name);
  const weak = stdout.match(/^.*(?:vulnerable to heartbleed|Insecure|Compression enabled).*$/gm) ?? [];
  return { offered, weak: weak.filter((line) => !line.includes('not vulnerable')) };
}

/** Minutes: testssl.sh speaks some hundred times with the share. */
export async function measureScanners() {
  const data = await mkdtemp(path.join(tmpdir(), 'porthole-load-data-'));
  const share = await startShare(['--tls'], { XDG_DATA_HOME: data });
  try {
    const { offered, weak } = await sslscan(share.port);
    console.log(`sslscan: ${offered.join(' and ')}; ${weak.join('; ') || 'no finding'}`);
    const authority = path.join(data, 'porthole', 'certificates', 'porthole-ca.pem');
    const told = await testssl(share.port, data, authority);
    const findings = told.filter(({ severity }) => ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL', 'FATAL'].includes(severity));
    const unwanted = findings.filter(({ id }) => !ON_PURPOSE.includes(id));
    for (const { id, severity, finding } of findings) {
      console.log(`testssl.sh: ${id}: ${finding} (${severity})${ON_PURPOSE.includes(id) ? ', on purpose' : ''}`);
    }
    const passed = told.filter(({ severity }) => severity === 'OK').length;
    console.log(`testssl.sh: ${passed} checks in order, ${unwanted.length} findings`);
    return offered.join() === 'TLSv1.2,TLSv1.3' && weak.length === 0 && unwanted.length === 0 && passed > 0;
  } catch (error) {
    if (!isNotThere(error)) throw error;
    console.error('The packages sslscan and testssl.sh are needed for this.');
    return false;
  } finally {
    await share.stop();
    await rm(data, { recursive: true, force: true });
  }
}
