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
    const writer = new LineWriter(sink, (failure) => failures.push(failure));
    sink.emit('error', Object.assign(new Error('failed'), { code }));
    sink.emit('error', Object.assign(new Error('failed'), { code }));
    writer.write('x');
    writer.flush();
    expect(sink.written).toEqual([]);
    expect(failures).toEqual(told);
  });
});
