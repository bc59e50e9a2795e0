/** The smallest window at the largest zoom, state after state: nothing is outside for good, cut, or out of reach. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { SceneName } from '../support/window/scenes.ts';
import { createScenes } from '../support/window/scenes.ts';
import { STAGE_TIME } from '../support/window/stage-time.ts';
import { untilDrawn, useWindowStage } from '../support/window/window-page.ts';

const stage = useWindowStage();
const scenes = createScenes(STAGE_TIME);

/** 640 x 480 at 200 %, as the page sees it. */
const SMALLEST = { width: 320, height: 240, pixelRatio: 2 };

const press = (name: RegExp | string) => (page: Page) => page.getByRole('button', { name }).first().click();

/** `over`: what lies over the rest by intent, and is closed by itself. */
type State = readonly [name: string, scene: SceneName, act?: (page: Page) => Promise<void>, over?: string];

const STATES: readonly State[] = [
  ['the first run', 'first-run-recent'],
  ['sharing', 'sharing'],
  ['sharing, with an empty log', 'sharing-empty'],
  ['transfers', 'active'],
  ['five shares', 'five-shares'],
  ['long names', 'long-names'],
  ['stopped', 'stopped'],
  ['a problem', 'port-in-use'],
  ['a lost folder', 'folder-missing'],
  ['what can not be saved', 'unsaved'],
  ['details', 'sharing', (page) => page.getByRole('row').nth(5).click(), 'section[aria-label="Request details"]'],
  ['settings', 'sharing', press('Settings')],
  ['the QR code', 'sharing', press(/QR/)],
  ['the check', 'check', press(/^Why can/)],
  ['at a glance', 'sharing', press(/^At a glance/)],
  ['a text to share', 'sharing', writeText],
  ['when sharing stops', 'sharing', press('Stop after…')],
];

async function writeText(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Share more' }).click();
  await page.getByRole('button', { name: 'Share a text or link…' }).click();
}

describe('in 640 x 480 at 200 %', () => {
  test.for(STATES)(
    'all that can be pressed is reached, lies inside when it is, and nothing is scrolled sideways: %s',
    async ([_, scene, act, over]) => {
      const { page } = await stage.open(scenes[scene], SMALLEST);
      await act?.(page);
      await untilDrawn(page);
      const outside = await findOutOfReach(page, over ?? '[role=dialog], dialog');
      expect(outside).toEqual([]);
      expect(await findWider(page)).toEqual([]);
    },
  );

  test('the window can be scrolled to its end, and never sideways', async () => {
    const { page } = await stage.open(scenes.active, SMALLEST);
    await page.mouse.move(160, 120);
    const end = page.getByRole('grid');
    await end.evaluate((element) => element.scrollIntoView({ block: 'end', inline: 'end' }));
    const box = await end.boundingBox();
    if (box === null) throw new Error('it is not there');
    expect(box.x + box.width).toBeLessThanOrEqual(SMALLEST.width + 1);
    expect(box.y + box.height).toBeLessThanOrEqual(SMALLEST.height + 1);
  });
});

test('nothing of a separator is seen before the first part of a line', async () => {
  const { page } = await stage.open(scenes.sharing, SMALLEST);
  await untilDrawn(page);
  const line = page.locator('p[data-state]');
  const first = await line.locator('span').first().boundingBox();
  if (first === null) throw new Error('it is not there');
  // The separator has its room in the padding of the part; the text begins behind it.
  const clip = { x: first.x - 10, y: first.y, width: 20, height: first.height };
  const before = await page.screenshot({ clip });
  await line.evaluate((element) => element.style.setProperty('--separator', '90px'));
  await untilDrawn(page);
  expect((await page.screenshot({ clip })).equals(before)).toBe(true);
});

/** Parts of the window that hold more than they are wide; what is in the log's list is scrolled there. */
function findWider(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('#root > *, header, main, nav, section, dialog')]
      .filter((part) => part.checkVisibility() && part.scrollWidth > part.clientWidth + 1)
      .map((part) => `${part.tagName} ${part.className}: ${part.scrollWidth} in ${part.clientWidth}`),
  );
}

/** Names of what can be pressed and is no part of what is seen after it was scrolled to. */
function findOutOfReach(page: Page, over: string): Promise<string[]> {
  return page.evaluate((overlay) => {
    const selector = 'button, a[href], input, select, summary, [role=switch], [role=tab]';
    const layer = [...document.querySelectorAll(overlay)].at(-1) ?? document.body;
    const pressable = [...layer.querySelectorAll(selector)].filter((element) => element.checkVisibility());
    const reaches = (element: Element): boolean => {
      element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      const box = element.getBoundingClientRect();
      const isInside =
        box.left >= -1 && box.top >= -1 && box.right <= window.innerWidth + 1 && box.bottom <= window.innerHeight + 1;
      const hit = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
      const label = element.closest('label');
      const isMeant = hit !== null && (element.contains(hit) || hit.contains(element) || label?.contains(hit) === true);
      return isInside && isMeant;
    };
    return pressable
      .filter((element) => !reaches(element))
      .map((element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect();
        const name = element.getAttribute('aria-label') ?? element.textContent ?? element.tagName;
        return `${name.slice(0, 40)} at ${[left, top, right, bottom].map(Math.round).join(', ')}`;
      });
  }, over);
}
