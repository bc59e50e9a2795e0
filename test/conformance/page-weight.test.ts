/** What a visitor's page weighs on its way where files can be added; whoever only looks gets nothing of what that needs. */
import { describe, expect, it } from 'vitest';
import type { Rights } from '../../main/http/request-context.ts';
import { get } from '../support/get.ts';
import { serveReceiving } from '../support/receiving-server.ts';

const FIELDS = {
  accept: 'text/html',
  'accept-language': 'en',
  'accept-encoding': 'gzip',
  'user-agent': 'Mozilla/5.0 (X11)',
};
const ASSET = /"(\/~porthole\/[0-9a-f]{12}\/[^"]+)"/g;
/** What the page fetches where files can be added, as soon as it is opened. */
const AT_ONCE = ['start-adding.js', 'adding.css'];
/** With the first file that is sent, or the first change. */
const LATER = ['sending.js', 'change-actions.js', 'progress.css'];
const MOST_OCTETS = 30_000;

function photos(): Record<string, string> {
  return Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`IMG_${4_200 + index}.jpg`, 'x']));
}

/** Names of the files that the page fetches, and their octets on the way; `''` is the page itself. */
async function weigh(rights: Rights, extra: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { port } = await serveReceiving(photos(), { rights });
  const weights = new Map<string, number>();
  const page = await fetch(`http://127.0.0.1:${port}/`, { headers: { ...FIELDS, 'accept-encoding': 'identity' } });
  const [first = '', ...others] = Array.from((await page.text()).matchAll(ASSET), ([, path]) => path ?? '');
  const base = first.slice(0, first.lastIndexOf('/') + 1);
  weights.set('', (await get(port, '/', FIELDS)).bytes.length);
  const waiting = [first, ...others, ...extra.map((name) => base + name)];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const name = path.slice(base.length);
    if (!path.startsWith(base) || weights.has(name)) continue;
    weights.set(name, (await get(port, path, FIELDS)).bytes.length);
    const text = await (await fetch(`http://127.0.0.1:${port}${path}`)).text();
    if (!name.endsWith('.js')) continue;
    // What a script needs to begin; what it fetches later it names in `import(`.
    for (const [, needed = ''] of text.matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g)) waiting.push(base + needed);
  }
  return weights;
}

describe('the page of a folder of a hundred pictures', () => {
  it('weighs less than 30 kB where files can be added; what sends and changes comes when it is needed', async () => {
    const weights = await weigh('change', AT_ONCE);
    for (const name of AT_ONCE) expect(weights.has(name)).toBe(true);
    for (const name of LATER) expect(weights.has(name)).toBe(false);
    const octets = [...weights.values()].reduce((sum, one) => sum + one, 0);
    expect(octets, JSON.stringify([...weights])).toBeLessThan(MOST_OCTETS);
  });

  it('fetches nothing of what adding needs for who only looks', async () => {
    const weights = await weigh('look', []);
    for (const name of [...AT_ONCE, ...LATER]) expect(weights.has(name)).toBe(false);
  });
});
