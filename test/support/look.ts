/** What can be found out about the look of a page: accessibility in both themes, motion, and the layout from right to left. */
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type AxeModule from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { ThemeChoice } from '../../main/ipc/preferences.ts';
import { ROOT } from './porthole-app.ts';
import { changePreferences, SOON } from './porthole-page.ts';

const SCREENSHOTS = path.join(ROOT, 'test-results', 'screenshots');
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
/** What a theme changes is colour; everything else was judged in the one before. */
const LOOKS: readonly (readonly [ThemeChoice, AxeModule.RunOptions])[] = [
  ['light', { resultTypes: ['violations'] }],
  [
    'dark',
    { resultTypes: ['violations'], runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } },
  ],
];

let axe: Promise<string> | undefined;

/** Takes a picture of what the real app's window shows in each theme, in neither of which axe has a complaint. */
export async function inspect(page: Page, state: string): Promise<void> {
  await mkdir(SCREENSHOTS, { recursive: true });
  await inEachTheme(page, state, async (theme) => {
    await page.screenshot({ path: path.join(SCREENSHOTS, `${state}-${theme}.png`) });
  });
}

/** Axe has no complaint about what the real app's window shows, in either theme. `state` names it in a failure. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  await inEachTheme(page, state, () => Promise.resolve());
}

async function inEachTheme(page: Page, state: string, look: (theme: ThemeChoice) => Promise<void>): Promise<void> {
  axe ??= readFile(AXE, 'utf8');
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await axe);
  for (const [theme, options] of LOOKS) {
    await changePreferences(page, { theme });
    await expect.poll(() => page.locator('html').getAttribute('data-theme'), SOON).toBe(theme);
    await untilStill(page);
    await look(theme);
    expect(await findViolations(page, options), `${state}, ${theme}`).toEqual([]);
  }
}

/** The page must have read axe. */
async function findViolations(page: Page, options: AxeModule.RunOptions): Promise<string[][]> {
  return await page.evaluate(async (chosen) => {
    const { violations } = await (window as unknown as { axe: typeof AxeModule }).axe.run(document, chosen);
    return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
  }, options);
}

/**
 * Colours in the middle of a change would be judged as they are. Progress bars go on growing, and animations without an end
 * go on too.
 */
async function untilStill(page: Page): Promise<void> {
  const changing = (): Promise<number> =>
    page.evaluate(() => {
      const ending = document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
      const isSize = (animation: Animation): boolean =>
        animation instanceof CSSTransition && /size|width|inset/.test(animation.transitionProperty);
      return ending.filter((animation) => !isSize(animation)).length;
    });
  await expect.poll(changing, SOON).toBe(0);
}

/** How the page moves. */
export interface Motion {
  /** The longest transition, or animation that comes to an end. */
  readonly longestSeconds: number;
  /** How many animations go on without an end. */
  readonly endless: number;
}

export async function readMotion(page: Page): Promise<Motion> {
  return await page.evaluate(() => {
    const secondsOf = (list: string): number[] => list.split(', ').map((text) => Number.parseFloat(text));
    const styles = [...document.querySelectorAll('*')].flatMap((element) =>
      [undefined, '::before', '::after', '::backdrop'].map((part) => getComputedStyle(element, part)),
    );
    const moving = styles.filter(({ animationName }) => animationName !== 'none');
    const isEndless = ({ animationIterationCount }: CSSStyleDeclaration): boolean =>
      animationIterationCount === 'infinite';
    const seconds = [
      ...styles.flatMap(({ transitionDuration }) => secondsOf(transitionDuration)),
      ...moving.filter((style) => !isEndless(style)).flatMap((style) => secondsOf(style.animationDuration)),
    ];
    return { longestSeconds: Math.max(...seconds), endless: moving.filter(isEndless).length };
  });
}

/** Nothing takes more than 200 ms, and nothing moves for people who want it to stand still. */
export async function expectBriefMotion(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  const { longestSeconds } = await readMotion(page);
  expect(longestSeconds).toBeGreaterThan(0);
  expect(longestSeconds).toBeLessThanOrEqual(0.2);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await readMotion(page)).toEqual({ longestSeconds: 0, endless: 0 });
  await page.emulateMedia({ reducedMotion: null });
}

/** Shows the page as in a language that is written from right to left, where the log's columns and all else have room. */
export async function expectMirrored(page: Page): Promise<void> {
  const setDirection = (direction: string): Promise<void> =>
    page.evaluate((wanted) => document.documentElement.setAttribute('dir', wanted), direction);
  const columns = (): Promise<number[]> =>
    page
      .getByRole('grid')
      .getByRole('columnheader')
      .evaluateAll((heads) => heads.map((head) => head.getBoundingClientRect().right).filter((right) => right > 0));
  const before = await columns();
  await setDirection('rtl');
  const after = await columns();
  expect(after).toHaveLength(before.length);
  expect(before).toEqual([...before].sort((a, b) => a - b));
  expect(after).toEqual([...after].sort((a, b) => b - a));
  expect(await findOutside(page)).toEqual([]);
  await setDirection('ltr');
  expect(await columns()).toEqual(before);
}

/** What can be pressed or read, and stands beside the window instead of in it. */
async function findOutside(page: Page): Promise<string[]> {
  return await page.evaluate(() =>
    [...document.querySelectorAll('button, input, select, h1, h2, h3, p, [role=columnheader], [role=progressbar]')]
      .filter((element) => element.checkVisibility() && !element.closest('.visually-hidden'))
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 1 && (left < -0.5 || right > window.innerWidth + 0.5);
      })
      .map((element) => element.outerHTML),
  );
}
