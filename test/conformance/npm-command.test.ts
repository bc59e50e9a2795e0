/** The command `porthole`, from the package that `npm pack` makes: installed into an empty prefix, without a network. */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { version } from '../../package.json';
import { installCommand } from '../support/installed-command.ts';
import { PIXEL } from '../support/pixel.ts';
import { run } from '../support/run.ts';
import { createTempFolder } from '../support/temp-folder.ts';

/** What people with slow lines take without a thought. */
const MAX_PACKAGE_BYTES = 8_000_000;

let folder: string;
let command: string;
let packed: string;

beforeAll(async () => {
  ({ folder, packed, command } = await installCommand());
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the command porthole', () => {
  it('comes in a small package that needs no other', async () => {
    expect((await stat(packed)).size).toBeLessThan(MAX_PACKAGE_BYTES);
    const modules = path.join(path.dirname(command), '..', 'lib', 'node_modules');
    expect(await readdir(modules)).toEqual(['porthole']);
    expect(await readdir(path.join(modules, 'porthole'))).not.toContain('node_modules');
  });

  it('tells its version and its help, and has a manual page', async () => {
    expect(await run(command, ['--version'])).toMatchObject({ status: 0, stdout: `${version}\n` });
    expect((await run(command, ['--help'])).stdout).toMatch(/^ {2}porthole \[DIR\]/m);
    const manual = path.join(folder, 'prefix/lib/node_modules/porthole/dist/man/porthole.1');
    expect(await run('mandoc', ['-T', 'lint', '-W', 'error', manual])).toMatchObject({ status: 0, stdout: '' });
  });

  it('speaks the language of whoever calls it, by words that came with it', async () => {
    const env = { ...process.env, LC_ALL: 'de_DE.UTF-8' };
    expect((await run(command, ['--prot'], env)).stderr).toBe('Unbekannte Option „--prot“.\n');
  });

  it('shares a folder, with thumbnails of its pictures, and ends with 0', async () => {
    const shared = await createTempFolder({ 'a.txt': 'from the command', 'a.png': PIXEL });
    const { child, port } = await startCommand([shared, '--port', '0', '--no-config']);
    const text = await fetch(`http://127.0.0.1:${port}/a.txt`);
    expect(await text.text()).toBe('from the command');
    const thumbnail = await fetch(`http://127.0.0.1:${port}/a.png?thumbnail`);
    expect(thumbnail.headers.get('content-type')).toMatch(/^image\//);
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('exits with 2 where an option is wrong, and with 1 where it can not share', async () => {
    expect(await run(command, ['--prot', '1'])).toMatchObject({ status: 2, stdout: '' });
    expect(await run(command, [path.join(await createTempFolder(), 'missing')])).toMatchObject({
      status: 1,
      stdout: '',
    });
  });
});

describe('the command where the app is installed', () => {
  /** Whoever is root has no app: Chromium's sandbox is not for them. */
  const person = process.getuid?.() === 0 ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : [];

  /** Calls the command at a terminal, until it has said what it does: then Ctrl-C is pressed. */
  async function callAtTerminal(args: readonly string[]): Promise<{ said: string; opened: () => Promise<string> }> {
    const home = await mkdtemp(path.join(tmpdir(), 'porthole-home-'));
    onTestFinished(() => rm(home, { recursive: true, force: true }));
    const app = path.join(home, 'app');
    await writeFile(app, '#!/bin/sh\nprintf "%s\\n" "$@" > "$0.part" && mv "$0.part" "$0.opened"\n');
    await chmod(app, 0o755);
    await mkdir(path.join(home, 'applications'));
    await writeFile(path.join(home, 'applications/porthole.desktop'), `[Desktop Entry]\nExec=${app} %U\n`);
    for (const open of [folder, home]) await chmod(open, 0o777);
    const desktop = { HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home, DISPLAY: ':0', LC_ALL: 'C.UTF-8' };
    const line = [...person, command, ...args].join(' ');
    const child = spawn('script', ['-qefc', line, '/dev/null'], { env: { PATH: process.env.PATH, ...desktop } });
    onTestFinished(() => {
      child.kill('SIGKILL');
    });
    // What hands over, or finds nothing to share, ends by itself: perhaps before the key is pressed.
    const closed = once(child, 'close');
    child.stdin.on('error', () => undefined);
    let said = '';
    child.stdout.on('data', (data: Buffer) => {
      said += data.toString();
    });
    await expect.poll(() => said).toMatch(/ at http:|^The app|no folder/);
    child.stdin.write('\x03');
    await closed;
    return { said, opened: () => readFile(`${app}.opened`, 'utf8').catch(() => '') };
  }

  it('hands a folder over to it, and says so', async () => {
    const { said, opened } = await callAtTerminal([folder]);
    expect(said).toContain(`The app shares ${folder}. To share from this terminal instead, add --terminal.`);
    await expect.poll(opened).toBe(`${folder}\n`);
  });

  it('shares from the terminal where that is wished, or the folder is missing', async () => {
    const shared = await callAtTerminal([folder, '--terminal', '--port', '0']);
    expect(shared.said).toMatch(/^Sharing \S+ at http:/);
    const missing = await callAtTerminal(['/nowhere']);
    expect(missing.said).not.toMatch(/The app/);
    expect([await shared.opened(), await missing.opened()]).toEqual(['', '']);
  });
});

describe('the service for systemd', () => {
  it('is one that systemd reads, with hardly anything that it may do', async () => {
    const unit = await readFile(path.resolve('build/service/porthole.service'), 'utf8');
    const file = path.join(folder, 'porthole.service');
    await writeFile(file, unit.replace(/\/usr\S+\/porthole/, command));
    expect(await run('systemd-analyze', ['verify', '--man=no', file])).toMatchObject({ status: 0, stderr: '' });
    const { stdout } = await run('systemd-analyze', ['security', '--offline=true', '--no-pager', file]);
    expect(Number(/exposure level for \S+: ([\d.]+)/.exec(stdout)?.[1])).toBeLessThanOrEqual(2);
  });

  it('starts what shares, and stops it in order', async () => {
    const unit = await readFile(path.resolve('build/service/porthole.service'), 'utf8');
    const [, ...args] = /^ExecStart=(.*)$/m.exec(unit)?.[1]?.split(' ') ?? [];
    const { child, port } = await startCommand(elsewhere(args, await createTempFolder()));
    expect((await fetch(`http://127.0.0.1:${port}/~porthole/health`)).status).toBe(200);
    child.kill(/^KillSignal=(\w+)$/m.exec(unit)?.[1] as NodeJS.Signals);
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
});

describe('the container', () => {
  it('installs the packed command, shares by it, and is healthy until it stops', async () => {
    const steps = await readFile(path.resolve('build/service/Dockerfile'), 'utf8');
    const argsOf = (step: string): readonly string[] =>
      JSON.parse(new RegExp(`^${step} .*?(\\[.*\\])$`, 'm').exec(steps)?.[1] ?? '[]');
    const prefix = path.join(folder, 'container');
    const install = /^RUN (npm .*) && rm \S+$/m.exec(steps)?.[1]?.split(' ').slice(1) ?? [];
    const place = install.map((word) => (word.endsWith('.tgz') ? packed : word));
    const npm = [...place, '--silent', '--cache', path.join(folder, 'cache'), '--prefix', prefix];
    expect(await run('npm', npm)).toMatchObject({ status: 0 });
    const program = path.join(prefix, 'bin', ...argsOf('ENTRYPOINT'));
    const { child, port } = await startCommand(elsewhere(argsOf('CMD'), await createTempFolder()), program);
    const [node = '', ...check] = argsOf('HEALTHCHECK').map((word) => word.replace(':8000', `:${port}`));
    expect(await run(node, check)).toMatchObject({ status: 0 });
    child.kill(/^STOPSIGNAL (\w+)$/m.exec(steps)?.[1] as NodeJS.Signals);
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(await run(node, check)).toMatchObject({ status: 1 });
  }, 60_000);
});

/** A service's arguments, on a port that is free and for a folder that is there. */
function elsewhere([, ...options]: readonly string[], shared: string): readonly string[] {
  return [shared, ...options.map((word) => word.replace('8000', '0'))];
}

async function startCommand(
  args: readonly string[],
  program = command,
): Promise<{ child: ChildProcess; port: string }> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let stdout = '';
  child.stdout.on('data', (data: Buffer) => {
    stdout += data.toString();
  });
  await expect.poll(() => stdout).toMatch(/^Sharing .* at http:\S+/);
  return { child, port: /:(\d+)\/\s/.exec(stdout)?.[1] ?? '' };
}
