import { describe, expect, test } from 'vitest';
import { findPaxPath } from '../../../main/archive/tar-names.ts';

const record = (key: string, value: Buffer): Buffer => {
  const rest = Buffer.concat([Buffer.from(` ${key}=`), value, Buffer.from('\n')]);
  let length = rest.byteLength + 1;
  while (`${length}`.length + rest.byteLength !== length) length = `${length}`.length + rest.byteLength;
  return Buffer.concat([Buffer.from(`${length}`), rest]);
};
const GBK = Buffer.from('c4e3bac30ab0d72f', 'hex');

describe('the path of an extended header', () => {
  test.each<[string, Buffer, Buffer | undefined]>([
    ['of octets that are no UTF-8, a line end among them', record('path', GBK), GBK],
    ['behind other records', Buffer.concat([record('hdrcharset', Buffer.from('BINARY')), record('path', GBK)]), GBK],
    ['given twice: the last one', Buffer.concat([record('path', Buffer.from('a')), record('path', GBK)]), GBK],
    ['not given', record('linkpath', GBK), undefined],
    ['behind a record whose length is wrong', Buffer.concat([Buffer.from('2 x=y\n'), record('path', GBK)]), undefined],
    ['in what is no record', Buffer.from('path=no length'), undefined],
    ['in nothing', Buffer.alloc(0), undefined],
  ])('%s', (_, records, expected) => {
    expect(findPaxPath(records)).toEqual(expected);
  });
});
