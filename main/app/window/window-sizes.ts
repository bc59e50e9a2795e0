/** How large the window is at first, and at least, in the system's units that do not depend on the display. */

export const DEFAULT_WINDOW_WIDTH = 1080;
export const DEFAULT_WINDOW_HEIGHT = 720;
export const MIN_WINDOW_WIDTH = 640;
export const MIN_WINDOW_HEIGHT = 480;
