/** The packaged app, as people get it: without a debugger, from its archive, with its own runtime. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { extractFile, listPackage, statFile } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import type { Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { expandExec, makeDesktopEntry, readKey } from '../support/desktop-entry.ts';
import { createHome, environmentFor, ROOT, runtimeSwitches } from '../support/porthole-app.ts';
import { readState, SOON, untilLogged, untilSharing } from '../support/porthole-page.ts';
import { run } from '../support/run.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const UNPACKED = path.join(ROOT, 'release', 'linux-unpacked');
/** What the runtime starts with. */
const ENTRIES = ['package.json', 'dist/main/main.cjs'];
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

  it('shares the folders on which a file manager starts it', async () => {
    const folder = await createTempFolder({ films: {}, 'my photos': { 'a.txt': 'hello' } });
    const exec = readKey(await makeDesktopEntry(), 'Desktop Entry', 'Exec') ?? '';
    const urls = ['films', 'my photos'].map((name) => pathToFileURL(path.join(folder, name)).href);
    const [program = '', ...args] = expandExec(exec, urls);
    expect(program.replace('/opt/Porthole', UNPACKED)).toBe(path.join(UNPACKED, 'porthole'));
    const page = await launchPackaged(...args);
    const names = async () => (await readState(page)).shares.map(({ name }) => name);
    await expect.poll(names, SOON).toEqual(['films', 'my photos']);
    const address = await untilSharing(page);
    expect(await run('curl', ['--silent', '--fail', `${address}a.txt`])).toMatchObject({ stdout: 'hello' });
  });

  it('has its fuses set: it is no Node.js, takes no debugger, and runs nothing but its archive', async () => {
    const wire = await getCurrentFuseWire(path.join(UNPACKED, 'porthole'));
    const isOn = (option: FuseV1Options): string => String.fromCharCode(wire[option] ?? 0);
    expect([
      isOn(FuseV1Options.RunAsNode),
      isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      isOn(FuseV1Options.EnableNodeCliInspectArguments),
      isOn(FuseV1Options.EnableCookieEncryption),
      isOn(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
      isOn(FuseV1Options.OnlyLoadAppFromAsar),
    ]).toEqual(['0', '0', '0', '1', '1', '1']);
  });

  it('brings the licences of all that is in it, and looks for no updates', async () => {
    const resources = path.join(UNPACKED, 'resources');
    const licenses = await readFile(path.join(resources, 'THIRD-PARTY-LICENSES.txt'), 'utf8');
    for (const name of ['react', 'highlight.js', 'yauzl']) expect(licenses).toMatch(new RegExp(`^${name} - `, 'm'));
    expect(licenses).toContain('wasm-vips');
    expect(await readdir(UNPACKED)).toEqual(expect.arrayContaining(['LICENSE.electron.txt', 'LICENSES.chromium.html']));
    expect(await readdir(resources)).not.toContain('app-update.yml');
  });

  it('carries nothing that it does not use', async () => {
    const archive = path.join(UNPACKED, 'resources', 'app.asar');
    const files = listPackage(archive, { isPack: false })
      .map((name) => name.slice(1))
      .filter((name) => !('files' in statFile(archive, name)));
    const texts = files.filter((name) => /\.(?:cjs|js|html|css)$/.test(name));
    const code = new Map(texts.map((name) => [name, extractFile(archive, name).toString()]));
    // Pictures of the tray are named by state and look; licences travel with what they are for.
    const stemOf = (name: string): string => path.basename(name).replace(/^tray-([a-z]+)[-T].*$|\.cjs$/, '$1');
    const isLicence = (name: string): boolean => /LICENSE|NOTICES/.test(name);
    const isNamed = (name: string): boolean =>
      [...code].some(([other, text]) => other !== name && text.includes(stemOf(name)));
    expect(files.filter((name) => !ENTRIES.includes(name) && !isLicence(name) && !isNamed(name))).toEqual([]);
    const locales = await readdir(path.join(UNPACKED, 'locales'));
    expect(locales.length).toBeLessThan(16);
  });

  it('carries its own code only', async () => {
    const resources = await readdir(path.join(UNPACKED, 'resources'));
    expect(resources).toContain('app.asar');
    expect(resources).not.toContain('default_app.asar');
    expect(resources).not.toContain('app');
  });
});
