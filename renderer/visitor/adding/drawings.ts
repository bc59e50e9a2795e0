/** The drawings on buttons where something is added or changed: lines on a 24 by 24 grid. */
import { DRAWINGS } from '../drawings.ts';

export const ADDING_DRAWINGS = {
  pause: DRAWINGS.pause,
  resume: DRAWINGS.play,
  retry: 'M19 12a7 7 0 1 1-2-5M19 4v4h-4',
  add: 'M12 15V4M7.5 8.5 12 4l4.5 4.5M5 19.5h14',
  newFolder: 'M4 18V6.5h5.5l2 2.5H20v9zM12 11.5v4M10 13.5h4',
  rename: 'M5 19h3.5L19 8.5 15.5 5 5 15.5zM13 7.5l3.5 3.5',
  delete: 'M5 7h14M10 7V4.5h4V7M7 7l.8 12.5h8.4L17 7M10.5 10.5v5.5M13.5 10.5v5.5',
} as const;
