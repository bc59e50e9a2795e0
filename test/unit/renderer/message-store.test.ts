import { describe, expect, it } from 'vitest';
import type { Message } from '../../../renderer/state/message-store.ts';
import { MessageStore } from '../../../renderer/state/message-store.ts';

/** Plays what a person sees and does; each step names the message that is shown afterwards. */
function createStore() {
  let now = 0;
  const undone: string[] = [];
  const store = new MessageStore(() => now);
  const names = new Map<Message, string>();
  const show = (message: Message, name: string): void => {
    names.set(message, name);
    store.set(message);
  };
  return {
    store,
    undone,
    did: (name: string): void => show({ kind: 'undoable', describe: () => name, undo: () => undone.push(name) }, name),
    said: (text: string): void => show({ kind: 'text', describe: () => text }, text),
    wait: (milliseconds: number): void => {
      now += milliseconds;
    },
    shown: (): string | undefined => names.get(store.get() ?? { kind: 'bug' }),
  };
}

describe('MessageStore', () => {
  it('undoes two things that were done, the newest first', () => {
    const { store, undone, did, shown } = createStore();
    did('a removed');
    did('b removed');
    expect(shown()).toBe('b removed');
    store.undo();
    expect([undone, shown()]).toEqual([['b removed'], 'a removed']);
    store.undo();
    expect([undone, shown()]).toEqual([['b removed', 'a removed'], undefined]);
    store.undo();
    expect(undone).toHaveLength(2);
  });

  it('brings an offer back after news that covered it', () => {
    const { store, undone, did, said, shown } = createStore();
    did('a removed');
    said('address copied');
    store.undo();
    expect([undone, shown()]).toEqual([[], 'address copied']);
    store.close();
    expect(shown()).toBe('a removed');
  });

  it('lets all offers go with the one that a person lets go', () => {
    const { store, did, shown } = createStore();
    did('a removed');
    did('b removed');
    store.close();
    expect(shown()).toBe(undefined);
  });

  it('brings nothing back that is too old to be undone', () => {
    const { store, did, wait, shown } = createStore();
    did('a removed');
    wait(20_000);
    did('b removed');
    wait(10_000);
    store.undo();
    expect(shown()).toBe(undefined);
  });
});
