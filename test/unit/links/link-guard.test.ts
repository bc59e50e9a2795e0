import { expect, it, vi } from 'vitest';
import type { HttpRequest } from '../../../main/http/message.ts';
import { BegunDownloads } from '../../../main/links/begun-downloads.ts';
import type { LinkRecord } from '../../../main/links/link.ts';
import { LinkBook } from '../../../main/links/link-book.ts';
import { createLinkGuards } from '../../../main/links/link-guard.ts';
import { createToken, hashToken } from '../../../main/links/link-token.ts';
import { peerAt } from '../../support/peer.ts';

const NOW = 1_000_000;

it('a link that opens nothing costs the same work whatever the reason, and as much as one that never was', async () => {
  const book = new LinkBook({ counted: () => undefined });
  const begun = new BegunDownloads(book, () => NOW);
  const now = vi.fn(() => NOW);
  const { guard } = createLinkGuards(book, begun, { now });
  const open = { ends: undefined, downloads: undefined, done: 0, isPaused: false, isRemoved: false };
  const reasons: Readonly<Record<string, Partial<LinkRecord>>> = {
    ended: { ends: NOW },
    usedUp: { downloads: 1, done: 1 },
    removed: { isRemoved: true },
    paused: { isPaused: true },
    open: {},
  };
  const tokens = Object.fromEntries([...Object.keys(reasons), 'unknown'].map((name) => [name, createToken()]));
  book.setAll(
    Object.entries(reasons).map(([name, state]) => {
      const hash = hashToken(tokens[name] ?? '');
      return { id: name, name, hash, place: { kind: 'all' } as const, right: 'look' as const, ...open, ...state };
    }),
  );
  const find = vi.spyOn(book, 'find');
  const hasBegun = vi.spyOn(begun, 'hasBegun');
  const work = async (name: string) => {
    for (const one of [now, find, hasBegun]) one.mockClear();
    const request = {
      method: 'GET',
      path: `/~/${tokens[name]}/a.txt`,
      fields: { get: () => undefined },
      context: peerAt('192.0.2.1', 3).direct,
    } as unknown as HttpRequest;
    const { status } = await guard(request, { respond: () => ({ status: 200, fields: [], body: { kind: 'empty' } }) });
    return [status, now, find, hasBegun].map((one) => (typeof one === 'number' ? one : one.mock.calls.length));
  };
  expect(await work('unknown')).toEqual([404, 1, 1, 1]);
  for (const name of ['ended', 'usedUp', 'removed', 'paused'])
    expect([name, await work(name)]).toEqual([name, [410, 1, 1, 1]]);
  expect(await work('open')).toEqual([200, 1, 1, 0]);
});
