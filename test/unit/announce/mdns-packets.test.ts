import type { Question } from 'dns-packet';
import { encode } from 'dns-packet';
import { describe, expect, it } from 'vitest';
import { MdnsPackets } from '../../../main/announce/mdns-packets.ts';

const questions = (count: number, name = 'a.local'): Question[] =>
  Array.from({ length: count }, () => ({ name, type: 'A' }));
const query = (count: number, name?: string): Buffer => encode({ type: 'query', questions: questions(count, name) });

describe('MdnsPackets', () => {
  it('reads what programs send', () => {
    expect(new MdnsPackets().read(query(3))?.questions).toHaveLength(3);
  });

  it.each([
    ['what is no message', Buffer.from('hello, this is no message at all')],
    ['nothing', Buffer.alloc(0)],
    ['a message with more questions than anybody has', query(65)],
    ['one whose header promises more records than there are', Buffer.from('000084000000ffff00000000', 'hex')],
    ['one that is longer than the protocol allows', Buffer.concat([query(1), Buffer.alloc(9_000)])],
  ])('does not read %s', (_, octets) => {
    expect(new MdnsPackets().read(octets)).toBeUndefined();
  });

  it('reads no more than it may of as much as the network brings in a second', () => {
    const packets = new MdnsPackets(() => 5_000);
    // The longest name, in each of as many questions as are read.
    const long = query(64, Array.from({ length: 4 }, () => 'x'.repeat(60)).join('.'));
    const many = encode({ type: 'query', questions: questions(10_800, 'x') });
    const before = process.cpuUsage();
    let read = 0;
    for (let count = 0; count < 5_000; count += 1) {
      if (packets.read(long.length <= 9_000 ? long : query(64)) !== undefined) read += 1;
      packets.read(many);
    }
    expect(read).toBeLessThanOrEqual(250);
    // Of the processor: other tests run beside this one. Reading all of it takes minutes.
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(5_000);
  });
});
