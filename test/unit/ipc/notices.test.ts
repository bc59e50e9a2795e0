import { describe, expect, it, vi } from 'vitest';
import { createNotify } from '../../../main/ipc/notices.ts';

const NOTICE = { share: 'a', transfers: [], visitors: 0 };

describe('createNotify', () => {
  it('sends on the channel of the notice', () => {
    const receiver = { isDestroyed: () => false, send: vi.fn() };
    createNotify(() => receiver)('transfers', NOTICE);
    expect(receiver.send).toHaveBeenCalledExactlyOnceWith('notice:transfers', NOTICE);
  });

  it('sends nothing to a window that is being destroyed', () => {
    const receiver = { isDestroyed: () => true, send: vi.fn() };
    createNotify(() => receiver)('transfers', NOTICE);
    expect(receiver.send).not.toHaveBeenCalled();
  });

  it('sends to the window that exists now', () => {
    const later = { isDestroyed: () => false, send: vi.fn() };
    let receiver: typeof later | undefined;
    const notify = createNotify(() => receiver);
    notify('transfers', NOTICE);
    receiver = later;
    notify('transfers', NOTICE);
    expect(later.send).toHaveBeenCalledTimes(1);
  });
});
