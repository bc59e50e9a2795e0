/** The drawings on buttons: lines on a 24 by 24 grid. */
export const DRAWINGS = {
  grid: 'M4 4h6.5v6.5H4zM13.5 4H20v6.5h-6.5zM4 13.5h6.5V20H4zM13.5 13.5H20V20h-6.5z',
  list: 'M8.5 6H20M8.5 12H20M8.5 18H20M4 6h.01M4 12h.01M4 18h.01',
  sort: 'M7 4.5v15M3.5 16 7 19.5 10.5 16M17 19.5v-15M13.5 8 17 4.5 20.5 8',
  select: 'M4 12.5l3 3 5-6M14 8h6M14 12h6M14 16h6',
  close: 'M6 6l12 12M18 6L6 18',
  previous: 'M14.5 5.5L8 12l6.5 6.5',
  next: 'M9.5 5.5L16 12l-6.5 6.5',
  play: 'M8 5.5v13l10.5-6.5z',
  pause: 'M8.5 5.5v13M15.5 5.5v13',
  open: 'M13.5 4.5h6v6M19.5 4.5l-9 9M10 5.5H6A1.5 1.5 0 0 0 4.5 7v11A1.5 1.5 0 0 0 6 19.5h11a1.5 1.5 0 0 0 1.5-1.5v-4',
  download: 'M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 19.5h14',
} as const;

/** What points along the line, or shows lines of text: turned where the language runs from right to left. */
export const POINTING: ReadonlySet<string> = new Set([
  DRAWINGS.list,
  DRAWINGS.select,
  DRAWINGS.previous,
  DRAWINGS.next,
  DRAWINGS.open,
]);
