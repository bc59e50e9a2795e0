import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WayBack } from '../../../../main/app/window/way-back.ts';

describe('WayBack', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it.each<[string, boolean, boolean, number]>([
    ['opens the window when there is no way back and none comes', false, false, 1],
    ['opens nothing when a tray appears meanwhile', false, true, 0],
    ['opens nothing when there is a way back', true, true, 0],
  ])('%s', (_, hadWayBack, hasWayBack, opened) => {
    let isThere = hadWayBack;
    const openWindow = vi.fn();
    const wayBack = new WayBack({ hasWayBack: () => isThere, openWindow });
    wayBack.check();
    wayBack.check();
    isThere = hasWayBack;
    vi.runAllTimers();
    expect(openWindow).toHaveBeenCalledTimes(opened);
  });

  it('opens nothing any more once the app ends', () => {
    const openWindow = vi.fn();
    const wayBack = new WayBack({ hasWayBack: () => false, openWindow });
    wayBack.check();
    wayBack.close();
    vi.runAllTimers();
    expect(openWindow).not.toHaveBeenCalled();
  });
});
