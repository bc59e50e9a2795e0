import { describe, expect, it } from 'vitest';
import type { Picked } from '../../../../../renderer/visitor/adding/picked.ts';
import { WireError } from '../../../../../renderer/visitor/adding/problem.ts';
import { Remembered } from '../../../../../renderer/visitor/adding/remembered-uploads.ts';
import { Pauses } from '../../../../../renderer/visitor/adding/retry-pauses.ts';
import type { Item } from '../../../../../renderer/visitor/adding/upload-item.ts';
import { UploadQueue } from '../../../../../renderer/visitor/adding/upload-queue.ts';
import { MemoryWire } from '../../../../support/visitor/memory-wire.ts';

class MemoryStorage implements Storage {
  readonly #values = new Map<string, string>();
  get length(): number {
    return this.#values.size;
  }
  clear = (): void => this.#values.clear();
  getItem = (key: string): string | null => this.#values.get(key) ?? null;
  key = (index: number): string | null => [...this.#values.keys()][index] ?? null;
  removeItem = (key: string): void => void this.#values.delete(key);
  setItem = (key: string, value: string): void => void this.#values.set(key, value);
}

function pick(contents: Readonly<Record<string, string>>, emptyFolders: readonly string[] = []): Picked {
  const files = Object.entries(contents).map(([path, text]) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return { path, file: new File([text], name, { lastModified: 1_700_000_000_000 }) };
  });
  return { files, emptyFolders };
}

function createQueue(wire = new MemoryWire(), store: Storage = new MemoryStorage()) {
  const pauses = new Pauses();
  const remembered = new Remembered('/', store);
  const queue = new UploadQueue({ wire, pauses, remembered, sender: () => ({ name: 'Anna', device: 'iPhone' }) });
  const states = (): string[] => [...queue.items].map(({ state }) => state);
  const item = (path: string): Item => {
    const found = [...queue.items].find((one) => one.path === path);
    if (!found) throw new Error(`No ${path}`);
    return found;
  };
  const settled = () => expect.poll(() => queue.isRunning).toBe(false);
  return { queue, wire, pauses, store, states, item, settled };
}

/** A gate that tests open. */
function createGate(): { readonly closed: Promise<void>; readonly open: () => void } {
  let open: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { closed, open };
}

describe('files that are sent', () => {
  it('are asked for together and arrive whole, with their paths', async () => {
    const { queue, wire, states, settled } = createQueue();
    queue.add(pick({ 'trip/a.txt': 'first', 'trip/sub/b.txt': 'second', 'empty.txt': '' }, ['trip/none']));
    await settled();
    expect(wire.questions).toEqual([['trip/a.txt', 'trip/sub/b.txt', 'empty.txt']]);
    expect(wire.arrived).toEqual({ 'trip/a.txt': 'first', 'trip/sub/b.txt': 'second', 'empty.txt': '' });
    expect(wire.folders).toEqual(['trip/none']);
    expect(states()).toEqual(['arrived', 'arrived', 'arrived']);
  });

  it('go three at a time', async () => {
    const { queue, wire, settled } = createQueue();
    const gate = createGate();
    wire.gate = gate.closed;
    queue.add(pick(Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`${index}.txt`, 'x']))));
    await expect.poll(() => wire.mostAtOnce).toBe(3);
    expect(queue.running.size).toBe(3);
    gate.open();
    await settled();
    expect(wire.mostAtOnce).toBe(3);
    expect(Object.keys(wire.arrived)).toHaveLength(12);
  });

  it('may be ten thousand', async () => {
    const { queue, wire, settled } = createQueue();
    queue.add(pick(Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`${index}.txt`, 'x']))));
    await settled();
    expect(Object.keys(wire.arrived)).toHaveLength(10_000);
  });
});

describe('a connection that is lost', () => {
  it('lets a file go on at the octet that the server has', async () => {
    const { queue, wire, pauses, item, settled } = createQueue();
    let cuts = 0;
    wire.cutAfter = () => (++cuts < 3 ? 2 : undefined);
    queue.onChange = () => {
      if ([...queue.items].some(({ isTrying }) => isTrying)) queueMicrotask(pauses.wake);
    };
    queue.add(pick({ 'a.txt': 'abcdefgh' }));
    await settled();
    expect(wire.arrived).toEqual({ 'a.txt': 'abcdefgh' });
    expect(wire.finds).toEqual(['/uploads/1', '/uploads/1']);
    expect(item('a.txt').state).toBe('arrived');
  });

  it('lets a file begin anew when the server has lost it', async () => {
    const { queue, wire, pauses, settled } = createQueue();
    let isFirst = true;
    wire.cutAfter = () => {
      if (!isFirst) return undefined;
      isFirst = false;
      wire.uploads.delete('/uploads/1');
      return 3;
    };
    queue.onChange = () => queueMicrotask(pauses.wake);
    queue.add(pick({ 'a.txt': 'abcdefgh' }));
    await settled();
    expect(wire.arrived).toEqual({ 'a.txt': 'abcdefgh' });
  });

  it('ends a file for good that can’t be read here any more', async () => {
    const { queue, item, settled } = createQueue();
    const picked = pick({ 'a.txt': 'abc' });
    const [first] = picked.files;
    if (!first) throw new Error('No file');
    first.file.slice = () => {
      const blob = new Blob(['x']);
      const fail = (): Promise<never> => Promise.reject(new DOMException('Gone', 'NotReadableError'));
      return Object.assign(blob, { text: fail, arrayBuffer: fail });
    };
    queue.add(picked);
    await settled();
    expect(item('a.txt').problem).toEqual({ kind: 'unreadable' });
  });
});

describe('a person', () => {
  it('pauses a file, which goes on where it was', async () => {
    const { queue, wire, item, settled } = createQueue();
    const gate = createGate();
    wire.gate = gate.closed;
    queue.add(pick({ 'a.txt': 'abc' }));
    await expect.poll(() => item('a.txt').url).toBe('/uploads/1');
    queue.pause(item('a.txt'));
    await settled();
    expect(item('a.txt').state).toBe('paused');
    gate.open();
    queue.resume(item('a.txt'));
    await settled();
    expect(wire.finds).toEqual(['/uploads/1']);
    expect(wire.arrived).toEqual({ 'a.txt': 'abc' });
  });

  it('removes a file, which is taken back from the server', async () => {
    const { queue, wire, item, settled } = createQueue();
    wire.gate = createGate().closed;
    queue.add(pick({ 'a.txt': 'abc' }));
    await expect.poll(() => item('a.txt').url).toBe('/uploads/1');
    queue.remove(item('a.txt'));
    await settled();
    expect(wire.cancelled).toEqual(['/uploads/1']);
    expect(queue.items.size).toBe(0);
  });

  it('takes back what the other side has not answered', async () => {
    const { queue, wire, settled } = createQueue();
    wire.answer = () => ({ state: 'asked' });
    wire.listen = (_id, signal?: AbortSignal) =>
      new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
    queue.add(pick({ 'a.txt': 'abc' }));
    await expect.poll(() => queue.isAsking).toBe(true);
    queue.cancelQuestions();
    await settled();
    expect(queue.items.size).toBe(0);
    expect(wire.uploads.size).toBe(0);
    expect(wire.withdrawn).toEqual(['sending-1']);
  });
});

describe('an answer', () => {
  it('of yes for some sends those, and tells which were left out', async () => {
    const { queue, wire, item, settled } = createQueue();
    wire.answer = () => ({ files: new Set([1]) });
    queue.add(pick({ 'a.txt': 'a', 'b.txt': 'b' }));
    await settled();
    expect(wire.arrived).toEqual({ 'b.txt': 'b' });
    expect(item('a.txt').problem).toEqual({ kind: 'left-out' });
  });

  it.each([
    [{ state: 'declined' as const }, 'declined'],
    [{ state: 'declined' as const, problem: { kind: 'no-answer' as const } }, 'no-answer'],
    [new WireError(507, 0, { kind: 'no-room', needed: 340e6, free: 120e6 }), 'no-room'],
    [new WireError(413), 'too-large'],
    [new WireError(403), 'no-right'],
    [new WireError(410), 'ended'],
    [new WireError(401), 'sign-in'],
  ])('of no sends nothing: %o', async (answer, kind) => {
    const { queue, wire, item, settled } = createQueue();
    wire.answer = () => answer;
    queue.add(pick({ 'a.txt': 'a' }));
    await settled();
    expect(item('a.txt')).toMatchObject({ state: 'failed', problem: { kind } });
    expect(wire.uploads.size).toBe(0);
  });

  it('is waited for as long as it takes', async () => {
    const { queue, wire, settled } = createQueue();
    let waits = 0;
    wire.answer = () => ({ state: ++waits < 5 ? 'asked' : 'accepted' });
    queue.add(pick({ 'a.txt': 'a' }));
    await settled();
    expect(wire.questions).toHaveLength(1);
    expect(wire.arrived).toEqual({ 'a.txt': 'a' });
  });

  it('that was no can be asked for once more', async () => {
    const { queue, wire, item, settled } = createQueue();
    wire.answer = (number) => ({ state: number === 1 ? 'declined' : 'accepted' });
    queue.add(pick({ 'a.txt': 'a' }));
    await settled();
    queue.retry([item('a.txt')]);
    await settled();
    expect(wire.arrived).toEqual({ 'a.txt': 'a' });
  });

  it('that a new server does not know is asked for anew, once for all files', async () => {
    const { queue, wire, settled } = createQueue();
    const gate = createGate();
    wire.gate = gate.closed;
    queue.add(pick(Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`${index}.txt`, `${index}`]))));
    await expect.poll(() => wire.uploads.size).toBe(3);
    wire.forgetQuestions();
    gate.open();
    await settled();
    expect(wire.questions).toHaveLength(2);
    expect(Object.keys(wire.arrived)).toHaveLength(8);
  });

  it('that says the link has ended stops everything at once', async () => {
    const { queue, wire, states, settled } = createQueue();
    wire.refuse = () => new WireError(410);
    queue.add(pick(Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`${index}.txt`, 'x']))));
    await settled();
    expect(states()).toEqual(Array.from({ length: 8 }, () => 'failed'));
    expect([...queue.items].every(({ problem }) => problem?.kind === 'ended')).toBe(true);
  });
});

describe('a page that was loaded anew', () => {
  it('goes on where each file was, without a question, and sends none twice', async () => {
    const wire = new MemoryWire();
    const store = new MemoryStorage();
    const before = createQueue(wire, store);
    const contents = { 'a.txt': 'aaaa', 'b.txt': 'bbbb', 'c.txt': 'cccc', 'd.txt': 'dddd', 'e.txt': 'eeee' };
    wire.cutAfter = ({ url }) => (wire.uploads.get(url)?.path === 'a.txt' ? undefined : 1);
    before.queue.add(pick(contents));
    await expect.poll(() => before.item('a.txt').state).toBe('arrived');
    await expect.poll(() => [...before.queue.items].filter(({ isTrying }) => isTrying).length).toBe(3);
    before.queue.pauseAll();

    wire.cutAfter = () => undefined;
    const after = createQueue(wire, store);
    after.queue.add(pick(contents));
    await after.settled();
    expect(wire.questions).toHaveLength(1);
    expect(wire.uploads.size).toBe(5);
    expect(wire.arrived).toEqual(contents);
  });

  it('forgets what has all arrived: the same can be sent again', async () => {
    const wire = new MemoryWire();
    const store = new MemoryStorage();
    for (const _ of [1, 2]) {
      const { queue, settled } = createQueue(wire, store);
      queue.add(pick({ 'a.txt': 'a' }));
      await settled();
    }
    expect(wire.uploads.size).toBe(2);
    expect(store.length).toBe(0);
  });

  it('takes another file of the same name for another', async () => {
    const wire = new MemoryWire();
    const store = new MemoryStorage();
    const before = createQueue(wire, store);
    wire.cutAfter = () => 1;
    before.queue.add(pick({ 'a.txt': 'short' }));
    await expect.poll(() => before.item('a.txt').isTrying).toBe(true);
    before.queue.pauseAll();
    wire.cutAfter = () => undefined;
    const after = createQueue(wire, store);
    after.queue.add(pick({ 'a.txt': 'another text' }));
    await after.settled();
    expect(wire.arrived).toEqual({ 'a.txt': 'another text' });
  });
});
