/** What a visitor does on the page, in a real browser, with and without a script. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Visit } from '../support/visitor/browser.ts';
import { HEADLESS_SHELL, useVisitor } from '../support/visitor/browser.ts';
import { createHolidayTree, fillWithHostileNames, HOSTILE_NAMES } from '../support/visitor/folder.ts';
import type { SharedTree } from '../support/visitor/shared-tree.ts';
import { shareTree } from '../support/visitor/shared-tree.ts';

const visitor = useVisitor(HEADLESS_SHELL);
let share: SharedTree;
let hostile: SharedTree;

beforeAll(async () => {
  share = await shareTree(await createHolidayTree());
  hostile = await shareTree({}, fillWithHostileNames);
});
afterAll(async () => {
  await share.stop();
  await hostile.stop();
});

const names = ({ page }: Visit): Promise<string[]> =>
  page.locator('tbody td:first-child > a:not(.place) bdi').allTextContents();

describe('the listing', () => {
  test('puts folders first and counts as people do', async () => {
    const visit = await visitor.visit(`${share.url}Summer%20in%20the%20Alps/`);
    expect((await names(visit)).slice(0, 3)).toEqual(['Day 1', 'IMG_2001.jpg', 'IMG_2002.jpg']);
  });

  test('is printed without what can only be clicked', async () => {
    const { page } = await visitor.visit(share.url);
    const tools = page.locator('#bar, header .button, tbody a[download], footer button');
    const shown = async () => (await tools.all()).length > 3 && (await tools.filter({ visible: true }).count());
    expect(await shown()).toBeGreaterThan(3);
    await page.emulateMedia({ media: 'print' });
    expect(await shown()).toBe(0);
    expect(await page.locator('tbody bdi').first().isVisible()).toBe(true);
  });

  test('sorts by a click on a column head, and remembers it in this browser', async () => {
    const visit = await visitor.visit(share.url);
    await visit.page.getByRole('button', { name: 'Size' }).click();
    await visit.page.getByRole('button', { name: 'Size' }).click();
    expect((await names(visit))[4]).toBe('Route.zip');
    await visit.page.reload();
    await visit.page.locator('html.alive').waitFor();
    expect((await names(visit))[4]).toBe('Route.zip');
    expect(await visit.page.getByRole('columnheader', { name: 'Size' }).getAttribute('aria-sort')).toBe('descending');
  });

  test('filters while one types, and finds what lies deeper', async () => {
    const visit = await visitor.visit(share.url);
    let answer: () => void = () => undefined;
    const mayAnswer = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await visit.page.route(/search=/, async (route) => {
      await mayAnswer;
      await route.continue();
    });
    await visit.page.getByRole('searchbox').fill('route');
    expect(await names(visit)).toEqual(['Route.zip']);
    answer();
    await visit.page.getByText('Route notes.txt').waitFor();
    expect(await names(visit)).toEqual(['Route.zip', 'Route notes.txt']);
    await visit.page.getByRole('link', { name: 'Summer in the Alps/Day 1/' }).click();
    await visit.page.waitForURL('**/Day%201/');
  });

  test('shows times in the visitor’s zone', async () => {
    const { page } = await visitor.visit(share.url);
    const shown = await page.locator('time').first().textContent();
    const expected = await page.evaluate(() => {
      const time = new Date(document.querySelector('time')?.dateTime ?? '');
      return time.toLocaleTimeString('en-GB', { timeStyle: 'short', timeZone: 'Europe/Berlin' });
    });
    expect(shown).toContain(expected);
  });

  test('speaks Chinese to those who do', async () => {
    const { page } = await visitor.visit(share.url, { language: 'zh-CN' });
    expect(await page.getAttribute('html', 'lang')).toBe('zh-CN');
    expect(await page.locator('#summary').textContent()).toBe('4 个文件夹，11 个文件');
  });

  test('shows the README below, with nothing of it run', async () => {
    const { page, complaints } = await visitor.visit(share.url);
    await page.getByRole('heading', { name: 'Trip to the Alps' }).waitFor();
    expect(await page.locator('.readme script, .readme img, .readme a[href^="javascript"]').count()).toBe(0);
    expect(await page.title()).toBe('Holiday');
    expect(complaints).toEqual([]);
  });

  test('works without a script: search, order and folders are links and forms', async () => {
    const { page } = await visitor.visit(share.url, { hasScript: false });
    await page.getByRole('button', { name: 'Size' }).click();
    expect(page.url()).toBe(`${share.url}?sort=size`);
    await page.getByRole('button', { name: 'Size' }).click();
    expect(page.url()).toBe(`${share.url}?sort=size-desc`);
    await page.getByRole('searchbox').fill('img_2003');
    await page.getByRole('button', { name: 'Search' }).click();
    expect(await page.locator('h1').textContent()).toBe('Results for “img_2003”');
    await page.getByRole('link', { name: 'IMG_2003.jpg', exact: true }).click();
    expect(page.url()).toBe(`${share.url}Summer%20in%20the%20Alps/IMG_2003.jpg`);
  });
});

describe('the keyboard', () => {
  test('walks, types ahead, looks inside, goes up', async () => {
    const { page } = await visitor.visit(`${share.url}Summer%20in%20the%20Alps/`);
    const focused = (): Promise<string> =>
      page.evaluate(() => document.activeElement?.querySelector('bdi')?.textContent ?? '');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('Day 1');
    await page.keyboard.press('End');
    expect(await focused()).toContain('Portrait at the lake');
    await page.keyboard.type('img_2004');
    expect(await focused()).toBe('IMG_2004.jpg');
    await page.keyboard.press('Space');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('dialog').getByRole('heading').textContent()).toBe('IMG_2005.jpg');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await focused()).toBe('IMG_2005.jpg');
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('input');
    await page.keyboard.press('Tab');
    await page.locator('h1').click();
    await page.keyboard.press('Backspace');
    await page.waitForURL(share.url);
  });
});

describe('looking inside', () => {
  test('the way back closes it, and an address leads to it', async () => {
    const { page } = await visitor.visit(`${share.url}Summer%20in%20the%20Alps/`);
    await page.getByRole('link', { name: 'IMG_2001.jpg', exact: true }).click();
    await page.getByRole('dialog').waitFor();
    const address = page.url();
    await page.goBack();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    const second = await visitor.visit(address);
    expect(await second.page.getByRole('dialog').getByRole('heading').textContent()).toBe('IMG_2001.jpg');
  });

  test('a slideshow steps on by itself', async () => {
    const { page } = await visitor.visit(`${share.url}Summer%20in%20the%20Alps/#view=IMG_2001.jpg`);
    await page.getByRole('button', { name: 'Start slideshow' }).click();
    await page.getByRole('heading', { name: 'IMG_2002.jpg' }).waitFor();
    await page.getByRole('button', { name: 'Stop slideshow' }).click();
  });

  test('a swipe steps on', async () => {
    const { page } = await visitor.visit(`${share.url}Summer%20in%20the%20Alps/#view=IMG_2001.jpg`, {
      width: 360,
      height: 740,
    });
    await page.locator('.stage img').evaluate((image) => {
      const at = (type: string, clientX: number): boolean =>
        image.dispatchEvent(
          new PointerEvent(type, { bubbles: true, pointerType: 'touch', isPrimary: true, clientX, clientY: 300 }),
        );
      at('pointerdown', 300);
      at('pointermove', 200);
      at('pointerup', 120);
    });
    expect(await page.getByRole('dialog').getByRole('heading').textContent()).toBe('IMG_2002.jpg');
  });

  test('sound plays from where one jumps to', async () => {
    const { page } = await visitor.visit(`${share.url}#view=Tone.wav`);
    const reached = await page.locator('audio').evaluate(async (audio: HTMLAudioElement) => {
      audio.pause();
      audio.currentTime = 0.5;
      await new Promise((resolve) => audio.addEventListener('seeked', resolve, { once: true }));
      return audio.currentTime;
    });
    expect(reached).toBeCloseTo(0.5, 1);
  });

  test('source has colours, long text its beginning only', async () => {
    const { page } = await visitor.visit(`${share.url}#view=double.ts`);
    await page.locator('.hljs-keyword', { hasText: 'export' }).waitFor();
  });

  test('an archive tells what is in it', async () => {
    const { page } = await visitor.visit(`${share.url}#view=photos.zip`);
    const entries = page.getByRole('dialog').getByRole('listitem');
    await entries.first().waitFor();
    expect(await entries.allTextContents()).toEqual(['holiday/note.txt7\u00a0B']);
  });

  test('thumbnails are small, turned as the camera says, and kept', async () => {
    const { page } = await visitor.visit(`${share.url}Summer%20in%20the%20Alps/`);
    await page.getByRole('button', { name: 'Grid' }).click();
    const image = page.locator('tr', { hasText: 'Portrait' }).locator('img.shown');
    await image.scrollIntoViewIfNeeded();
    await image.waitFor();
    const portrait = `${share.url}Summer%20in%20the%20Alps/Portrait%20at%20the%20lake%2C%20taken%20by%20grandma%20on%20the%20last%20day.jpg?thumbnail=1`;
    const response = await page.request.get(portrait);
    expect(response.headers()['content-type']).toBe('image/webp');
    expect(response.headers()['cache-control']).toContain('immutable');
    const size = await page.evaluate(async (url) => {
      const picture = await createImageBitmap(await (await fetch(url)).blob());
      return [picture.width, picture.height];
    }, portrait);
    expect(size).toEqual([267, 400]);
  });
});

describe('taking several', () => {
  test('a selection comes as one zip file', async () => {
    const { page } = await visitor.visit(share.url);
    await page.getByRole('button', { name: 'Select' }).click();
    await page.getByRole('checkbox', { name: 'Select Minutes.txt' }).check();
    await page.getByRole('checkbox', { name: 'Select Budget' }).check();
    expect(await page.locator('.selection p').textContent()).toBe('2 selected');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download as zip' }).click(),
    ]);
    const bytes = await readFile(await download.path());
    expect(bytes.includes('Minutes.txt')).toBe(true);
    expect(bytes.includes('Budget/budget 2026.csv')).toBe(true);
    expect(bytes.includes('Route.zip')).toBe(false);
  });
});

describe('names that mean harm', () => {
  test.each([true, false])('do nothing, and lead to their files (script: %s)', async (hasScript) => {
    const { page, complaints } = await visitor.visit(hostile.url, { hasScript });
    expect(await page.title()).toBe('Holiday');
    expect(await page.locator('tbody :is(script, b), tbody img:not(.shown, [loading])').count()).toBe(0);
    expect(await page.locator('tbody tr').count()).toBe(HOSTILE_NAMES.length + 2);
    const found: string[] = [];
    for (const link of await page.locator('tbody tr:not(.folder) td:first-child > a').all()) {
      const address = await link.evaluate((anchor: HTMLAnchorElement) => anchor.href);
      const response = await page.request.get(address);
      found.push(await response.text());
    }
    expect(found.sort()).toEqual([...HOSTILE_NAMES.map((_, index) => String(index)), 'foreign'].sort());
    expect(complaints).toEqual([]);
  });

  test('do nothing in a search, a filter, a preview or the window’s title', async () => {
    const { page, complaints } = await visitor.visit(
      `${hostile.url}?search=%3Cimg+src%3Dx+onerror%3Ddocument.title%3D%60run%60%3E`,
    );
    expect(await page.locator('tbody tr').count()).toBe(1);
    await page.locator('tbody a').first().click();
    await page.getByRole('dialog').locator('pre').waitFor();
    expect(await page.getByRole('dialog').getByRole('heading').textContent()).toBe(
      '<img src=x onerror=document.title=`run`>.txt',
    );
    expect(await page.title()).toContain('<img');
    const folder = await visitor.visit(`${hostile.url}%3Cb%3Efolder/`);
    expect(await folder.page.locator('h1').textContent()).toBe('<b>folder');
    expect(folder.complaints).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe('pages in the folder', () => {
  test('run nothing from a share that is not a site', async () => {
    const { page } = await visitor.visit(`${share.url}page.html?porthole-unscripted`, { hasScript: false });
    expect(await page.title()).toBe('quiet');
    const scripted = await visitor.visit(share.url);
    await scripted.page.goto(`${share.url}page.html`);
    await scripted.page.frameLocator('iframe').getByRole('heading', { name: 'A page' }).waitFor();
    expect(await scripted.page.frames()[1]?.title()).toBe('quiet');
    await scripted.page.goto(`${share.url}page.html?porthole-unscripted`);
    expect(await scripted.page.title()).toBe('quiet');
    // XML could act without a script: it has no part in the share's origin.
    await scripted.page.goto(`${share.url}drawing.svg?porthole-unscripted`);
    expect(await scripted.page.evaluate(() => self.origin)).toBe('null');
  });

  test('work as a site where there is an index page', async () => {
    const site = await shareTree({
      'index.html': '<title>still</title><script src="run.js"></script>',
      'run.js': 'document.title = "run";',
    });
    const { page } = await visitor.visit(site.url, { hasScript: false });
    expect(await page.title()).toBe('still');
    const scripted = await visitor.visit(share.url);
    await scripted.page.goto(site.url);
    expect(await scripted.page.title()).toBe('run');
    await site.stop();
  });
});
