import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextTable } from '../../../main/access-log/text-table.ts';

/** The text's number, told from the middle of other octets. */
function numberOf(table: TextTable, text: string): number {
  const octets = Buffer.from(`<${text}>`);
  return table.numberOf(octets, { start: 1, end: octets.length - 1 });
}

describe('TextTable', () => {
  it('has one number for each text, in the order in which they came', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 6 })), (texts) => {
        const table = new TextTable();
        const distinct = [...new Set(texts)];
        expect(texts.map((text) => numberOf(table, text))).toEqual(texts.map((text) => distinct.indexOf(text)));
        expect(table.takeNew()).toEqual(distinct);
      }),
    );
  });

  it('grows, and tells each text once', () => {
    const table = new TextTable();
    const texts = Array.from({ length: 20_000 }, (_, index) => `/picture-${index}.jpg`);
    for (const text of texts.slice(0, 9_000)) numberOf(table, text);
    expect(table.takeNew()).toEqual(texts.slice(0, 9_000));
    expect(texts.map((text) => numberOf(table, text))).toEqual(texts.map((_, index) => index));
    expect(table.takeNew()).toEqual(texts.slice(9_000));
    expect(table.takeNew()).toEqual([]);
  });

  it('knows a text by its number', () => {
    const table = new TextTable();
    const number = numberOf(table, '/a/b');
    const isSame = (text: string): boolean => table.isSame(number, Buffer.from(text), { start: 0, end: text.length });
    expect(['/a/b', '/a/c', '/b/b', '/a/', '/a/bb', ''].map(isSame)).toEqual([true, false, false, false, false, false]);
  });

  it('is full after so many texts, or octets of them', () => {
    const texts = new TextTable({ texts: 3, bytes: 1_000 });
    const octets = new TextTable({ texts: 1_000, bytes: 10 });
    const isFullAfter = (table: TextTable, added: readonly string[]): boolean[] =>
      added.map((text) => numberOf(table, text) >= 0 && table.isFull);
    expect(isFullAfter(texts, ['a', 'b', 'a', 'c'])).toEqual([false, false, false, true]);
    expect(isFullAfter(octets, ['abcd', 'éé', 'abcd', 'ab'])).toEqual([false, false, false, true]);
  });
});
