import type { Question } from 'dns-packet';
import { encode } from 'dns-packet';
import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../main/announce/mdns-message.ts';

const query = (count: number): Buffer => {
  const questions = Array.from({ length: count }, (): Question => ({ name: 'a.local', type: 'A' }));
  return encode({ type: 'query', questions });
};

describe('readMessage', () => {
  it('reads what programs send', () => {
    expect(readMessage(query(3))?.questions).toHaveLength(3);
  });

  it.each([
    ['what is no message', Buffer.from('hello, this is no message at all')],
    ['nothing', Buffer.alloc(0)],
    ['a message with more questions than anybody has', query(65)],
    ['one whose header promises more records than there are', Buffer.from('000084000000ffff00000000', 'hex')],
    ['one that is longer than the protocol allows', Buffer.concat([query(1), Buffer.alloc(9_000)])],
    ['a name that stands for itself', Buffer.from('000000000001000000000000c00c00010001', 'hex')],
  ])('does not read %s', (_, octets) => {
    expect(readMessage(octets)).toBeUndefined();
  });
});
