/** GoAccess, a program that reads everybody's Combined Log Format. */
import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import { run } from './run.ts';

export interface GoAccessReport {
  readonly general: Record<string, unknown>;
  /** The lines that it could not read. */
  readonly invalid: string;
}

/** What GoAccess makes of a log file; its own files are put beside it. */
export async function analyse(file: string): Promise<GoAccessReport> {
  const report = `${file}.json`;
  const invalid = `${file}.invalid`;
  const choices = ['--no-global-config', '--log-format=COMBINED', '--no-progress', `--invalid-requests=${invalid}`];
  const { status, stderr } = await run('goaccess', [file, ...choices, '-o', report]);
  expect([status, stderr]).toEqual([0, '']);
  return { general: JSON.parse(await readFile(report, 'utf8')).general, invalid: await readFile(invalid, 'utf8') };
}
