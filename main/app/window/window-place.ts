/** Where the window opens: at its remembered place if that can still be seen, otherwise in the middle. */
import type { Area, WindowPlace } from '../settings/settings.ts';
import { DEFAULT_WINDOW_HEIGHT, DEFAULT_WINDOW_WIDTH, MIN_WINDOW_HEIGHT, MIN_WINDOW_WIDTH } from './window-sizes.ts';

/** A window's first position and size; without a position the window system chooses. */
export interface Opening {
  readonly position: { readonly x: number; readonly y: number } | undefined;
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
}

/** So much of the title bar must be on a display for a person to take hold of the window. */
const MIN_VISIBLE_WIDTH = 120;
const MIN_VISIBLE_HEIGHT = 40;

/** Resolves a remembered place against the work areas of the displays that exist now. */
export function resolveOpening(place: WindowPlace | undefined, workAreas: readonly Area[]): Opening {
  const width = Math.max(place?.width ?? DEFAULT_WINDOW_WIDTH, MIN_WINDOW_WIDTH);
  const height = Math.max(place?.height ?? DEFAULT_WINDOW_HEIGHT, MIN_WINDOW_HEIGHT);
  const maximized = place?.maximized ?? false;
  if (place === undefined) return { position: undefined, width, height, maximized };
  const home = homeOf(place, workAreas);
  if (home === undefined) return { position: undefined, width, height, maximized };
  return {
    position: { x: place.x, y: place.y },
    width: Math.max(MIN_WINDOW_WIDTH, Math.min(width, home.width)),
    height: Math.max(MIN_WINDOW_HEIGHT, Math.min(height, home.height)),
    maximized,
  };
}

/** Of the displays that show enough of the title bar, the one that shows most of the window. */
function homeOf(place: Area, workAreas: readonly Area[]): Area | undefined {
  const candidates = workAreas.filter((area) => showsTitleBar(area, place));
  return candidates.sort((a, b) => overlap(b, place) - overlap(a, place))[0];
}

function overlap(a: Area, b: Area): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

function showsTitleBar(area: Area, place: Area): boolean {
  const visibleWidth = Math.min(area.x + area.width, place.x + place.width) - Math.max(area.x, place.x);
  const topIsInside = place.y >= area.y && place.y + MIN_VISIBLE_HEIGHT <= area.y + area.height;
  return visibleWidth >= MIN_VISIBLE_WIDTH && topIsInside;
}
