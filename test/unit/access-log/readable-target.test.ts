import { describe, expect, it } from 'vitest';
import { formatCsv } from '../../../main/access-log/csv.ts';
import { decodeTarget, readableTarget } from '../../../main/access-log/readable-target.ts';
import { sampleEntry } from '../../support/window/sample-entries.ts';

const octetsOf = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

describe('a target as people read it', () => {
  it.each([
    ['percent-encoded', '/%E6%96%87.txt', '/文.txt'],
    ['sent as it is', octetsOf('/文档/é.txt'), '/文档/é.txt'],
    ['in both ways', `${octetsOf('/文')}%E6%A1%A3`, '/文档'],
    ['in an encoding that is not UTF-8', '/caf\xe9', '/caf\xe9'],
    ['already as characters, as in a saved log', '/文档/é', '/文档/é'],
  ])('is decoded when it was %s', (_, target, text) => {
    expect(decodeTarget(target)).toBe(text);
  });

  it('shows no character that reorders or hides, however it was sent', () => {
    expect(readableTarget(octetsOf('/a\u202egpj.exe'))).toBe('/a%E2%80%AEgpj.exe');
  });

  it('is the same in a table for spreadsheets', () => {
    const { sequence: _, ...entry } = sampleEntry(1, 0);
    expect(formatCsv({ ...entry, sequence: 1, target: octetsOf('/文,档') })).toContain(',"/文,档",');
  });
});
