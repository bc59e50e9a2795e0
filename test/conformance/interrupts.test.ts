/** Ctrl-C in a real terminal, with and without npm between: once waits for transfers, twice does not. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { PYTHON } from '../support/python.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const CONSOLE = path.resolve('dist/main/console.cjs');
const TERMINAL = path.resolve('test/support/terminal.py');
const CTRL_C = '\x03';
/** The share waits for transfers for five seconds; what is over so much sooner did not wait. */
const AT_ONCE_MS = 2_500;
/** Nobody presses a key again faster than this. */
const PRESS_INTERVAL_MS = 120;
const CONTENT = Buffer.alloc(30_000_000, 'x');

interface TerminalShare {
  readonly port: number;
  readonly press: () => void;
  /** Resolves with the exit code. */
  readonly ended: Promise<number | null>;
}

async function shareInTerminal(command: readonly string[], cwd: string): Promise<TerminalShare> {
  const child = spawn(PYTHON, [TERMINAL, ...command], {
    cwd,
    stdio: ['pipe', 'pipe', 'inherit'],
    // What started the tests must not count as what started the share.
    env: { ...process.env, npm_config_user_agent: undefined },
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  // It may have ended before the last press.
  child.stdin.on('error', () => undefined);
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  await expect.poll(() => output, { timeout: 20_000 }).toMatch(/Sharing .* at http:\S+/);
  const port = Number(/at http:\S+:(\d+)\//.exec(output)?.[1]);
  return { port, press: () => child.stdin.write(CTRL_C), ended };
}

/** A download that has begun and is not read on until `finish`. */
async function beginDownload(port: number): Promise<{ readonly finish: () => Promise<number> }> {
  const socket = connect(port, '127.0.0.1');
  onTestFinished(() => {
    socket.destroy();
  });
  let bytes = 0;
  socket.on('error', () => undefined);
  socket.write('GET /large.bin HTTP/1.1\r\nHost: localhost\r\n\r\n');
  await once(socket, 'readable');
  const finish = async (): Promise<number> => {
    socket.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
    });
    await once(socket, 'close');
    return bytes;
  };
  return { finish };
}

function takesVisitors(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  return new Promise((resolve) => {
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
  }).then((taken) => {
    socket.destroy();
    return taken === true;
  });
}

const stopsTaking = (port: number): Promise<void> =>
  expect.poll(() => takesVisitors(port), { interval: 20, timeout: 10_000 }).toBe(false);

const SHARE = [process.execPath, CONSOLE, 'content', '--port', '0', '--bind', '127.0.0.1', '--log', 'none'];

async function createProject(): Promise<string> {
  return await createTempFolder({
    'package.json': JSON.stringify({
      name: 'project',
      version: '1.0.0',
      scripts: { share: `exec ${SHARE.join(' ')}` },
    }),
    content: { 'large.bin': CONTENT },
  });
}

/** When so much time has gone by that somebody may press a key again. */
const mayPressAgain = (pressedAt: number): Promise<void> =>
  expect.poll(() => performance.now() - pressedAt, { interval: 10 }).toBeGreaterThan(PRESS_INTERVAL_MS);

describe.each([
  ['the program itself', SHARE],
  ['npm', ['npm', 'run', 'share']],
])('Ctrl-C in the terminal of %s', (by, command) => {
  it('once finishes the downloads that run, and exits with 0', { timeout: 40_000 }, async () => {
    const share = await shareInTerminal(command, await createProject());
    const download = await beginDownload(share.port);
    share.press();
    await stopsTaking(share.port);
    expect(await download.finish()).toBeGreaterThan(CONTENT.length);
    expect(await share.ended).toBe(0);
  });

  it('twice ends at once, however soon the second comes', { timeout: 40_000 }, async () => {
    const share = await shareInTerminal(command, await createProject());
    await beginDownload(share.port);
    const pressedAt = performance.now();
    share.press();
    await stopsTaking(share.port);
    await mayPressAgain(pressedAt);
    const insistedAt = performance.now();
    share.press();
    if (by === 'npm') {
      // On a busy computer the system may hand over a press and npm's copy of it as one; the next press is then taken for the copy.
      await mayPressAgain(insistedAt);
      share.press();
    }
    expect(await share.ended).not.toBe(0);
    expect(performance.now() - insistedAt).toBeLessThan(AT_ONCE_MS);
  });
});
