/** The machine that was measured on, without anything that tells whose it is. */
import { cpus, release, type as systemName, totalmem } from 'node:os';
import { readVersion } from './servers/program.ts';

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGib: number;
  readonly kernel: string;
  readonly node: string;
  readonly wrk: string;
  readonly curl: string;
  readonly h2load: string;
}

export async function describeMachine(): Promise<Machine> {
  const [wrk, curl, h2load] = await Promise.all([
    readVersion('wrk', ['-v']),
    readVersion('curl', ['--version']),
    readVersion('h2load', ['--version']),
  ]);
  const processors = cpus();
  return {
    processor: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    memoryGib: Math.round(totalmem() / 1024 ** 3),
    kernel: `${systemName()} ${/^\d+\.\d+/.exec(release())?.[0] ?? ''}`,
    node: process.versions.node,
    wrk: wrk ?? 'missing',
    curl: curl ?? 'missing',
    h2load: h2load ?? 'missing',
  };
}
