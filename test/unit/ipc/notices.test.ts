import { describe, expect, it, vi } from 'vitest';
import { packBatch } from '../../../main/access-log/packed-batch.ts';
import { NOTICES_TAKEN } from '../../../main/ipc/channels.ts';
import { createNotify } from '../../../main/ipc/notices.ts';
import type { SenderEvent } from '../../../main/ipc/trusted-sender.ts';
import { batchFrom } from '../../support/entries.ts';

const NOTICE = { share: 'a', transfers: [], visitors: 0 };
const OWN_PAGE: SenderEvent = { senderFrame: { url: 'porthole://app/index.html', parent: null } };
const OTHER_PAGE: SenderEvent = { senderFrame: { url: 'https://elsewhere.example/', parent: null } };

function createWindow() {
  const send = vi.fn<(channel: string, notice: unknown, serial: number) => void>();
  return { isDestroyed: () => false, send };
}

function follow(receiver: () => ReturnType<typeof createWindow> | undefined) {
  let listener: (event: SenderEvent, serial: unknown) => void = () => undefined;
  const registry = {
    on: (channel: string, heard: typeof listener) => {
      if (channel === NOTICES_TAKEN) listener = heard;
    },
  };
  const notify = createNotify(receiver, { registry, pageOrigin: 'porthole://app' });
  return { notify, take: (serial: unknown, event = OWN_PAGE) => listener(event, serial) };
}

describe('createNotify', () => {
  it('sends on the channel of the notice, with a growing number', () => {
    const window = createWindow();
    const { notify } = follow(() => window);
    notify('transfers', NOTICE);
    notify('command', 'find');
    expect(window.send.mock.calls).toEqual([
      ['notice:transfers', NOTICE, 1],
      ['notice:command', 'find', 2],
    ]);
  });

  it('sends nothing to a window that is being destroyed', () => {
    const window = { ...createWindow(), isDestroyed: () => true };
    follow(() => window).notify('transfers', NOTICE);
    expect(window.send).not.toHaveBeenCalled();
  });

  it('sends to the window that exists now', () => {
    const later = createWindow();
    let window: typeof later | undefined;
    const { notify } = follow(() => window);
    notify('transfers', NOTICE);
    window = later;
    notify('transfers', NOTICE);
    expect(later.send).toHaveBeenCalledTimes(1);
  });

  it('lets only the latest of each kind and share wait while the window takes nothing in', () => {
    const window = createWindow();
    const { notify, take } = follow(() => window);
    for (let visitors = 0; visitors < 10_000; visitors += 1) {
      notify('transfers', { ...NOTICE, visitors });
      notify('transfers', { ...NOTICE, share: 'b', visitors });
    }
    const before = window.send.mock.calls.length;
    expect(before).toBeLessThanOrEqual(256);
    take(before);
    expect(window.send.mock.calls.slice(before).map(([, notice]) => notice)).toEqual([
      { ...NOTICE, visitors: 9_999 },
      { ...NOTICE, share: 'b', visitors: 9_999 },
    ]);
  });

  it('counts octets: a few long batches are as much as many short notices', () => {
    const window = createWindow();
    const { notify, take } = follow(() => window);
    const batch = packBatch({ ...batchFrom(1, 1), texts: ['x'.repeat(1_000_000)] });
    for (let count = 0; count < 100; count += 1) notify('log', { share: 'a', batch: { ...batch, first: count + 1 } });
    expect(window.send.mock.calls.length).toBeLessThan(12);
    take(window.send.mock.calls.length);
    expect(window.send.mock.calls.at(-1)?.[1]).toMatchObject({ batch: { first: 100 } });
  });

  it('begins anew with a page, and believes no other page', () => {
    const window = createWindow();
    const { notify, take } = follow(() => window);
    for (let count = 0; count < 1_000; count += 1) notify('transfers', NOTICE);
    const before = window.send.mock.calls.length;
    take(before, OTHER_PAGE);
    take('all of them');
    expect(window.send.mock.calls.length).toBe(before);
    take(0);
    expect(window.send.mock.calls.length).toBe(before + 1);
  });
});
