/** What moves in the window, in a browser: never for long, and not at all for people who want it to stand still. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { SceneName } from '../support/window/scenes.ts';
import { createScenes } from '../support/window/scenes.ts';
import { useWindowStage } from '../support/window/window-page.ts';

const stage = useWindowStage();

/** Seconds of each transition and of each animation that comes to an end, and how many go on without one. */
async function readMotion(page: Page): Promise<{ seconds: number[]; endless: number }> {
  return await page.evaluate(() => {
    const secondsOf = (list: string): number[] => list.split(', ').map((text) => Number.parseFloat(text));
    const styles = [...document.querySelectorAll('*')].flatMap((element) =>
      [undefined, '::before', '::after', '::backdrop'].map((part) => getComputedStyle(element, part)),
    );
    const moving = styles.filter(({ animationName }) => animationName !== 'none');
    const isEndless = ({ animationIterationCount }: CSSStyleDeclaration): boolean =>
      animationIterationCount === 'infinite';
    return {
      seconds: [
        ...styles.flatMap(({ transitionDuration }) => secondsOf(transitionDuration)),
        ...moving.filter((style) => !isEndless(style)).flatMap((style) => secondsOf(style.animationDuration)),
      ],
      endless: moving.filter(isEndless).length,
    };
  });
}

async function openEverything(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'At a glance' }).click();
  await page.getByRole('button', { name: 'Show QR code' }).first().click();
  await page.getByRole('dialog').waitFor();
}

const SCENES: readonly (readonly [SceneName, (page: Page) => Promise<unknown>])[] = [
  ['active', openEverything],
  ['starting', (page) => page.getByRole('button', { name: 'Columns and files' }).click()],
];

test.each(SCENES)('nothing takes more than 200 ms, or moves for who wants no motion: %s', async (name, act) => {
  const scene = createScenes(Date.now())[name];
  const { page } = await stage.open(scene, { hasMotion: true });
  await act(page);
  const motion = await readMotion(page);
  expect(Math.max(...motion.seconds)).toBeLessThanOrEqual(0.2);
  expect(Math.max(...motion.seconds)).toBeGreaterThan(0);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const still = await readMotion(page);
  expect({ longest: Math.max(...still.seconds), endless: still.endless }).toEqual({ longest: 0, endless: 0 });
});
