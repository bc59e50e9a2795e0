import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LineWriter } from '../../../main/terminal/line-writer.ts';
import { problemSentence } from '../../../main/terminal/sentences.ts';

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

describe('problemSentence', () => {
  const options = { content: { kind: 'folder', path: '/f' }, port: 80, bind: '192.0.2.1' } as const;

  it.each([
    ['port-in-use', 'Port 80 is used by another program; choose another with --port, or --port 0 for any free one.'],
    ['port-not-permitted', 'Port 80 may not be used by this account; choose one from 1024.'],
    ['address-not-available', '192.0.2.1 is not an address of this computer.'],
    ['folder-missing', 'There is no folder /f.'],
    ['not-a-folder', '/f is not a folder.'],
    ['folder-not-readable', '/f may not be read by this account.'],
    ['unexpected', 'The share could not go on: disk on fire.'],
  ] as const)('%s', (problem, sentence) => {
    expect(problemSentence(problem, options, 'disk on fire')).toBe(sentence);
  });

  it.each([
    [['/a.txt'], 'There is no file /a.txt.'],
    [['/a.txt', '/b.txt'], 'None of the 2 files is there.'],
  ])('files-missing: %j', (paths, sentence) => {
    const content = { kind: 'files', paths } as const;
    expect(problemSentence('files-missing', { ...options, content }, '')).toBe(sentence);
  });
});
