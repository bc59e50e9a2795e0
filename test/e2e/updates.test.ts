/** A newer version from a server on this computer, in the place of an AppImage: found, fetched, installed when the app ends. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { copyFile, readFile, symlink } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { ElectronApplication } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import type { PortholeApp } from '../support/porthole-app.ts';
import { launchPorthole, ROOT } from '../support/porthole-app.ts';
import { SOON } from '../support/porthole-page.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const NEWER = '99.0.0';
/** What is installed: the updater runs it once, to let it settle in. */
const NEW_PROGRAM = '#!/bin/sh\nexit 0\n';

/** Another address of this computer, which updates may not come from without https: it stands for somebody in between. */
const ELSEWHERE = '127.0.0.2';

interface UpdateServer {
  readonly url: string;
  /** At its own address. */
  readonly asked: string[];
  /** At the other one. */
  readonly askedElsewhere: string[];
  readonly close: () => void;
}

/** @param leadsElsewhere redirects everything to the other address, which answers as this one would */
async function serveUpdate(leadsElsewhere = false): Promise<UpdateServer> {
  const asked: string[] = [];
  const askedElsewhere: string[] = [];
  const file = `Porthole-${NEWER}.AppImage`;
  const sha512 = createHash('sha512').update(NEW_PROGRAM).digest('base64');
  const contents = new Map([
    [
      '/latest-linux.yml',
      `version: ${NEWER}\nfiles:\n  - url: ${file}\n    sha512: ${sha512}\n    size: ${NEW_PROGRAM.length}\npath: ${file}\nsha512: ${sha512}\n`,
    ],
    [`/${file}`, NEW_PROGRAM],
  ]);
  const server = createServer(({ url = '', socket }, response) => {
    const target = url.split('?')[0] ?? '';
    const content = contents.get(target);
    const isElsewhere = socket.localAddress === ELSEWHERE;
    (isElsewhere ? askedElsewhere : asked).push(target);
    if (leadsElsewhere && !isElsewhere) {
      response.writeHead(302, { location: `http://${ELSEWHERE}:${socket.localPort}${url}` }).end();
    } else {
      response.writeHead(content === undefined ? 404 : 200).end(content);
    }
  }).listen(0, '0.0.0.0');
  await once(server, 'listening');
  const close = (): void => void server.close();
  onTestFinished(close);
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, asked, askedElsewhere, close };
}

/** The app as it is, in a folder where it finds where updates come from. */
async function createUpdatableApp(url: string): Promise<string> {
  const app = await createTempFolder({
    'dev-app-update.yml': `provider: generic\nurl: ${url}\nupdaterCacheDirName: porthole-updater\n`,
  });
  await copyFile(path.join(ROOT, 'package.json'), path.join(app, 'package.json'));
  await symlink(path.join(ROOT, 'dist'), path.join(app, 'dist'));
  return app;
}

/** Clicks the item of the menu bar; false when there is none. */
function clickCheck(electron: ElectronApplication): Promise<boolean> {
  return electron.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
    const item = items.find(({ label }) => label === 'Check for Updates…');
    item?.click();
    return item !== undefined;
  });
}

/** Presses these buttons whenever a message box has one of them, and gives back what was said. */
async function answerWith({ electron }: PortholeApp, wanted: readonly string[]): Promise<() => Promise<string[]>> {
  await electron.evaluate(({ dialog }, labels) => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    dialog.showMessageBox = (...args: unknown[]) => {
      const { message, buttons } = args.at(-1) as { message: string; buttons: string[] };
      said.push(message);
      return Promise.resolve({
        response: buttons.findIndex((label) => labels.includes(label)),
        checkboxChecked: false,
      });
    };
  }, wanted);
  return () => electron.evaluate(() => (globalThis as unknown as { said: string[] }).said);
}

it('finds a newer version when it is asked to, fetches it, and installs it at the end', async () => {
  const server = await serveUpdate();
  const folder = await createTempFolder({ 'Porthole.AppImage': 'old', cache: {} });
  const appImage = path.join(folder, 'Porthole.AppImage');
  const environment = { APPIMAGE: appImage, XDG_CACHE_HOME: path.join(folder, 'cache') };
  const app = await launchPorthole({ app: await createUpdatableApp(server.url), environment });
  const said = await answerWith(app, ['Download', 'Later']);
  await expect.poll(() => clickCheck(app.electron), SOON).toBe(true);
  await expect.poll(said, SOON).toEqual([`Porthole ${NEWER} is available`, `Porthole ${NEWER} is ready`]);
  expect(server.asked).toEqual(['/latest-linux.yml', `/Porthole-${NEWER}.AppImage`]);
  expect(await readFile(appImage, 'utf8')).toBe('old');
  await app.quit();
  await expect.poll(() => readFile(appImage, 'utf8'), SOON).toBe(NEW_PROGRAM);
});

it('says that it did not work when it is led off https or nothing answers, and asks nothing unless told where', async () => {
  const server = await serveUpdate(true);
  const app = await launchPorthole({ app: await createUpdatableApp(server.url) });
  const said = await answerWith(app, ['OK', 'Later']);
  await expect.poll(() => clickCheck(app.electron), SOON).toBe(true);
  await expect.poll(said, SOON).toEqual(['The update did not work']);
  expect([server.asked[0], server.askedElsewhere]).toEqual(['/latest-linux.yml', []]);
  server.close();
  await app.page.evaluate(() => window.porthole.showSettings(true));
  await app.page.getByRole('button', { name: 'Check for updates…' }).click();
  await expect.poll(said, SOON).toHaveLength(2);
  await app.quit();
  const plain = await launchPorthole();
  const hasMenu = () => plain.electron.evaluate(({ Menu }) => Menu.getApplicationMenu() !== null);
  await expect.poll(hasMenu, SOON).toBe(true);
  expect(await clickCheck(plain.electron)).toBe(false);
  await plain.page.evaluate(() => window.porthole.showSettings(true));
  await plain.page.getByText('Porthole', { exact: true }).waitFor();
  expect(await plain.page.getByRole('button', { name: 'Check for updates…' }).count()).toBe(0);
});
