/** Programs read name, size and time out of the plain index by the patterns that they use for other servers' ones. */
import { utimes } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { serveTree } from '../../../support/server.ts';

const MODIFIED = new Date('2026-11-03T10:20:30Z');
const LONG_NAME = `${'long name '.repeat(8)}.mkv`;
const NAMES = ['a film.mkv', 'Füße & <b> 12.mp4', LONG_NAME, '100%.txt', '照片.jpg'];

async function indexLines(): Promise<string[]> {
  const server = await serveTree({
    'in here': Object.fromEntries(NAMES.map((name) => [name, 'x'.repeat(1234)])),
    sub: {},
  });
  for (const name of [...NAMES.map((file) => path.join('in here', file)), 'sub']) {
    await utimes(path.join(server.folder, name), MODIFIED, MODIFIED);
  }
  const addresses = ['/', '/in%20here/'].map((target) => `http://127.0.0.1:${server.port}${target}`);
  const texts = await Promise.all(addresses.map(async (address) => (await fetch(address)).text()));
  return texts.join('').split('\n');
}

interface Patterns {
  readonly item: RegExp;
  readonly time: RegExp;
  readonly size: RegExp;
}

/** As players have them: they go through the lines, and take an entry whose name is its decoded reference. */
const PLAYERS: readonly (readonly [string, Patterns])[] = [
  [
    'a player of 2014',
    {
      item: /<a href="(.*)">(.*)<\/a>/i,
      time: /<\/a> +([0-9]{2})-([A-Z]{3})-([0-9]{4}) ([0-9]{2}):([0-9]{2}) /i,
      size: / +([0-9]+)(B|K|M|G)?$/i,
    },
  ],
  [
    'a player of today',
    {
      item: /<a href="([^"]*)"[^>]*>\s*(.*?)\s*<\/a>(.+?)(?=<a|<\/tr|$)/i,
      time: /([0-9]{2})-([A-Z]{3})-([0-9]{4}) ([0-9]{2}):([0-9]{2})/i,
      size: / +([0-9]+)(B|K|M|G)?(?=\s|<|$)/i,
    },
  ],
];

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

const decodeEntities = (html: string): string => html.replace(/&[#\w]+;/g, (entity) => ENTITIES[entity] ?? entity);

describe.each(PLAYERS)('%s', (_player, { item, time, size }) => {
  test('reads names, sizes in octets and times in UTC', async () => {
    const found = (await indexLines()).flatMap((line) => {
      const [, reference = '', text = ''] = item.exec(line) ?? [];
      const name = decodeEntities(text).replace(/\/$/, '');
      if (name === '' || name === '..' || decodeURIComponent(reference).replace(/\/$/, '') !== name) return [];
      const rest = line.slice(line.indexOf('</a>'));
      const when = time.exec(rest)?.slice(1).join(' ');
      return [[name, reference.endsWith('/') ? 'folder' : Number(size.exec(rest)?.[1]), when]];
    });
    const when = '03 Nov 2026 10 20';
    expect(found).toEqual(
      expect.arrayContaining([['sub', 'folder', when], ...NAMES.map((name) => [name, 1234, when])]),
    );
  });
});
