/** What moves in the window, in a browser: never for long, and not at all for people who want it to stand still. */
import type { Page } from 'playwright-core';
import { test } from 'vitest';
import { expectBriefMotion } from '../support/look.ts';
import type { SceneName } from '../support/window/scenes.ts';
import { createScenes } from '../support/window/scenes.ts';
import { STAGE_TIME } from '../support/window/stage-time.ts';
import { useWindowStage } from '../support/window/window-page.ts';

const stage = useWindowStage();

async function openEverything(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'At a glance' }).click();
  await page.getByRole('button', { name: 'Show QR code' }).first().click();
  await page.getByRole('dialog').waitFor();
}

const SCENES: readonly (readonly [SceneName, (page: Page) => Promise<unknown>])[] = [
  ['active', openEverything],
  ['starting', () => Promise.resolve()],
  ['busy', (page) => page.getByRole('button', { name: 'Columns and files' }).click()],
];

test.each(SCENES)('nothing takes more than 200 ms, or moves for who wants no motion: %s', async (name, act) => {
  const scene = createScenes(STAGE_TIME)[name];
  const { page } = await stage.open(scene, { hasMotion: true });
  await act(page);
  await expectBriefMotion(page);
});
