import { describe, expect, it } from 'vitest';
import { MessagePace } from '../../../main/announce/message-pace.ts';

/** A pace whose messages take as long as is said. */
function paceByHand() {
  let now = 5_000;
  const pace = new MessagePace(() => now);
  const isRead = (sender: string, milliseconds = 0.01): boolean => {
    let wasRead = false;
    pace.spend(sender, () => {
      wasRead = true;
      now += milliseconds;
    });
    return wasRead;
  };
  const countRead = (count: number, sender: (index: number) => string): number =>
    Array.from({ length: count }, (_, index) => isRead(sender(index))).filter(Boolean).length;
  const wait = (milliseconds: number): void => {
    now += milliseconds;
  };
  return { pace, isRead, countRead, wait };
}

describe('MessagePace', () => {
  it('has forty messages of one sender read in a fifth of a second, while others are heard', () => {
    const { countRead, isRead, wait } = paceByHand();
    expect(countRead(5_000, () => '192.168.1.66')).toBe(40);
    expect(isRead('192.168.1.20')).toBe(true);
    wait(200);
    expect(isRead('192.168.1.66')).toBe(true);
  });

  it('has a hundred messages read in that time, whoever sends them', () => {
    const { countRead } = paceByHand();
    expect(countRead(5_000, (index) => `10.0.${index % 250}.${Math.floor(index / 250)}`)).toBe(100);
  });

  it('stops at messages that take long, of one sender and of all', () => {
    const { isRead, wait } = paceByHand();
    expect(isRead('192.168.1.66', 6)).toBe(true);
    expect(isRead('192.168.1.66')).toBe(false);
    expect(isRead('192.168.1.67', 3.9)).toBe(true);
    expect(isRead('192.168.1.68', 9)).toBe(true);
    expect(isRead('192.168.1.69')).toBe(false);
    wait(200);
    expect(isRead('192.168.1.69')).toBe(true);
  });

  it('counts what a message took that could not be read', () => {
    const { pace, isRead, wait } = paceByHand();
    const fail = () =>
      pace.spend('192.168.1.66', () => {
        wait(6);
        throw new Error('no message');
      });
    expect(fail).toThrow('no message');
    expect(isRead('192.168.1.66')).toBe(false);
  });
});
