/** Files go from a visitor's browser to the folder: chosen, dropped, stopped in the middle, refused, asked about. */
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Admission, ReceivingPolicy, Verdict } from '../../main/receiving/receiving-policy.ts';
import { shareTree } from '../support/linked-share.ts';
import type { ReceivingOptions, ReceivingServer } from '../support/receiving-server.ts';
import { serveReceiving } from '../support/receiving-server.ts';
import { createTempFolder } from '../support/temp-folder.ts';
import { choose, drop, MADE_AT, madeOctets, makeFiles, setAsleep, setNetwork } from '../support/visitor/adding.ts';
import { findAccessibilityFaults, HEADLESS_SHELL, useVisitor } from '../support/visitor/browser.ts';

const visitor = useVisitor(HEADLESS_SHELL);

const PHONE = { width: 360, height: 740 } as const;

interface Adding {
  readonly server: ReceivingServer;
  readonly page: Page;
  readonly complaints: readonly string[];
}

async function visitWhere(options: ReceivingOptions = {}, tree = {}, look = {}): Promise<Adding> {
  const server = await serveReceiving(tree, options);
  const { page, complaints } = await visitor.visit(`http://127.0.0.1:${server.port}/`, look);
  await page.locator('.choices button').first().waitFor();
  return { server, page, complaints };
}

function title(page: Page): Promise<string | null> {
  return page.locator('.panel h2').textContent();
}

async function arrived(page: Page): Promise<void> {
  await page.locator('.panel.done').waitFor({ timeout: 75_000 });
}

function sha256(octets: Buffer): string {
  return createHash('sha256').update(octets).digest('hex');
}

async function sumOf(file: string): Promise<string> {
  return sha256(await readFile(file));
}

function ownNames(folder: string): Promise<string[]> {
  return readdir(folder).then((names) => names.filter((name) => !name.startsWith('.')).sort());
}

describe('files that are chosen or dropped', () => {
  test('arrive whole, with their times, and are in the listing without a reload', async () => {
    const { server, page, complaints } = await visitWhere({}, { 'old.txt': 'old' });
    await page.getByLabel('Who are you?').fill('Anna');
    await choose(page, await makeFiles({ 'a.bin': 300_000, 'empty.bin': 0, 'old.txt': 5 }));
    await arrived(page);
    expect(await title(page)).toBe('All 3 files have arrived. You can close this page.');
    expect(await page.getByText('Arrived as “old (2).txt”').isVisible()).toBe(true);
    expect(await ownNames(server.folder)).toEqual(['a.bin', 'empty.bin', 'old (2).txt', 'old.txt']);
    expect(await readFile(path.join(server.folder, 'a.bin'))).toEqual(madeOctets(300_000));
    expect((await stat(path.join(server.folder, 'a.bin'))).mtime).toEqual(MADE_AT);
    await page.locator('tbody').getByText('old (2).txt').waitFor();
    expect(await page.locator('#summary').textContent()).toBe('4 files');
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await page.reload();
    expect(await page.getByLabel('Who are you?').inputValue()).toBe('Anna');
    expect(complaints).toEqual([]);
  });

  test('keep the structure of their folders, more than browsers tell at once, and empty ones', async () => {
    const many = Object.fromEntries(Array.from({ length: 240 }, (_, index) => [`${index}.txt`, `${index}`]));
    const source = await createTempFolder({
      'trip/': { 'many/': many, 'none/': {}, 'a/': { 'b/': { 'c.txt': 'deep' } } },
    });
    const { server, page } = await visitWhere({ rights: 'change' });
    await drop(page, [path.join(source, 'trip')]);
    await arrived(page);
    expect(await title(page)).toBe('All 241 files have arrived. You can close this page.');
    expect(await readFile(path.join(server.folder, 'trip/a/b/c.txt'), 'utf8')).toBe('deep');
    expect(await ownNames(path.join(server.folder, 'trip/many'))).toHaveLength(240);
    expect(await readFile(path.join(server.folder, 'trip/many/239.txt'), 'utf8')).toBe('239');
    await expect.poll(() => ownNames(path.join(server.folder, 'trip'))).toEqual(['a', 'many', 'none']);
    expect((await stat(path.join(server.folder, 'trip/a/b/c.txt'))).mtimeMs).toBeCloseTo(
      (await stat(path.join(source, 'trip/a/b/c.txt'))).mtimeMs,
      -1,
    );
    // Only what is in sight has a row.
    expect(await page.locator('.uploads > li').count()).toBeLessThan(60);
    await page.locator('tbody').getByText('trip').waitFor();
  });

  test('come from a folder that was chosen as well', async () => {
    const source = await createTempFolder({ 'trip/': { 'sub/': { 'a.txt': 'a' }, 'b.txt': 'b' } });
    const { server, page } = await visitWhere();
    await choose(page, [path.join(source, 'trip')], 'Choose folder');
    await arrived(page);
    expect(await readFile(path.join(server.folder, 'trip/sub/a.txt'), 'utf8')).toBe('a');
    expect(await readFile(path.join(server.folder, 'trip/b.txt'), 'utf8')).toBe('b');
  });

  test('replace nothing without a question, where the visitor may change things', async () => {
    const { server, page } = await visitWhere({ rights: 'change' }, { 'a.txt': 'old' });
    await choose(page, await makeFiles({ 'A.txt': 8, 'b.txt': 8 }));
    await page.getByRole('dialog').getByText('Replace “A.txt”?').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await arrived(page);
    expect(await ownNames(server.folder)).toEqual(['a.txt', 'b.txt']);
    expect(await readFile(path.join(server.folder, 'a.txt'), 'utf8')).toBe('old');
    await choose(page, await makeFiles({ 'a.txt': 8 }));
    await page.getByRole('button', { name: 'Replace' }).click();
    await expect.poll(() => readFile(path.join(server.folder, 'a.txt'))).toEqual(madeOctets(8));
  });
});

describe('a phone', () => {
  test('that goes offline and comes back goes on where it was', async () => {
    const { server, page } = await visitWhere({}, {}, PHONE);
    await setNetwork(page, { upload: 120_000 });
    await choose(page, await makeFiles({ 'film.bin': 1_200_000 }));
    await page.getByText('Keep this page open until it is done.').waitFor();
    await expect
      .poll(() => page.locator('.uploads progress').evaluate((bar: HTMLProgressElement) => bar.value))
      .toBeGreaterThan(0.2);
    await setNetwork(page, { isOffline: true });
    await page.locator('.panel h2').getByText('No connection. It goes on by itself.').waitFor();
    await setNetwork(page, {});
    await arrived(page);
    expect(await readFile(path.join(server.folder, 'film.bin'))).toEqual(madeOctets(1_200_000));
    const asked = server.entries.map(({ method }) => method);
    expect(asked.filter((method) => method === 'HEAD').length).toBeGreaterThan(0);
    expect(asked.filter((method) => method === 'POST')).toHaveLength(2);
  });

  test('that sleeps in the middle, offline meanwhile, sends the rest when it wakes', async () => {
    const { server, page } = await visitWhere({}, {}, PHONE);
    await setNetwork(page, { upload: 60_000 });
    await choose(page, await makeFiles({ 'film.bin': 1_200_000 }));
    await expect
      .poll(() => page.locator('.uploads progress').evaluate((bar: HTMLProgressElement) => bar.value))
      .toBeGreaterThan(0.05);
    await setAsleep(page, true);
    await setNetwork(page, { isOffline: true });
    expect(await ownNames(server.folder)).toEqual([]);
    await setNetwork(page, {});
    await setAsleep(page, false);
    await arrived(page);
    expect(await ownNames(server.folder)).toEqual(['film.bin']);
    expect(await sumOf(path.join(server.folder, 'film.bin'))).toBe(sha256(madeOctets(1_200_000)));
    // One for the question, one for the file, which was never begun anew.
    expect(server.entries.filter(({ method }) => method === 'POST')).toHaveLength(2);
  });

  test('is asked to keep its screen on once something is sent, and sends it where that is refused', async () => {
    const { page } = await visitWhere({}, {}, PHONE);
    await page.evaluate(() => {
      const asked: string[] = [];
      Object.assign(globalThis, { asked });
      const request = navigator.wakeLock.request.bind(navigator.wakeLock);
      navigator.wakeLock.request = (type) => {
        asked.push(String(type));
        return request(type);
      };
    });
    const asked = () => page.evaluate(() => (globalThis as unknown as { asked: readonly string[] }).asked);
    expect(await asked()).toEqual([]);
    // What is over before anybody could see it needs no screen.
    await setNetwork(page, { upload: 600_000 });
    await choose(page, await makeFiles({ 'film.bin': 600_000 }));
    await arrived(page);
    expect(await asked()).toEqual(['screen']);
  });

  test('is asked before it leaves, and goes on after a reload when the same file is chosen', async () => {
    const { server, page } = await visitWhere({}, {}, PHONE);
    await setNetwork(page, { upload: 300_000 });
    const films = await makeFiles({ 'film.bin': 1_200_000, 'small.bin': 10 });
    await choose(page, films);
    await page.getByText('Arrived').waitFor();
    await expect
      .poll(() =>
        page
          .locator('.uploads progress')
          .first()
          .evaluate((bar: HTMLProgressElement) => bar.value),
      )
      .toBeGreaterThan(0.3);
    let wasAsked = false;
    page.once('dialog', (dialog) => {
      wasAsked = dialog.type() === 'beforeunload';
      void dialog.accept();
    });
    await page.reload();
    expect(wasAsked).toBe(true);
    await setNetwork(page, {});
    await page.locator('html.alive').waitFor();
    await choose(page, films);
    await arrived(page);
    expect(await ownNames(server.folder)).toEqual(['film.bin', 'small.bin']);
    expect(await readFile(path.join(server.folder, 'film.bin'))).toEqual(madeOctets(1_200_000));
    const questions = server.entries.filter(({ target }) => target.endsWith('?send'));
    expect(questions).toHaveLength(1);
  });
});

describe('a person', () => {
  test('pauses, goes on, removes, and empties the list', async () => {
    const { server, page } = await visitWhere();
    await setNetwork(page, { upload: 200_000 });
    await choose(page, await makeFiles({ 'a.bin': 600_000, 'b.bin': 600_000 }));
    await page.getByRole('button', { name: 'Pause a.bin' }).click();
    await page.getByText('Paused').waitFor();
    await page.getByRole('button', { name: 'Remove b.bin' }).click();
    await expect.poll(() => page.locator('.uploads > li:not(.space)').count()).toBe(1);
    await setNetwork(page, {});
    await page.getByRole('button', { name: 'Go on with a.bin' }).click();
    await arrived(page);
    expect(await ownNames(server.folder)).toEqual(['a.bin']);
    expect(await readFile(path.join(server.folder, 'a.bin'))).toEqual(madeOctets(600_000));
    await page.getByRole('button', { name: 'Clear the list' }).click();
    await page.locator('.panel').waitFor({ state: 'hidden' });
  });
});

describe('who may change things', () => {
  test('makes a folder, gives another name, and deletes after a question that tells what is in it', async () => {
    const { server, page, complaints } = await visitWhere(
      { rights: 'change' },
      { 'a.txt': 'a', 'full/': { 'x.txt': 'x' } },
    );
    const listed = page.locator('tbody td:first-child > a bdi');
    await page.getByRole('button', { name: 'New folder' }).click();
    const question = page.getByRole('dialog');
    await question.getByRole('textbox').fill('Full');
    await question.getByRole('button', { name: 'Create' }).click();
    await question.getByText('There is a “Full” here already.').waitFor();
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await question.getByRole('textbox').fill('new');
    await question.getByRole('button', { name: 'Create' }).click();
    await page.getByText('The folder “new” was made.').waitFor();
    expect(await listed.allTextContents()).toEqual(['full', 'new', 'a.txt']);

    await page.getByRole('link', { name: 'a.txt', exact: true }).focus();
    await page.keyboard.press('F2');
    await question.getByRole('textbox').fill('b c.txt');
    await page.keyboard.press('Enter');
    await page.getByText('It is called “b c.txt” now.').waitFor();
    expect(await ownNames(server.folder)).toEqual(['b c.txt', 'full', 'new']);

    await page.getByRole('button', { name: 'Select', exact: true }).click();
    await page.getByRole('checkbox', { name: 'Select full' }).check();
    await page.getByRole('button', { name: 'Delete' }).click();
    await question.getByText('“full” is not empty: 1 thing in it will be deleted too.').waitFor();
    await question.getByRole('button', { name: 'Cancel' }).click();
    expect(await ownNames(server.folder)).toEqual(['b c.txt', 'full', 'new']);
    await page.getByRole('button', { name: 'Delete' }).click();
    await question.getByRole('button', { name: 'Delete' }).click();
    await page.getByText('Deleted.', { exact: true }).waitFor();
    expect(await ownNames(server.folder)).toEqual(['b c.txt', 'new']);
    expect(await listed.allTextContents()).toEqual(['new', 'b c.txt']);
    expect(complaints).toEqual([]);
  });

  test('is the only one who is offered that', async () => {
    const { page } = await visitWhere({}, { 'a.txt': 'a' });
    await page.getByRole('button', { name: 'Select', exact: true }).click();
    await page.getByRole('checkbox', { name: 'Select a.txt' }).check();
    expect(await page.getByRole('button', { name: /^(Rename|Delete)$/ }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'New folder' }).count()).toBe(1);
  });
});

/** A person who is asked, and answers when the test says so. */
function createPerson(): { readonly policy: ReceivingPolicy; readonly answer: (verdict: Verdict) => void } {
  let answer: (verdict: Verdict) => void = () => undefined;
  const admit = (): Admission => ({
    state: 'asked',
    verdict: new Promise<Verdict>((resolve) => {
      answer = resolve;
    }),
  });
  return { policy: { admit }, answer: (verdict) => answer(verdict) };
}

describe('whoever shares', () => {
  test('is waited for, and takes some of the files', async () => {
    const { policy, answer } = createPerson();
    const { server, page } = await visitWhere({ policy });
    await choose(page, await makeFiles({ 'a.bin': 10, 'b.bin': 10 }));
    await page.locator('.panel h2').getByText('Waiting for the person who shares this to accept…').waitFor();
    expect(await ownNames(server.folder)).toEqual([]);
    expect(await findAccessibilityFaults(page)).toEqual([]);
    answer({ state: 'accepted', folder: [], files: [1] });
    await page.getByText('Left out by the person who shares this.').waitFor();
    await expect.poll(() => ownNames(server.folder)).toEqual(['b.bin']);
  });

  test.each([
    ['by-person', 'Declined by the person who shares this.'],
    ['no-answer', 'No answer. Ask the person who shares this, then try again.'],
  ] as const)('declines (%s), which is said', async (reason, sentence) => {
    const { policy, answer } = createPerson();
    const { server, page } = await visitWhere({ policy });
    await choose(page, await makeFiles({ 'a.bin': 10 }));
    await page.getByText('Waiting for the person').first().waitFor();
    answer({ state: 'declined', reason });
    await page.locator('.panel h2').getByText(sentence).waitFor();
    expect(await readdir(server.folder)).not.toContain('a.bin');
    await page.getByRole('button', { name: 'Try again', exact: true }).click();
    await page.getByText('Waiting for the person').first().waitFor();
    answer({ state: 'accepted', folder: [] });
    await arrived(page);
  });

  test('is not asked any more once the visitor has taken it back', async () => {
    const { policy } = createPerson();
    const { server, page } = await visitWhere({ policy });
    await choose(page, await makeFiles({ 'a.bin': 10 }));
    await page.getByText('Waiting for the person').first().waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.locator('.panel').waitFor({ state: 'hidden' });
    expect(await ownNames(server.folder)).toEqual([]);
  });
});

describe('what can’t be taken is told in a sentence, before anything is sent', () => {
  test.each<[string, ReceivingOptions, RegExp]>([
    ['too little room', { rules: { quota: 1_000 } }, /No more may be added here: 5\.00\skB needed, 1\.00\skB left\./],
    ['too large', { rules: { maxUpload: 2_000 } }, /This is larger than what is taken here: at most 2\.00\skB\./],
  ])('%s', async (_, options, sentence) => {
    const { server, page } = await visitWhere(options);
    await choose(page, await makeFiles({ 'a.bin': 5_000 }));
    await page.locator('.panel h2').getByText(sentence).waitFor();
    expect(server.entries.map(({ method }) => method)).not.toContain('PATCH');
    expect(await ownNames(server.folder)).toEqual([]);
  });

  test('no right any more', async () => {
    const { server, page } = await visitWhere();
    server.allow('look');
    await choose(page, await makeFiles({ 'a.bin': 5_000 }));
    await page.locator('.panel h2').getByText('Nothing can be added here any more.').waitFor();
  });

  test('a link that has ended', async () => {
    const { port, link, setLinks } = await shareTree({ 'old.txt': 'x' });
    const { path: address } = await link('/', { right: 'add' });
    const { page } = await visitor.visit(`http://127.0.0.1:${port}${address}`);
    expect(await page.locator('body').textContent()).not.toContain('old.txt');
    await choose(page, await makeFiles({ 'a.bin': 10 }));
    await arrived(page);
    setLinks(await link('/'));
    await choose(page, await makeFiles({ 'b.bin': 10 }));
    await page.locator('.uploads').getByText('This link no longer works. Ask the person who sent it.').waitFor();
  });
});

describe('without a script', () => {
  test('the form sends files, and the next page says what has arrived under which name', async () => {
    const server = await serveReceiving({ 'a.txt': 'old' });
    const { page } = await visitor.visit(`http://127.0.0.1:${server.port}/`, { hasScript: false, ...PHONE });
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth).catch(() => PHONE.width),
    ).toBeLessThanOrEqual(PHONE.width);
    await page.getByLabel('Who are you?').fill('Anna');
    await page.locator('input[type=file]').setInputFiles(await makeFiles({ 'a.txt': 8, 'b.txt': 9 }));
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('a (2).txt').waitFor();
    expect(await page.getByText('b.txt').isVisible()).toBe(true);
    expect(await ownNames(server.folder)).toEqual(['a (2).txt', 'a.txt', 'b.txt']);
  });
});
