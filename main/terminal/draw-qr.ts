/** A QR code as lines of text, for cameras in front of a terminal. */
import createQrCode from 'qrcode-generator';
import { quietZoneFor } from './qr-room.ts';
import type { TerminalFacts } from './terminal-facts.ts';

/** Black on white, whatever a person has for colours, and back. */
const BLACK_ON_WHITE = '\x1b[38;5;16;48;5;231m';
const ON_BLACK = '\x1b[48;5;16m';
const ON_WHITE = '\x1b[48;5;231m';
const RESET = '\x1b[0m';

/** No lines where the code has no room, or could not be drawn. */
export function drawQrLines(text: string, terminal: TerminalFacts): readonly string[] {
  const code = createQrCode(0, 'L');
  code.addData(text);
  code.make();
  const draw = chooseDrawing(terminal);
  const zone = quietZoneFor(code.getModuleCount(), terminal);
  if (draw === undefined || zone === undefined) return [];
  const count = code.getModuleCount();
  const isDark = (row: number, column: number): boolean => {
    const [y, x] = [row - zone, column - zone];
    return y >= 0 && x >= 0 && y < count && x < count && code.isDark(y, x);
  };
  return draw(isDark, count + 2 * zone);
}

type IsDark = (row: number, column: number) => boolean;
type Drawing = (isDark: IsDark, size: number) => readonly string[];

function chooseDrawing({ showsBlocks, showsColors }: TerminalFacts): Drawing | undefined {
  if (showsBlocks) return showsColors ? drawInBlackOnWhite : drawInLight;
  return showsColors ? drawInSpaces : undefined;
}

const drawInBlackOnWhite: Drawing = (isDark, size) =>
  drawInHalves(isDark, size).map((line) => `${BLACK_ON_WHITE}${line}${RESET}`);

/** Without colours most terminals are light on dark, and cameras read the reverse too. */
const drawInLight: Drawing = (isDark, size) => drawInHalves((row, column) => !isDark(row, column), size);

/** Two rows in each line: a character is about twice as high as wide. */
const drawInHalves: Drawing = (isDark, size) =>
  numbers(Math.ceil(size / 2)).map((line) =>
    numbers(size)
      .map((column) => half(isDark(2 * line, column), isBelow(2 * line + 1, size) && isDark(2 * line + 1, column)))
      .join(''),
  );

const isBelow = (row: number, size: number): boolean => row < size;

function half(upper: boolean, lower: boolean): string {
  if (upper) return lower ? '█' : '▀';
  return lower ? '▄' : ' ';
}

/** Without block elements a module is two spaces in its colour. */
const drawInSpaces: Drawing = (isDark, size) =>
  numbers(size).map((row) => {
    const modules = numbers(size).map((column) => `${isDark(row, column) ? ON_BLACK : ON_WHITE}  `);
    return `${modules.join('')}${RESET}`;
  });

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);
