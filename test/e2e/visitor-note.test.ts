/** A shared text in a real browser: read, copied by a button over plain http too, and usable without a script. */
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Share } from '../../main/share/share.ts';
import { hearing } from '../../main/share/share-event.ts';
import { findAccessibilityFaults, HEADLESS_SHELL, takePicture, useVisitor } from '../support/visitor/browser.ts';

const TEXT = '\n  Wi-Fi: lamp-7\nMap: https://example.org/map?a=1&b=2\n<b>no markup</b> javascript:alert(1)\n甲 😀';

const visitor = useVisitor(HEADLESS_SHELL);

async function serve(text: string): Promise<string> {
  const share = new Share({
    tell: hearing({}),
    recorded: () => undefined,
    bugReported: (error) => {
      throw error;
    },
  });
  onTestFinished(() => share.stop(0));
  await share.start({ content: { kind: 'note', text }, port: 0, bind: '127.0.0.1' });
  if (share.status.state !== 'running') throw new Error(`The share is ${share.status.state}`);
  return `http://127.0.0.1:${share.status.port}/`;
}

/** What the clipboard got by the way that `how` leaves open. */
async function copyBy(page: Page, how: 'clipboard' | 'selection' | 'neither'): Promise<string> {
  await page.evaluate((way) => {
    const got = { text: '' };
    Object.assign(window, { got });
    const clipboard = { writeText: async (text: string) => void Object.assign(got, { text }) };
    // Over plain http, from anywhere but this computer, it is not there at all.
    Object.defineProperty(navigator, 'clipboard', { value: way === 'clipboard' ? clipboard : undefined });
    document.execCommand = (command) => {
      if (command !== 'copy' || way !== 'selection') return false;
      const field = document.activeElement as HTMLTextAreaElement;
      Object.assign(got, { text: field.value.slice(field.selectionStart, field.selectionEnd) });
      return true;
    };
  }, how);
  await page.getByRole('button', { name: 'Copy' }).click();
  await page.getByRole('status').getByText(/./).waitFor();
  return await page.evaluate(() => (window as unknown as { got: { text: string } }).got.text);
}

describe('a shared text', () => {
  it.each(['light', 'dark'] as const)(
    'is read as it was written, in %s, with its link and no markup',
    async (theme) => {
      const { page, complaints } = await visitor.visit(await serve(TEXT), { theme });
      expect(await page.locator('#note').textContent()).toBe(TEXT);
      const links = page.locator('#note a');
      expect(await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))).toEqual([
        'https://example.org/map?a=1&b=2',
      ]);
      expect(await findAccessibilityFaults(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await takePicture(page, `note-${theme}`);
    },
  );

  it.each(['clipboard', 'selection'] as const)('is copied by a button: by the %s', async (how) => {
    const { page } = await visitor.visit(await serve(TEXT));
    expect(await copyBy(page, how)).toBe(TEXT);
    expect(await page.getByRole('status').textContent()).toBe('Copied');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('copy');
    expect(await page.locator('textarea').count()).toBe(0);
  });

  it('is selected for the person to copy where the browser lets nobody else', async () => {
    const { page } = await visitor.visit(await serve(TEXT));
    await copyBy(page, 'neither');
    expect(await page.getByRole('status').textContent()).toBe('It is selected. Copy it with your browser.');
    expect(await page.evaluate(() => getSelection()?.toString())).toContain('Wi-Fi: lamp-7');
  });

  it('can be read, selected and saved without a script, on a phone', async () => {
    const { page } = await visitor.visit(await serve('https://example.org/a'), {
      hasScript: false,
      width: 360,
      height: 640,
    });
    await page.getByRole('heading', { name: 'Shared link' }).waitFor();
    await page.getByRole('link', { name: 'https://example.org/a' }).waitFor();
    expect(await page.getByRole('button', { name: 'Copy' }).count()).toBe(0);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as a file' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('link.txt');
    await takePicture(page, 'note-phone');
  });
});
