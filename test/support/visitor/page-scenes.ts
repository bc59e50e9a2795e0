/** Pages that visitors meet beside the folder's own: before it, instead of it, and about it. Each serves itself until its test is over. */
import type { Page } from 'playwright-core';
import { vi } from 'vitest';
import type { AccessRules } from '../../../main/access/access-rules.ts';
import { createToken } from '../../../main/links/link-token.ts';
import { cheapHash } from '../cheap-hash.ts';
import { shareContent, shareTree } from '../linked-share.ts';
import { sharePrivately, WITH_PIN } from '../private-share.ts';
import { serveReceiving } from '../receiving-server.ts';
import { createTempFolder } from '../temp-folder.ts';

export interface PageScene {
  readonly name: string;
  /** What is opened: an address. */
  readonly open: () => Promise<string>;
  readonly hasScript?: boolean;
  /** Resolves when the state is on screen. */
  readonly act?: (page: Page) => Promise<unknown>;
}

const TREE = { 'notes.txt': 'n', 'Day 1/': { 'a.txt': 'a' } };
/** An app that draws itself, which nobody sees without its script. */
const APP = { 'app.html': '<!doctype html><title>App</title><div id="root"></div><script src="app.js"></script>' };
const NOTE = 'Wi-Fi: lamp-7\nMap: https://example.org/map?a=1&b=2';

const NOBODY: AccessRules = { secret: undefined, rights: 'look', accounts: [], anonymous: undefined };
const ANNA = { name: 'Anna', hash: cheapHash('of-anna'), rights: 'look' } as const;

export const PAGE_SCENES: readonly PageScene[] = [
  { name: 'sign-in', open: () => closedBy(WITH_PIN) },
  { name: 'sign-in-wrong', open: () => closedBy(WITH_PIN), act: tryWrongPin },
  { name: 'sign-in-guessed', open: () => closedBy({ ...WITH_PIN, secret: { hash: ANNA.hash, isStopped: true } }) },
  { name: 'sign-in-password', open: () => closedBy({ ...WITH_PIN, secret: { hash: ANNA.hash } }) },
  { name: 'sign-in-people', open: () => closedBy({ ...NOBODY, accounts: [ANNA] }) },
  { name: 'sign-in-link', open: () => closedBy(NOBODY) },
  { name: 'connect', open: async () => addressOf((await shareTree(TREE)).port, '~porthole/connect') },
  { name: 'trust', open: openTrust },
  { name: 'note', open: openNote },
  { name: 'gone-link', open: async () => addressOf((await shareTree(TREE)).port, `~/${createToken()}/`) },
  { name: 'not-found', open: async () => addressOf((await shareTree(TREE)).port, 'nothing.txt') },
  { name: 'unscripted', open: async () => addressOf((await shareTree(APP)).port, 'app.html') },
  { name: 'change-form', hasScript: false, open: openForChanging, act: chooseToChange },
];

function addressOf(port: number, path = ''): string {
  return `http://127.0.0.1:${port}/${path}`;
}

async function closedBy(rules: AccessRules): Promise<string> {
  return addressOf((await sharePrivately(TREE, {}, rules)).port);
}

async function tryWrongPin(page: Page): Promise<void> {
  await page.locator('input').first().fill('111111');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
}

/** With an authority of its own, which it makes where programs keep their data. */
async function openTrust(): Promise<string> {
  vi.stubEnv('XDG_DATA_HOME', await createTempFolder());
  const { port } = await shareTree(TREE, { encryption: { isOnly: false } });
  return addressOf(port, '~porthole/trust');
}

async function openNote(): Promise<string> {
  return addressOf((await shareContent({ kind: 'note', text: NOTE }, '')).port);
}

async function openForChanging(): Promise<string> {
  return addressOf((await serveReceiving(TREE, { rights: 'change' })).port);
}

async function chooseToChange(page: Page): Promise<void> {
  await page.locator('form:not([method]) button.quiet[name]').last().click();
  await page.locator('.names').waitFor();
}
