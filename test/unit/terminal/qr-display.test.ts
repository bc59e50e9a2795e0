import { stripVTControlCharacters } from 'node:util';
import createQrCode from 'qrcode-generator';
import { describe, expect, it } from 'vitest';
import { QrDisplay } from '../../../main/terminal/qr-display.ts';
import { drawQrCode } from '../../../renderer/qr/qr-code.ts';
import type { Modules } from '../../support/qr-reader.ts';
import { modulesOfLines, modulesOfPath, readQrCode } from '../../support/qr-reader.ts';

const TERMINAL = { columns: 100, lines: 40, showsBlocks: true, showsColors: true };
const ADDRESS = { kind: 'lan', url: 'http://192.168.1.34:8000/', interfaceName: 'eth0' } as const;

function display() {
  const lines: string[] = [];
  const write = (line: string): void => void lines.push(stripVTControlCharacters(line));
  return { lines, qr: new QrDisplay(() => [{ terminal: TERMINAL, write }]) };
}

function draw(text: string): Modules {
  const code = createQrCode(0, 'L');
  code.addData(text);
  code.make();
  const indexes = Array.from({ length: code.getModuleCount() }, (_, at) => at);
  return indexes.map((row) => indexes.map((column) => code.isDark(row, column)));
}

describe('the reader of codes', () => {
  it.each([ADDRESS.url, `${ADDRESS.url}~/${'aB3_-'.repeat(5)}/`, 'x'.repeat(100)])(
    'reads what was drawn: %s',
    (text) => {
      expect(readQrCode(draw(text))).toBe(text);
      if (text.length < 85) expect(readQrCode(modulesOfPath(drawQrCode(text).path))).toBe(text);
    },
  );
});

describe('the code in a terminal', () => {
  it('is the address, and says nothing else', () => {
    const { lines, qr } = display();
    qr.show(ADDRESS);
    expect(readQrCode(modulesOfLines(lines))).toBe(ADDRESS.url);
  });

  it('holds a link where the share has a password, says so, and shows the link nowhere in letters', () => {
    const { lines, qr } = display();
    const link = `~/${'t'.repeat(22)}/`;
    qr.show(ADDRESS, link);
    expect(readQrCode(modulesOfLines(lines.slice(0, -1)))).toBe(ADDRESS.url + link);
    expect(lines.at(-1)).toBe('Scanning the code opens it without the password.');
    expect(lines.join('\n')).not.toContain('ttt');
  });

  it('has nowhere to be where there is no terminal', () => {
    expect(new QrDisplay(() => [{ terminal: undefined, write: () => undefined }]).hasPlace).toBe(false);
    expect(display().qr.hasPlace).toBe(true);
  });
});
