import { describe, expect, it } from 'vitest';
import type { WindowPlace } from '../../../../main/app/settings/settings.ts';
import { resolveOpening } from '../../../../main/app/window/window-place.ts';

const LAPTOP = { x: 0, y: 25, width: 1440, height: 875 };
const BESIDE = { x: 1440, y: 0, width: 1920, height: 1080 };
const place = (x: number, y: number, size = { width: 1000, height: 700 }): WindowPlace => ({
  x,
  y,
  ...size,
  maximized: false,
});

describe('resolveOpening', () => {
  it('opens at the default size where the system likes when nothing is remembered', () => {
    const opening = { position: undefined, width: 1080, height: 720, maximized: false };
    expect(resolveOpening(undefined, [LAPTOP])).toEqual(opening);
  });

  it.each([
    ['inside the only display', place(100, 100), [LAPTOP]],
    ['on the second display', place(1600, 40), [LAPTOP, BESIDE]],
    ['partly beside the display, with its title bar within reach', place(1300, 100), [LAPTOP]],
    ['partly beside the left edge', place(-800, 100), [LAPTOP]],
    ['lower than the display is high, with its title bar within reach', place(0, 850), [LAPTOP]],
  ])('keeps a place %s', (_, remembered, displays) => {
    expect(resolveOpening(remembered, displays).position).toEqual({ x: remembered.x, y: remembered.y });
  });

  it.each([
    ['on a display that is gone', place(1600, 40), [LAPTOP]],
    ['with its title bar above the display', place(100, 0), [LAPTOP]],
    ['with its title bar below the display', place(100, 880), [LAPTOP]],
    ['that shows too little to take hold of', place(1400, 100), [LAPTOP]],
    ['without any display', place(0, 0), []],
  ])('gives up a place %s but keeps the size', (_, remembered, displays) => {
    expect(resolveOpening(remembered, displays)).toMatchObject({ position: undefined, width: 1000, height: 700 });
  });

  it('shrinks a window that is larger than its display, and never below the smallest size', () => {
    expect(resolveOpening(place(0, 25, { width: 3000, height: 2000 }), [LAPTOP])).toMatchObject({
      width: 1440,
      height: 875,
    });
    expect(resolveOpening(place(0, 25, { width: 10, height: 10 }), [LAPTOP])).toMatchObject({
      width: 640,
      height: 480,
    });
  });

  it('fits a window that lies across two displays to the one that shows most of it', () => {
    const across = place(1300, 40, { width: 1800, height: 1000 });
    expect(resolveOpening(across, [LAPTOP, BESIDE])).toMatchObject({ width: 1800, height: 1000 });
    expect(resolveOpening({ ...across, x: 200 }, [LAPTOP, BESIDE])).toMatchObject({ width: 1440, height: 875 });
  });

  it('opens maximized again', () => {
    expect(resolveOpening({ ...place(100, 100), maximized: true }, [LAPTOP]).maximized).toBe(true);
  });
});
