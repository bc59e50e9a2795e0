/** The command `porthole` as people have it: packed by `npm pack` and installed into an empty prefix, without a network. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { version } from '../../package.json';
import { run } from './run.ts';

export interface InstalledCommand {
  /** Holds everything; whoever installed removes it. */
  readonly folder: string;
  readonly packed: string;
  readonly command: string;
}

export async function installCommand(): Promise<InstalledCommand> {
  const folder = await mkdtemp(path.join(tmpdir(), 'porthole-npm-'));
  const npm = ['--silent', '--offline', '--cache', path.join(folder, 'cache')];
  await run('npm', ['pack', ...npm, '--pack-destination', folder]);
  const packed = path.join(folder, `porthole-${version}.tgz`);
  const prefix = path.join(folder, 'prefix');
  await run('npm', ['install', '--global', ...npm, '--prefix', prefix, packed]);
  return { folder, packed, command: path.join(prefix, 'bin', 'porthole') };
}
