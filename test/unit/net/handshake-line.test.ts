import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { HandshakeLine } from '../../../main/net/handshake-line.ts';

/** Long enough for a few pieces of the line of work, each of which may take a turn of its own. */
async function someTurns(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await nextTurn();
}

/** A line whose members note when they begin, each by its name. */
function createLine(ofOne: number, inAll: number) {
  const line = new HandshakeLine(undefined, { ofOne, inAll });
  const begun: string[] = [];
  const join = (visitor: string, name: string) => line.join(visitor, () => begun.push(name));
  return { line, begun, join };
}

function spin(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

describe('HandshakeLine', () => {
  it('begins no more at a time of one visitor, and the next when one is over', async () => {
    const { line, begun, join } = createLine(2, 100);
    const over = ['1', '2', '3', '4'].map((name) => join('a', name));
    await someTurns();
    expect(begun).toEqual(['1', '2']);
    over[0]?.();
    over[0]?.();
    await someTurns();
    expect(begun).toEqual(['1', '2', '3']);
    expect(line.underWay).toBe(2);
  });

  it('leaves out whoever has left while they waited', async () => {
    const { line, begun, join } = createLine(1, 100);
    const over = ['1', '2', '3'].map((name) => join('a', name));
    over[1]?.();
    over[0]?.();
    await someTurns();
    expect(begun).toEqual(['3']);
    over[2]?.();
    expect(line.underWay).toBe(0);
  });

  it('lets each visitor have a few, however many there are in all', async () => {
    const { begun, join } = createLine(50, 6);
    const over = Array.from({ length: 20 }, (_, index) => join('a', `a${index}`));
    const others = ['b1', 'b2', 'b3', 'b4', 'b5'].map((name) => join('b', name));
    await someTurns();
    expect(begun.filter((name) => name.startsWith('a'))).toHaveLength(6);
    expect(begun.filter((name) => name.startsWith('b'))).toHaveLength(4);
    // There is room for more of them as soon as fewer are under way than there may be in all.
    for (const end of over) end();
    await someTurns();
    expect(begun).toContain('b5');
    for (const end of others) end();
  });

  it('lets one who comes too often wait, and nobody else', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    let left = 2;
    const begun: string[] = [];
    const line = new HandshakeLine((visitor) => visitor !== 'a' || left-- > 0);
    const over = ['a1', 'a2', 'a3', 'a4'].map((name) => line.join('a', () => begun.push(name)));
    line.join('b', () => begun.push('b1'));
    await someTurns();
    expect([...begun].sort()).toEqual(['a1', 'a2', 'b1']);
    // That one of theirs is over makes no room: it is not room that is wanting.
    over[0]?.();
    over[2]?.();
    vi.advanceTimersByTime(1_000);
    await someTurns();
    expect(begun).toHaveLength(3);
    over.push(line.join('a', () => begun.push('a5')));
    left = 2;
    vi.advanceTimersByTime(1_000);
    await someTurns();
    expect(begun.slice(3)).toEqual(['a4', 'a5']);
    for (const end of over) end();
    expect(line.underWay).toBe(1);
  });

  it('begins no more in a turn than fit into it, and goes by turns among visitors', async () => {
    const line = new HandshakeLine();
    const begun: string[] = [];
    const begin = (visitor: string) => () => {
      spin(2);
      begun.push(visitor);
    };
    for (let count = 0; count < 12; count += 1) line.join('a', begin('a'));
    line.join('b', begin('b'));
    await nextTurn();
    expect(begun.length).toBeLessThan(6);
    await someTurns();
    expect(begun).toHaveLength(13);
    expect(begun.indexOf('b')).toBeLessThan(4);
  });
});
