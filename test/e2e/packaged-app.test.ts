/** The packaged app, as people get it: without a debugger, from its archive, with its own runtime. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createHome, environmentFor, ROOT, runtimeSwitches } from '../support/porthole-app.ts';
import { SOON, untilLogged, untilSharing } from '../support/porthole-page.ts';
import { run } from '../support/run.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const UNPACKED = path.join(ROOT, 'release', 'linux-unpacked');
const PACKAGING_TIMEOUT_MS = 300_000;

beforeAll(async () => {
  const npm = await run('npm', ['run', '--silent', 'package:dir']);
  expect(npm.status, npm.stderr).toBe(0);
}, PACKAGING_TIMEOUT_MS);

/** Starts the packaged app and reaches its page over Chromium's own debugging port. */
async function launchPackaged(...args: string[]): Promise<Page> {
  const home = await createHome();
  const switches = [...runtimeSwitches(), '--remote-debugging-port=0'];
  const app = spawn(path.join(UNPACKED, 'porthole'), [...switches, ...args], {
    env: environmentFor(home),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  onTestFinished(async () => {
    app.kill('SIGTERM');
    if (app.exitCode === null && app.signalCode === null) await once(app, 'exit');
  });
  const endpoint = await readEndpoint(createInterface(app.stderr));
  await untilPageExists(endpoint);
  const browser = await chromium.connectOverCDP(endpoint, { noDefaults: true });
  const page = () =>
    browser
      .contexts()[0]
      ?.pages()
      .find((candidate) => candidate.url().startsWith('porthole:'));
  await expect.poll(() => page()?.url(), SOON).toBe('porthole://app/index.html');
  return page() as Page;
}

async function readEndpoint(lines: AsyncIterable<string>): Promise<string> {
  for await (const line of lines) {
    const [, endpoint] = /^DevTools listening on (ws:.*)$/.exec(line) ?? [];
    if (endpoint !== undefined) return endpoint;
  }
  throw new Error('The packaged app ended before its window came');
}

/** Attaching to a page in the moment when it is made can hang: first the page, then Playwright. */
async function untilPageExists(endpoint: string): Promise<void> {
  const list = `http://${new URL(endpoint).host}/json/list`;
  const titles = async (): Promise<string[]> => {
    const targets = (await (await fetch(list)).json()) as { title: string; url: string }[];
    return targets.map(({ title, url }) => `${title} ${url}`);
  };
  await expect.poll(titles, SOON).toContain('Porthole porthole://app/index.html');
}

describe('the packaged app', () => {
  it('shares a folder and shows the requests', async () => {
    const folder = await createTempFolder({ 'a.txt': 'hello' });
    const page = await launchPackaged('--port', '0', folder);
    const address = await untilSharing(page);
    expect(await run('curl', ['--silent', '--fail', `${address}a.txt`])).toMatchObject({ stdout: 'hello' });
    expect(await untilLogged(page, '/a.txt')).toMatchObject({ status: '200', ending: 'Complete' });
  });

  it('carries its own code only', async () => {
    const resources = await readdir(path.join(UNPACKED, 'resources'));
    expect(resources).toContain('app.asar');
    expect(resources).not.toContain('default_app.asar');
    expect(resources).not.toContain('app');
  });
});
