/**
 * Reads the text of a QR code that was drawn without faults (ISO/IEC 18004), from version 2 to 5 at level L or M: what a camera
 * would make of it, by other means than what drew it.
 */

/** Dark modules are true: rows from the top, without the light zone around them. */
export type Modules = readonly (readonly boolean[])[];

const MASKS: readonly ((row: number, column: number) => boolean)[] = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
];

const FORMAT_MASK = [1, 0, 1, 0, 1] as const;
const BYTE_MODE = 4;

/** Octets of data in two blocks, whose octets stand in turn, at level M; all others are one block. By version. */
const IN_TWO_BLOCKS: Readonly<Record<number, number>> = { 4: 64, 5: 86 };

export function readQrCode(modules: Modules): string {
  const size = modules.length;
  const version = (size - 17) / 4;
  if (!Number.isInteger(version) || version < 2 || version > 5) throw new Error(`A code of ${size} modules`);
  const dark = (row: number, column: number): boolean => modules[row]?.[column] === true;
  const format = FORMAT_MASK.map((bit, at) => Number(dark(8, at)) ^ bit);
  const level = format[0] === 0 ? ['M', 'L'][format[1] ?? 0] : undefined;
  if (level === undefined) throw new Error('Neither of level L nor M');
  const mask = MASKS[(format[2] ?? 0) * 4 + (format[3] ?? 0) * 2 + (format[4] ?? 0)];
  const bits: number[] = [];
  for (const [row, column] of dataPlaces(size)) bits.push(Number(dark(row, column) !== mask?.(row, column)));
  const drawn = inOctets(bits);
  const twoBlocks = level === 'M' ? IN_TWO_BLOCKS[version] : undefined;
  const data = twoBlocks === undefined ? drawn : joinBlocks(drawn.slice(0, twoBlocks));
  const text = data.map((octet) => octet.toString(2).padStart(8, '0')).join('');
  const number = (from: number, length: number): number => Number.parseInt(text.slice(from, from + length), 2);
  if (number(0, 4) !== BYTE_MODE) throw new Error('Not octets');
  const octets = Array.from({ length: number(4, 8) }, (_, at) => number(12 + 8 * at, 8));
  return Buffer.from(octets).toString();
}

function inOctets(bits: readonly number[]): readonly number[] {
  const count = Math.floor(bits.length / 8);
  return Array.from({ length: count }, (_, at) => Number.parseInt(bits.slice(8 * at, 8 * at + 8).join(''), 2));
}

function joinBlocks(octets: readonly number[]): readonly number[] {
  return [...octets.filter((_, at) => at % 2 === 0), ...octets.filter((_, at) => at % 2 === 1)];
}

/** Two columns at a time, up and down in turn, from the right; the upright timing pattern stands in the way. */
function* dataPlaces(size: number): Generator<readonly [number, number]> {
  let isUp = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right--;
    for (let step = 0; step < size; step++) {
      const row = isUp ? size - 1 - step : step;
      for (const column of [right, right - 1]) if (!isPattern(row, column, size)) yield [row, column];
    }
    isUp = !isUp;
  }
}

function isPattern(row: number, column: number, size: number): boolean {
  const isCorner = (row < 9 && column < 9) || (row < 9 && column >= size - 8) || (row >= size - 8 && column < 9);
  const isAlignment = Math.abs(row - (size - 7)) <= 2 && Math.abs(column - (size - 7)) <= 2;
  return isCorner || isAlignment || row === 6 || column === 6;
}

/** Of the blocks with which a terminal draws dark on light, two rows in each line. */
export function modulesOfLines(lines: readonly string[]): Modules {
  const rows = lines.flatMap((line) => ['█▀', '█▄'].map((dark) => [...line].map((block) => dark.includes(block))));
  const inked = rows.filter((row) => row.includes(true));
  const [left, right] = [
    Math.min(...inked.map((row) => row.indexOf(true))),
    Math.max(...inked.map((row) => row.lastIndexOf(true))),
  ];
  return inked.map((row) => row.slice(left, right + 1));
}

/** Of the window's drawing: runs of dark modules, each as `Mx yhWIDTHv1h-WIDTHz`. */
export function modulesOfPath(path: string): Modules {
  const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, width]) => [
    Number(x),
    Number(y),
    Number(width),
  ]);
  const quiet = Math.min(...runs.map(([x = 0]) => x));
  const size = Math.max(...runs.map(([x = 0, , width = 0]) => x + width)) - quiet;
  const rows = Array.from({ length: size }, () => new Array<boolean>(size).fill(false));
  for (const [x = 0, y = 0, width = 0] of runs) rows[y - quiet]?.fill(true, x - quiet, x - quiet + width);
  return rows;
}
