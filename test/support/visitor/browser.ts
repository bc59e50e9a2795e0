/** A real Chromium as the visitor's browser. */
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import type { LanguageTag } from '../../../main/words/languages.ts';
import { IS_GALLERY } from '../gallery-choice.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
export const PICTURES = path.join(ROOT, 'test-results', 'visitor');
const CHROMIUM = '/usr/bin/chromium';
/** The same engine without a browser's own windows around the page: for many pictures, in a fraction of the time. */
export const HEADLESS_SHELL = '/usr/bin/chromium-headless-shell';

export interface VisitOptions {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
  readonly language?: LanguageTag | 'en-GB';
  readonly hasScript?: boolean;
  /** Whether the page is one that its script changes, which is waited for; as `hasScript` when left out. */
  readonly comesAlive?: boolean;
}

export interface Visit {
  readonly page: Page;
  /** What went wrong on the page: errors, and what its policy refused. */
  readonly complaints: string[];
}

export interface Visitor {
  /** Opens an address; the page closes with the test. */
  readonly visit: (url: string, options?: VisitOptions) => Promise<Visit>;
}

/** One browser for the tests of a file. */
export function useVisitor(executablePath: string = CHROMIUM): Visitor {
  let browser: Browser;
  beforeAll(async () => {
    await mkdir(PICTURES, { recursive: true });
    const rootSwitches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    browser = await chromium.launch({ executablePath, args: ['--disable-gpu', ...rootSwitches] });
  });
  afterAll(() => browser.close());
  const visit = async (url: string, options: VisitOptions = {}): Promise<Visit> => {
    const { width = 1100, hasScript = true, comesAlive = hasScript } = options;
    const context = await browser.newContext({
      viewport: { width, height: options.height ?? 800 },
      colorScheme: options.theme ?? 'light',
      locale: options.language ?? 'en-GB',
      javaScriptEnabled: hasScript,
      hasTouch: width < 500,
      reducedMotion: 'reduce',
      timezoneId: 'Europe/Berlin',
    });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    await page.goto(url);
    if (comesAlive) await page.locator('html.alive').waitFor();
    return { page, complaints };
  };
  return { visit };
}

/** A picture of what is on screen, to be looked at. */
export async function takePicture(page: Page, name: string): Promise<void> {
  if (!IS_GALLERY) return;
  await page.screenshot({ path: path.join(PICTURES, `${name}.png`), animations: 'disabled' });
}

/**
 * What axe finds, as one line each. The page's own policy lets no script in: axe is run from outside.
 * @param rules that are asked for; all of them when left out
 */
export async function findAccessibilityFaults(page: Page, rules?: readonly string[]): Promise<string[]> {
  const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  const results = await page.evaluate(async (only) => {
    const { axe } = globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } };
    const { violations } = await axe.run({
      resultTypes: ['violations'],
      selectors: false,
      ...(only ? { runOnly: [...only] } : {}),
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, rules);
  return results;
}
