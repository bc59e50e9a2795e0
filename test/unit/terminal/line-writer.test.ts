import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LineWriter } from '../../../main/terminal/line-writer.ts';

/** Keeps what is written to it; fails when told to. */
class Sink extends Writable {
  readonly written: string[] = [];

  override _write(chunk: Buffer, _: BufferEncoding, callback: () => void): void {
    this.written.push(chunk.toString());
    callback();
  }
}

describe('LineWriter', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it('gathers lines for a moment', () => {
    const sink = new Sink();
    const writer = new LineWriter(sink);
    writer.write('one');
    writer.write('two');
    expect(sink.written).toEqual([]);
    vi.advanceTimersByTime(50);
    writer.write('three');
    writer.flush();
    writer.flush();
    expect(sink.written).toEqual(['one\ntwo\n', 'three\n']);
  });

  it('writes what is ASCII and what is not, alone and together', () => {
    const sink = new Sink();
    const writer = new LineWriter(sink);
    writer.write('plain', true);
    writer.flush();
    writer.write('plain', true);
    writer.write('Zoë … ▀');
    writer.write('plain', true);
    writer.flush();
    writer.write('plain', true);
    writer.flush();
    expect(sink.written).toEqual(['plain\n', 'plain\nZoë … ▀\nplain\n', 'plain\n']);
  });

  it('does not wait when there is much', () => {
    const sink = new Sink();
    const writer = new LineWriter(sink);
    writer.write('x'.repeat(70_000));
    expect(sink.written.join('')).toHaveLength(70_001);
  });

  it.each([
    ['EPIPE', []],
    ['ENOSPC', ['ENOSPC']],
  ])('goes on without a log after %s, and tells %j, once', (code, told) => {
    const sink = new Sink();
    const failures: (string | undefined)[] = [];
    const writer = new LineWriter(sink, { failed: (failure) => failures.push(failure) });
    sink.emit('error', Object.assign(new Error('failed'), { code }));
    sink.emit('error', Object.assign(new Error('failed'), { code }));
    writer.write('x');
    writer.flush();
    expect(sink.written).toEqual([]);
    expect(failures).toEqual(told);
  });
});

/** Takes nothing while it is held. */
class PausedSink extends Writable {
  bytes = 0;
  readonly #held: (() => void)[] = [];
  isPaused = true;

  override _write(chunk: Buffer, _: BufferEncoding, callback: () => void): void {
    this.bytes += chunk.length;
    if (this.isPaused) this.#held.push(callback);
    else callback();
  }

  release(): void {
    this.isPaused = false;
    for (const callback of this.#held.splice(0)) callback();
  }
}

describe('LineWriter, while nobody reads', () => {
  it('lets so much wait, leaves the rest out, and says how many lines when somebody reads again', async () => {
    const sink = new PausedSink();
    const leftOut: number[] = [];
    const writer = new LineWriter(sink, { leftOut: (lines) => leftOut.push(lines) }, 500_000);
    const line = 'x'.repeat(999);
    for (let count = 0; count < 5_000; count += 1) writer.write(line);
    expect(sink.writableLength).toBeLessThan(600_000);
    expect(leftOut).toEqual([]);
    sink.release();
    await expect.poll(() => leftOut).toHaveLength(1);
    writer.write('again');
    writer.flush();
    await expect.poll(() => sink.writableLength).toBe(0);
    expect(sink.bytes).toBe((5_000 - (leftOut[0] ?? 0)) * 1000 + 6);
    expect(leftOut).toHaveLength(1);
  });

  it('hands over one piece in a turn, when somebody reads again', async () => {
    const sink = new PausedSink();
    const writer = new LineWriter(sink);
    const line = 'x'.repeat(999);
    for (let count = 0; count < 2_000; count += 1) writer.write(line);
    const held = sink.bytes;
    sink.release();
    const steps: number[] = [];
    for (let last = held; last < 1_900_000; last = sink.bytes) {
      await new Promise((resolve) => setImmediate(resolve));
      steps.push(sink.bytes - last);
    }
    expect(Math.max(...steps)).toBeLessThan(100_000);
  });

  it('ends without whoever does not read', async () => {
    const sink = new PausedSink();
    const writer = new LineWriter(sink);
    writer.write('x');
    await writer.end(10);
    expect(sink.bytes).toBe(2);
  });
});
