/** The port of a share in the terminal: taken, the next free one, and those that browsers refuse. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createNetwork, describeInNetworks, startOn } from '../support/network-namespace.ts';
import { run } from '../support/run.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const CONSOLE = path.resolve('dist/main/console.cjs');

/** Takes a port that has a free one above it. */
async function takePort(): Promise<number> {
  const server = createServer();
  server.listen(0);
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** Starts a share and gives back what it wrote to both outputs until it said where it is. */
async function share(
  child: ReturnType<typeof startOn>,
): Promise<{ readonly port: number; readonly stderr: () => string }> {
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  await expect.poll(() => stdout, { timeout: 20_000 }).toMatch(/at http:\S+/);
  return { port: Number(/at http:\S+:(\d+)\//.exec(stdout)?.[1]), stderr: () => stderr };
}

function start(args: readonly string[]): ReturnType<typeof startOn> {
  const child = spawn(process.execPath, [CONSOLE, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child;
}

describe('--port N', { timeout: 30_000 }, () => {
  it('that is taken names the program that has it, and exits with 1', async () => {
    const port = await takePort();
    const { status, stdout, stderr } = await run(process.execPath, [
      CONSOLE,
      await createTempFolder(),
      '--port',
      `${port}`,
    ]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    // The test itself has the port.
    expect(stderr).toMatch(
      new RegExp(`^Port ${port} is used by \\S.* \\(process ${process.pid}\\); choose [^\\n]*\\n$`),
    );
    expect(stderr).toContain(`--port ${port}+ for the next free one`);
  });

  it('that browsers refuse is taken with a warning', async () => {
    const { port, stderr } = await share(start([await createTempFolder(), '--port', '6000', '--bind', '127.0.0.7']));
    expect(port).toBe(6000);
    await expect.poll(stderr).toMatch(/^Browsers refuse to open port 6000; [^\n]+\n$/);
  });
});

describe('--port N+', { timeout: 30_000 }, () => {
  it('takes the next free port when N is taken', async () => {
    const taken = await takePort();
    const { port, stderr } = await share(start([await createTempFolder(), '--port', `${taken}+`]));
    expect(port).toBeGreaterThan(taken);
    expect(stderr()).toBe('');
  });

  it('passes over ports that browsers refuse', async () => {
    const { port } = await share(start([await createTempFolder(), '--port', '6665+', '--bind', '127.0.0.7']));
    expect(port).toBe(6670);
  });
});

describeInNetworks('--port 0', () => {
  it('takes no port that browsers refuse, also where the system would give out those', async () => {
    const [host] = createNetwork();
    await host.run('sh', ['-c', 'echo 6665 6670 > /proc/sys/net/ipv4/ip_local_port_range']);
    const args = [CONSOLE, await createTempFolder(), '--port', '0', '--bind', '127.0.0.1'];
    expect((await share(startOn(host, process.execPath, args))).port).toBe(6670);
  });
});
