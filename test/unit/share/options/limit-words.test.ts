import { describe, expect, it } from 'vitest';
import { readConnections, readRange, readRate, readSize } from '../../../../main/share/limit-words.ts';

describe('readRate', () => {
  it.each([
    ['500k', 500_000],
    ['1M', 1_000_000],
    ['2.5M', 2_500_000],
    ['1m', 1_000_000],
    ['1G', 1_000_000_000],
    ['123456', 123_456],
    ['0.5M', 500_000],
    ['1.5K', 1_500],
  ])('%s is %i octets a second', (text, rate) => {
    expect(readRate(text)).toBe(rate);
  });

  it.each([
    '',
    'fast',
    '1MiB',
    '1Mb',
    '-1M',
    '1,5M',
    '.5M',
    '1.M',
    '1 M',
    '1e6',
    'Infinity',
    '0',
    '999',
    '1001G',
    '\u0007',
  ])('%j is none, and is named', (text) => {
    const shown = text.replace('\u0007', '?');
    expect(() => readRate(text)).toThrow(`'${shown}'`);
  });
});

describe('readSize', () => {
  it.each([
    ['1', 1],
    ['500M', 500_000_000],
    ['2g', 2_000_000_000],
    ['1.5T', 1_500_000_000_000],
    ['1000T', 1e15],
  ])('%s is %i octets', (text, size) => {
    expect(readSize(text)).toBe(size);
  });

  it.each(['', 'much', '1GiB', '-1', '0', '0.1', '1001T', '1 G', '1e6', '\u0007'])(
    '%j is none, and is named',
    (text) => {
      expect(() => readSize(text)).toThrow(`'${text.replace('\u0007', '?')}'`);
    },
  );
});

describe('readRange and readConnections', () => {
  it('name what is none', () => {
    expect(() => readRange('10.0.0.0/33')).toThrow("'10.0.0.0/33'");
    expect(() => readConnections('0')).toThrow("'0'");
    expect(() => readConnections('many')).toThrow("'many'");
  });

  it('take what is one', () => {
    expect(readRange('10.1.2.3/8')).toBe('10.0.0.0/8');
    expect(readConnections('4')).toBe(4);
  });
});
