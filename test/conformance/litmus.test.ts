/** The suite by which WebDAV servers are judged: all of it, by every way in. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cheapHash } from '../support/cheap-hash.ts';
import { exceptOverHttp2 } from '../support/http2-bridge.ts';
import { shareTree } from '../support/linked-share.ts';
import { NGINX, secureNginx, startProxy } from '../support/proxies.ts';
import { serveReceiving } from '../support/receiving-server.ts';
import { run } from '../support/run.ts';
import { runShare } from '../support/running-share.ts';
import { createTempFolder } from '../support/temp-folder.ts';
import { testIdentity } from '../support/tls-identity.ts';

/** Of its five parts: basic, copymove, props, locks, http. */
const TESTS = [16, 13, 30, 41, 4];

interface Result {
  readonly passed: readonly number[];
  readonly failures: readonly string[];
}

async function litmus(...args: readonly string[]): Promise<Result> {
  // It writes logs of its own to where it runs.
  const { stdout } = await run('env', [`--chdir=${await createTempFolder()}`, 'litmus', '-k', ...args]);
  const lines = stdout.split(/[\r\n]+/);
  const passed = lines.flatMap((line) => Number(/: of \d+ tests run: (\d+) passed/.exec(line)?.[1] ?? Number.NaN));
  return { passed: passed.filter(Number.isInteger), failures: lines.filter((line) => /FAIL|WARNING/.test(line)) };
}

const ALL: Result = { passed: TESTS, failures: [] };

describe('litmus', () => {
  it('passes all of its tests', async () => {
    const { port, bugs } = await serveReceiving({}, { rights: 'change' });
    expect(await litmus(`http://127.0.0.1:${port}/`)).toEqual(ALL);
    expect(bugs).toEqual([]);
  });

  exceptOverHttp2('these come their own way', () => {
    it('passes all of its tests with a PIN', async () => {
      const { share, port } = await shareTree({});
      const secret = { hash: cheapHash('424242'), pinLength: 6 };
      share.setAccess({ secret, accounts: [], rights: 'change', anonymous: undefined });
      expect(await litmus(`http://127.0.0.1:${port}/`, 'anybody', '424242')).toEqual(ALL);
    });

    it('passes over https all of its tests but the one that it leaves out there by itself', async () => {
      const { leaf } = await testIdentity();
      const { port } = await serveReceiving({}, { rights: 'change', identity: leaf });
      expect(await litmus(`https://127.0.0.1:${port}/`)).toEqual({ ...ALL, passed: [...TESTS.slice(0, 4), 3] });
    });

    it('passes all of its tests behind nginx, which passes on by which name it was asked', async () => {
      const { port } = await serveReceiving({}, { rights: 'change' });
      expect(await litmus(`http://127.0.0.1:${await startProxy(NGINX, [port])}/`)).toEqual(ALL);
    });
  });

  it('passes over https behind nginx, which has the certificate, what it passes over https', async () => {
    const { leaf } = await testIdentity();
    const files = await createTempFolder({ 'cert.pem': leaf.cert, 'key.pem': leaf.key });
    const identity = { cert: join(files, 'cert.pem'), key: join(files, 'key.pem') };
    const { port } = await runShare({}, { write: 'change', proxies: ['127.0.0.1'] });
    const proxy = await startProxy(secureNginx(identity), [port]);
    expect(await litmus(`https://127.0.0.1:${proxy}/`)).toEqual({ ...ALL, passed: [...TESTS.slice(0, 4), 3] });
  });
});
