import { stripVTControlCharacters } from 'node:util';
import createQrCode from 'qrcode-generator';
import { describe, expect, it } from 'vitest';
import { drawQrLines } from '../../../main/terminal/draw-qr.ts';
import type { TerminalFacts } from '../../../main/terminal/terminal-facts.ts';
import { readTerminal } from '../../../main/terminal/terminal-facts.ts';

const URL_TEXT = 'http://192.168.178.120:8000/';
const WIDE: TerminalFacts = { columns: 120, lines: 50, showsBlocks: true, showsColors: true };

/** The code's modules as the library says, `#` for dark ones, without a quiet zone. */
function modules(): string[] {
  const code = createQrCode(0, 'L');
  code.addData(URL_TEXT);
  code.make();
  const indexes = Array.from({ length: code.getModuleCount() }, (_, index) => index);
  return indexes.map((row) => indexes.map((column) => (code.isDark(row, column) ? '#' : ' ')).join(''));
}

const plain = stripVTControlCharacters;

/** Reads block elements back as rows of modules. */
function readBlocks(lines: readonly string[], isReverse = false): string[] {
  const dark = (character: string, isUpper: boolean): boolean =>
    (character === '█' || character === (isUpper ? '▀' : '▄')) !== isReverse;
  return lines.flatMap((line) =>
    [true, false].map((isUpper) =>
      [...plain(line)].map((character) => (dark(character, isUpper) ? '#' : ' ')).join(''),
    ),
  );
}

/** Without the light rows and columns around it. */
function trim(rows: readonly string[]): string[] {
  const inked = rows.filter((row) => row.trim() !== '');
  const left = Math.min(...inked.map((row) => row.search(/#/)));
  return inked.map((row) => row.slice(left).trimEnd());
}

const wanted = (): string[] => trim(modules());

describe('a QR code in a terminal', () => {
  it('is the code, dark on light, with four light modules around it', () => {
    const lines = drawQrLines(URL_TEXT, WIDE);
    const rows = readBlocks(lines);
    expect(trim(rows)).toEqual(wanted());
    expect(rows.slice(0, 4).join('').trim()).toBe('');
    expect(rows[4]).toMatch(/^ {4}#{7}/);
    expect(lines.every((line) => line.startsWith('\x1b[') && line.endsWith('\x1b[0m'))).toBe(true);
  });

  it('is reversed where there are no colours', () => {
    const lines = drawQrLines(URL_TEXT, { ...WIDE, showsColors: false });
    expect(lines.join('')).not.toContain('\x1b');
    // The half line below an odd last row is as dark as the terminal.
    expect(trim(readBlocks(lines, true).slice(0, -1))).toEqual(wanted());
  });

  it('is drawn in coloured spaces where there are no block elements', () => {
    const lines = drawQrLines(URL_TEXT, { ...WIDE, showsBlocks: false });
    const rows = lines.map((line) =>
      [...line.matchAll(/48;5;(16|231)m {2}/g)].map(([, color]) => (color === '16' ? '#' : ' ')).join(''),
    );
    expect(trim(rows)).toEqual(wanted());
    expect(lines.map(plain).join('').trim()).toBe('');
  });

  it.each([
    ['as wide as the code and its zone', { columns: modules().length + 8 }, modules().length + 8],
    ['narrower', { columns: modules().length + 7 }, modules().length + 4],
    ['too narrow', { columns: modules().length + 3 }, 0],
    ['too low', { lines: 10 }, 0],
    ['without block elements, and too narrow for two spaces each', { showsBlocks: false, columns: 56 }, 0],
    ['without anything to draw with', { showsBlocks: false, showsColors: false }, 0],
  ])('has a width that fits a terminal %s', (_, facts, width) => {
    expect(plain(drawQrLines(URL_TEXT, { ...WIDE, ...facts })[0] ?? '')).toHaveLength(width);
  });
});

describe('what is known of a terminal', () => {
  const tty = { isTTY: true, columns: 80, rows: 24 } as const;
  it.each([
    ['linux', { LANG: 'de_DE.UTF-8' }, { showsBlocks: true, showsColors: true }],
    ['linux', { LC_ALL: 'de_DE.ISO-8859-1', LANG: 'de_DE.UTF-8' }, { showsBlocks: false, showsColors: true }],
    ['linux', { LC_ALL: 'C' }, { showsBlocks: true, showsColors: true }],
    ['linux', { LC_ALL: 'C.utf8', NO_COLOR: '1' }, { showsBlocks: true, showsColors: false }],
    ['linux', { LANG: 'de_DE.UTF-8', TERM: 'dumb' }, { showsBlocks: false, showsColors: false }],
    ['win32', {}, { showsBlocks: true, showsColors: true }],
  ] as const)('on %s with %j', (platform, env, facts) => {
    expect(readTerminal(tty, { platform, env })).toEqual({ columns: 80, lines: 24, ...facts });
  });

  it('is a usual width where it does not tell its own, and nothing for a pipe', () => {
    const setting = { platform: 'linux', env: {} } as const;
    expect(readTerminal({ ...tty, isTTY: false }, setting)).toBeUndefined();
    const silent = { ...tty, columns: 0, rows: 0 };
    expect(readTerminal(silent, setting)).toMatchObject({ columns: 80, lines: Number.POSITIVE_INFINITY });
  });
});
