/** The built window in a real Chromium, without Electron: its page served on the loopback address, main played by a script. */
import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import type { Scene } from './scene.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const PAGE_FOLDER = path.join(ROOT, 'dist', 'renderer');
/** Chromium without a browser's own windows around the page: opening one takes a fraction of the time. */
const CHROMIUM = '/usr/bin/chromium-headless-shell';

const MEDIA_TYPES: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
]);

export interface OpenOptions {
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
  readonly hasMotion?: boolean;
  readonly pixelRatio?: number;
}

/** A window that plays a scene. */
export interface OpenWindow {
  readonly page: Page;
  /** What the page's console said that it should not have: errors, and what its policy refused. */
  readonly complaints: string[];
}

export interface WindowStage {
  /** Opens the window; it closes with the test. */
  readonly open: (scene: Scene, options?: OpenOptions) => Promise<OpenWindow>;
}

/** Starts one browser and one server for the tests of a file. */
export function useWindowStage(): WindowStage {
  let browser: Browser;
  let server: Server;
  let script: string;
  beforeAll(async () => {
    [browser, server, script] = await Promise.all([launchChromium(), servePage(), bundleFakeBridge()]);
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });
  const open = async (scene: Scene, options: OpenOptions = {}): Promise<OpenWindow> => {
    const context = await browser.newContext(contextOptions(options));
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    await page.addInitScript(`window.scene = ${JSON.stringify(scene)};\n${script}`);
    const { port } = server.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}/index.html`);
    await page.locator('h1').waitFor();
    return { page, complaints };
  };
  return { open };
}

function contextOptions({ theme, width, height, hasMotion, pixelRatio }: OpenOptions): BrowserContextOptions {
  return {
    viewport: { width: width ?? 1080, height: height ?? 720 },
    colorScheme: theme ?? 'light',
    reducedMotion: hasMotion === true ? 'no-preference' : 'reduce',
    deviceScaleFactor: pixelRatio ?? 1,
    timezoneId: 'Europe/Berlin',
  };
}

async function launchChromium(): Promise<Browser> {
  const rootSwitches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return await chromium.launch({ executablePath: CHROMIUM, args: ['--disable-gpu', ...rootSwitches] });
}

async function servePage(): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.url === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    const file = path.join(PAGE_FOLDER, path.posix.normalize(new URL(request.url ?? '/', 'http://localhost').pathname));
    readFile(file).then(
      (content) => {
        response.setHeader('Content-Type', MEDIA_TYPES.get(path.extname(file)) ?? 'application/octet-stream');
        response.end(content);
      },
      () => {
        response.statusCode = 404;
        response.end();
      },
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return server;
}

async function bundleFakeBridge(): Promise<string> {
  const result = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      minify: false,
      target: 'chrome114',
      lib: {
        entry: path.join(ROOT, 'test', 'support', 'window', 'fake-bridge-entry.ts'),
        formats: ['iife'],
        name: 'fake',
      },
    },
  });
  const [first] = [result].flat();
  const chunk = first !== undefined && 'output' in first ? first.output[0] : undefined;
  if (chunk === undefined) throw new Error('The scripted main process could not be bundled');
  return chunk.code;
}
