/** A process that may open only a few files, and visitors who take them all: it recovers as soon as they go. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ask, RawClient, requestText } from '../support/raw-client.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const MAX_DESCRIPTORS = 48;
const CONSOLE = path.resolve('dist/main/console.cjs');

async function startConsole(folder: string): Promise<number> {
  const command = `ulimit -n ${MAX_DESCRIPTORS} && exec "$0" "$@" --port 0 --bind 127.0.0.1 --log none`;
  const child = spawn('sh', ['-c', command, process.execPath, CONSOLE, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return Number(/:(\d+)\/\s*$/.exec(line.toString())?.[1]);
}

describe('EMFILE', () => {
  it('drops visitors while there is no room, and serves again afterwards', async () => {
    const folder = await createTempFolder({ 'a.txt': 'hello' });
    const port = await startConsole(folder);
    expect((await ask(port, 'GET /a.txt')).text).toBe('hello');
    for (let round = 0; round < 3; round++) {
      const clients = await Promise.all(Array.from({ length: MAX_DESCRIPTORS * 2 }, () => RawClient.connect(port)));
      const first = clients[0];
      await first?.send(requestText('GET /b.txt HTTP/1.1', 'Host: localhost'));
      // Whoever is in is still answered, be it that there is no room to open anything.
      expect([404, 503]).toContain((await first?.response())?.status);
      for (const client of clients) client.reset();
      let served: string | undefined;
      while (served === undefined)
        served = await ask(port, 'GET /a.txt').then(
          ({ status, text }) => (status === 200 ? text : undefined),
          () => undefined,
        );
      expect(served).toBe('hello');
    }
  });

  it('shuts nobody out: idle connections of those who have most give way', async () => {
    const folder = await createTempFolder({ 'a.txt': 'hello' });
    const port = await startConsole(folder);
    for (const address of ['127.0.0.2', '127.0.0.3']) {
      await Promise.all(
        Array.from({ length: MAX_DESCRIPTORS }, () => RawClient.connect(port, address).catch(() => undefined)),
      );
    }
    for (let address = 10; address < 20; address += 1) {
      const visitor = await RawClient.connect(port, `127.0.0.${address}`);
      await visitor.send(requestText('GET /a.txt HTTP/1.1', 'Host: localhost'));
      expect((await visitor.response()).text).toBe('hello');
    }
  });
});
