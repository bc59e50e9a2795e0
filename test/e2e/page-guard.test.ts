/** What the page in the window can't do, whatever runs in it: one window, which each attempt leaves as it was. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useForAll } from '../support/afterwards.ts';
import { launchPorthole } from '../support/porthole-app.ts';
import { readShare, SOON, untilSharing } from '../support/porthole-page.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const PAGE_URL = 'porthole://app/index.html';

async function launchSharing() {
  const app = await launchPorthole({ args: ['--port', '0', await createTempFolder({ 'index.html': 'elsewhere' })] });
  const address = await untilSharing(app.page);
  return { ...app, address };
}

const rejectionOf = (page: Page, call: string): Promise<string> =>
  page.evaluate(async (source) => {
    try {
      await new Function(`return ${source}`)();
      return 'done';
    } catch (error) {
      return String(error);
    }
  }, call);

describe('the page', () => {
  const shared = useForAll(launchSharing);

  it('can not be led elsewhere', async () => {
    const { electron, page, address } = await shared();
    await page.evaluate((url) => window.location.assign(url), address);
    await page.evaluate((url) => {
      const link = document.createElement('a');
      link.href = url;
      document.body.append(link);
      link.click();
    }, address);
    await page.evaluate(() => window.location.assign('file:///etc/passwd'));
    const contents = () =>
      electron.evaluate(({ BrowserWindow }) => {
        const shown = BrowserWindow.getAllWindows()[0]?.webContents;
        return { url: shown?.getURL(), isLoading: shown?.isLoading() };
      });
    await expect.poll(contents, SOON).toEqual({ url: PAGE_URL, isLoading: false });
    expect(await page.evaluate(() => document.body.textContent)).toContain('Sharing');
  });

  it('can not open windows', async () => {
    const { electron, page, address } = await shared();
    expect(await page.evaluate((url) => window.open(url) === null, address)).toBe(true);
    expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  it('has no Node and no Electron, only the bridge', async () => {
    const { page } = await shared();
    const found = await page.evaluate(() => ({
      leaks: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter((name) => name in window),
      bridge: Object.values(window.porthole).every((member) => typeof member === 'function'),
    }));
    expect(found).toEqual({ leaks: [], bridge: true });
  });

  it('runs under a policy that lets nothing in from outside', async () => {
    const { page, address } = await shared();
    expect(await rejectionOf(page, `fetch(${JSON.stringify(address)})`)).toContain('TypeError');
    const blocked = page.evaluate(
      () =>
        new Promise((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
          const script = document.createElement('script');
          script.textContent = 'window.injected = true';
          document.body.append(script);
        }),
    );
    expect(await blocked).toBe('script-src-elem');
    expect(await page.evaluate(() => 'injected' in window)).toBe(false);
  });

  it('gets no permission', async () => {
    const { page } = await shared();
    expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied');
    const camera = 'navigator.mediaDevices.getUserMedia({ video: true })';
    expect(await rejectionOf(page, camera)).toMatch(/NotAllowedError|NotFoundError|TypeError/);
  });

  it('gets the page from its scheme, and nothing that lies beside it', async () => {
    const { electron } = await shared();
    const statusOf = (url: string): Promise<number> =>
      electron.evaluate(async ({ net }, wanted) => (await net.fetch(wanted)).status, url);
    expect(await statusOf(PAGE_URL)).toBe(200);
    for (const url of [
      'porthole://app/../main/main.cjs',
      'porthole://app/%2e%2e/main/main.cjs',
      'porthole://app/..%2fmain%2fmain.cjs',
      'porthole://app/..%5cmain%5cmain.cjs',
      'porthole://app/assets',
      'porthole://app/missing.js',
      'porthole://other/index.html',
    ]) {
      expect(await statusOf(url), url).toBe(404);
    }
  });

  it('is refused a call with wrong arguments', async () => {
    const { page } = await shared();
    expect(await rejectionOf(page, 'window.porthole.changeShare("nobody", { port: 70000 })')).toContain(
      'does not take',
    );
    expect(await rejectionOf(page, 'window.porthole.stop({})')).toContain('does not take');
    expect(await rejectionOf(page, 'window.porthole.openAddress("nobody", "file:///etc/passwd")')).toContain(
      'no share',
    );
  });

  it('can open no address but those of the share, and reach no path that nobody gave', async () => {
    const { page } = await shared();
    const { id } = await readShare(page);
    const call = (url: string): string => `window.porthole.openAddress(${JSON.stringify(id)}, ${JSON.stringify(url)})`;
    expect(await rejectionOf(page, call('http://192.0.2.1/'))).toContain('is not an address of this share');
    expect(await rejectionOf(page, call('file:///etc/passwd'))).toContain('is not an address of this share');
    // Nor can it share, or write logs, where no person has pointed.
    const before = await page.evaluate(() => window.porthole.getState());
    const logFiles = JSON.stringify({ ...before.logFiles, folder: '/tmp' });
    for (const named of [
      'shareFolder("/etc", undefined)',
      `shareFolder("/etc", ${JSON.stringify(id)})`,
      'sharePaths(["/etc/passwd"])',
      `setFiles(${JSON.stringify(id)}, ["/etc/passwd"])`,
      `setLogFiles(${logFiles})`,
    ]) {
      expect([named, await rejectionOf(page, `window.porthole.${named}`)]).toEqual([
        named,
        expect.stringContaining('no person has given'),
      ]);
    }
    const after = await page.evaluate(() => window.porthole.getState());
    expect([after.shares, after.logFiles]).toEqual([before.shares, before.logFiles]);
  });
});
