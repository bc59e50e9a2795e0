import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Reopening } from '../../../../main/app/window/reopening.ts';

describe('Reopening', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it.each<[string, boolean, boolean, number]>([
    ['opens the window when there is no way back and none comes', false, false, 1],
    ['opens nothing when a tray appears meanwhile', false, true, 0],
    ['opens nothing when there is a way back', true, true, 0],
  ])('%s', (_, hadWayBack, canReopen, opened) => {
    let isThere = hadWayBack;
    const openWindow = vi.fn();
    const reopening = new Reopening({ canReopen: () => isThere, openWindow });
    reopening.check();
    reopening.check();
    isThere = canReopen;
    vi.runAllTimers();
    expect(openWindow).toHaveBeenCalledTimes(opened);
  });

  it('opens nothing any more once the app ends', () => {
    const openWindow = vi.fn();
    const reopening = new Reopening({ canReopen: () => false, openWindow });
    reopening.check();
    reopening.close();
    vi.runAllTimers();
    expect(openWindow).not.toHaveBeenCalled();
  });
});
