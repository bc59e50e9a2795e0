/** Files as people really have them, looked at in a real browser: old encodings, names that say nothing, pages with scripts. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAccessibilityFaults, HEADLESS_SHELL, takePicture, useVisitor } from '../support/visitor/browser.ts';
import type { SharedTree } from '../support/visitor/shared-tree.ts';
import { shareTree } from '../support/visitor/shared-tree.ts';

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');

/** Text, and its octets in the encoding that the file is called after. */
const TEXTS: Readonly<Record<string, readonly [text: string, octets: Buffer]>> = {
  'gbk.txt': ['你好，世界', hex('c4e3 bac3 a3ac cac0 bde7')],
  'shift_jis.txt': ['こんにちは世界', hex('82b1 82f1 82c9 82bf 82cd 90a2 8a45')],
  'windows-1251.txt': ['Привет, мир. Как дела?', hex('cff0e8e2e5f2 2c20 ece8f0 2e20 cae0ea 20 e4e5ebe0 3f')],
  'utf-8.txt': ['Grüße, 你好', Buffer.from('Grüße, 你好')],
  'utf-16be.txt': ['Grüße, 你好', Buffer.from('\ufeffGrüße, 你好', 'utf16le').swap16()],
  'utf-16-unmarked.txt': ['Привет, 你好\n', Buffer.from('Привет, 你好\n', 'utf16le')],
  'utf-32.txt': ['Grü', hex('fffe0000 47000000 72000000 fc000000')],
  'utf-16.txt': ['Grüße, 你好', Buffer.from('\ufeffGrüße, 你好', 'utf16le')],
};

const GAME = '<title>Game</title><script>document.title = "run"</script><h1 id="start">Press start</h1>';
const TALL = '<div style="height: 4000px"></div>';
const STORY = '<title>Story</title><h1>Once upon a time</h1>';

const visitor = useVisitor(HEADLESS_SHELL);
let share: SharedTree;
beforeAll(async () => {
  share = await shareTree({
    ...Object.fromEntries(Object.entries(TEXTS).map(([name, [, octets]]) => [name, octets])),
    whatever: 'a text whose name says nothing',
    'blob.unheard-of': Buffer.from([0, 1, 2, 3, 0, 255]),
    'game.html': GAME,
    'tall.html': `<script>run()</script>${TALL}<h1 id="end">The end</h1>${TALL}`,
    'story.html': STORY,
    stories: { 'a.html': STORY, 'b.html': STORY },
  });
});
afterAll(() => share.stop());

const sheet = (page: Page) => page.getByRole('dialog').locator('pre');
const note = (page: Page) => page.getByRole('note');

describe('text in the viewer', () => {
  test.each(Object.entries(TEXTS))('is read as it was written: %s', async (name, [text]) => {
    const { page, complaints } = await visitor.visit(`${share.url}#view=${name}`);
    await sheet(page).waitFor();
    expect(await sheet(page).textContent()).toBe(text);
    expect(complaints).toEqual([]);
  });

  test('is also what only its octets tell to be text, by a click, by key and by address', async () => {
    const { page } = await visitor.visit(share.url);
    await page.getByRole('link', { name: 'whatever', exact: true }).click();
    await sheet(page).getByText('a text whose name says nothing').waitFor();
    const address = page.url();
    expect(address).toContain('#view=whatever');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.keyboard.press('Space');
    await sheet(page).getByText('a text whose name says nothing').waitFor();
    const second = await visitor.visit(address);
    await sheet(second.page).getByText('a text whose name says nothing').waitFor();
  });

  test('is not what its octets tell to be none: that is saved', async () => {
    const { page } = await visitor.visit(share.url);
    const saving = page.waitForEvent('download');
    await page.getByRole('link', { name: 'blob.unheard-of', exact: true }).click();
    expect((await saving).suggestedFilename()).toBe('blob.unheard-of');
    expect(await page.getByRole('dialog').isVisible()).toBe(false);
  });
});

describe('a page with scripts, opened by its address', () => {
  test.each([
    ['light', 1100],
    ['dark', 360],
  ] as const)('is shown below a line that says why they do not run (%s, %i wide)', async (theme, width) => {
    const { page } = await visitor.visit(share.url, { theme, width });
    await page.goto(`${share.url}game.html`);
    await page.frameLocator('iframe').getByRole('heading', { name: 'Press start' }).waitFor();
    expect(await note(page).textContent()).toContain('without its scripts');
    expect(await page.title()).toBe('game.html');
    expect(await page.frames()[1]?.title()).toBe('Game');
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await takePicture(page, `script-hint-${theme}-${width}`);
    await page.getByRole('link', { name: 'Open it without this line' }).click();
    await page.getByRole('heading', { name: 'Press start' }).waitFor();
    expect([await page.title(), await note(page).count()]).toEqual(['Game', 0]);
  });

  test('is shown from where its address says', async () => {
    const { page } = await visitor.visit(share.url);
    await page.goto(`${share.url}tall.html#end`);
    const heading = page.frameLocator('iframe').getByRole('heading', { name: 'The end' });
    await expect.poll(() => heading.evaluate((end) => end.getBoundingClientRect().top)).toBeLessThan(100);
  });

  test('works without a script of ours', async () => {
    const { page } = await visitor.visit(`${share.url}game.html`, { hasScript: false });
    expect(await note(page).count()).toBe(1);
    await page.frameLocator('iframe').getByRole('heading', { name: 'Press start' }).waitFor();
  });
});

describe('nothing is said of scripts', () => {
  test('by a page that has none', async () => {
    const { page } = await visitor.visit(share.url);
    await page.goto(`${share.url}story.html`);
    expect([await page.title(), await note(page).count(), page.frames().length]).toEqual(['Story', 0, 1]);
  });

  test('by the listing of a folder whose pages have none', async () => {
    const hint = (page: Page) => page.getByText('shown without their scripts').count();
    const { page } = await visitor.visit(share.url);
    expect(await hint(page)).toBe(1);
    const stories = await visitor.visit(`${share.url}stories/`);
    expect(await hint(stories.page)).toBe(0);
  });
});
