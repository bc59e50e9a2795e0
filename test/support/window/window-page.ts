/** The built window in a real Chromium, without Electron: its page served on the loopback address, main played by a script. */
import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import type { Scene } from './scene.ts';
import { clockScript } from './stage-time.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const PAGE_FOLDER = path.join(ROOT, 'dist', 'renderer');
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
/** Beside the page, for its tests: the browser keeps what it made of a script that has an address. */
const AXE_PATH = '/axe.min.js';
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
  /** Opens the window; it is the test's own. */
  readonly open: (scene: Scene, options?: OpenOptions) => Promise<OpenWindow>;
}

/** What the tests of a file share. */
interface Platform {
  readonly browser: Browser;
  readonly server: Server;
  /** The main process that plays a scene. */
  readonly script: string;
}

/** Starts one browser and one server for the tests of a file. */
function usePlatform(): () => Platform {
  let platform: Platform;
  beforeAll(async () => {
    const [browser, server, script] = await Promise.all([launchChromium(), servePage(), bundleFakeBridge()]);
    platform = { browser, server, script };
  });
  afterAll(async () => {
    await platform.browser.close();
    platform.server.close();
  });
  return () => platform;
}

/**
 * Shows each window as if it had just been opened, one after the other in one page: in half the time of a page of its own.
 * A test that opens several has a page for each.
 */
export function useWindowStage(): WindowStage {
  const platform = usePlatform();
  const free = new Map<number, Page[]>();
  const windows = (pixelRatio: number): Page[] => {
    const pages = free.get(pixelRatio) ?? [];
    free.set(pixelRatio, pages);
    return pages;
  };
  let count = 0;
  const open = async (scene: Scene, options: OpenOptions = {}): Promise<OpenWindow> => {
    const { deviceScaleFactor } = contextOptions(options);
    const left = windows(deviceScaleFactor).pop();
    const page = left ?? (await (await platform().browser.newContext(contextOptions(options))).newPage());
    if (left !== undefined) await leaveNothing(page, options);
    const complaints = collectComplaints(page);
    count += 1;
    const script = await page.addInitScript(`${forgetScript(count)};\n${sceneScript(scene, platform())}`);
    onTestFinished(async () => {
      page.removeAllListeners();
      await script.dispose();
      windows(deviceScaleFactor).push(page);
    });
    await openIndex(page, platform());
    return { page, complaints };
  };
  return { open };
}

/** Takes back what the last test did to its page, beyond the document. */
async function leaveNothing(page: Page, options: OpenOptions): Promise<void> {
  await page.mouse.up();
  await page.mouse.move(0, 0);
  const { viewport, colorScheme, reducedMotion } = contextOptions(options);
  await page.emulateMedia({ colorScheme, reducedMotion });
  await page.setViewportSize(viewport);
}

/** What one window remembers, the next one must not know, but itself when its page is loaded again. */
function forgetScript(window: number): string {
  return `if (sessionStorage.getItem('stage') !== '${window}') {
    localStorage.clear();
    sessionStorage.clear();
    sessionStorage.setItem('stage', '${window}');
  }`;
}

function collectComplaints(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  return complaints;
}

function sceneScript(scene: Scene, { script }: Platform): string {
  return `${clockScript()};\nwindow.scene = ${JSON.stringify(scene)};\n${script}`;
}

async function openIndex(page: Page, { server }: Platform): Promise<void> {
  const { port } = server.address() as AddressInfo;
  await page.goto(`http://127.0.0.1:${port}/index.html`);
  await page.locator('h1').waitFor();
}

/** What axe finds on the page of a stage: the rule, the element, what is wrong with it. */
export async function findViolations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({ url: AXE_PATH });
  const { violations } = await page.evaluate<AxeResults>(
    'axe.run(document, { resultTypes: ["violations"], selectors: false })',
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
}

/** Until the page has drawn itself as it is now: what watches its sizes has then seen them. */
export async function untilDrawn(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );
}

function contextOptions({ theme, width, height, hasMotion, pixelRatio }: OpenOptions) {
  return {
    viewport: { width: width ?? 1080, height: height ?? 720 },
    colorScheme: theme ?? 'light',
    reducedMotion: hasMotion === true ? ('no-preference' as const) : ('reduce' as const),
    deviceScaleFactor: pixelRatio ?? 1,
    timezoneId: 'Europe/Berlin',
  } satisfies BrowserContextOptions;
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
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = pathname === AXE_PATH ? AXE : path.join(PAGE_FOLDER, path.posix.normalize(pathname));
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
        entry: path.join(ROOT, 'test', 'support', 'window', 'fake-bridge-access.ts'),
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
