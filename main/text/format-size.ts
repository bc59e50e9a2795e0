/** Sizes for people, in decimal units. */

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];

/** Three significant digits, such as `12.4 MB`, with a no-break space. */
export function formatSize(octets: number): string {
  let value = octets;
  let unit = 0;
  // 999.5 would be written as 1000.
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${unit === 0 ? value : value.toFixed(fractionDigits(value))}\u00a0${UNITS[unit] ?? ''}`;
}

function fractionDigits(value: number): number {
  if (value < 9.995) return 2;
  return value < 99.95 ? 1 : 0;
}
