/** Turns saved figures into tables on the terminal, text and charts beside them, and the document when asked for. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { LogResults } from '../log/log-bench.ts';
import type { SavedLogResults } from '../log/saved-log-bench.ts';
import type { BenchOptions } from '../options.ts';
import { RESULTS } from '../places.ts';
import type { ResultName, Results } from '../results.ts';
import { loadResults } from '../results.ts';
import type { StartupResults } from '../startup-bench.ts';
import { drawCharts } from './charts.ts';
import { formatTable } from './format.ts';
import {
  formatHttpSection,
  formatLogSection,
  formatSavedLogSection,
  formatStartupSection,
  writeSection,
} from './markdown.ts';
import { describeLogCost, describeLogPhases, describeStartup } from './other-reports.ts';
import { describeSavedLog, describeSavedLogSteps } from './saved-log-report.ts';
import { formatTextReport } from './text-report.ts';

/** Of the kind that was measured; of all kinds when the command is `report`. */
export async function reportAll({ command, writesDocument }: BenchOptions): Promise<void> {
  const isWanted = (name: ResultName): boolean => command === 'report' || command === name;
  const http = isWanted('http') ? await loadResults<Results>('http') : undefined;
  const log = isWanted('log') ? await loadResults<LogResults>('log') : undefined;
  const saved = isWanted('saved-log') ? await loadResults<SavedLogResults>('saved-log') : undefined;
  const startup = isWanted('startup') ? await loadResults<StartupResults>('startup') : undefined;
  if (http !== undefined) {
    await publish('http', formatTextReport(http));
    for (const { name, svg } of drawCharts(http)) await writeFile(path.join(RESULTS, `${name}.svg`), svg);
    if (writesDocument) await writeSection('http', formatHttpSection(http));
  }
  if (log !== undefined) {
    await publish('log', `${formatTable(describeLogPhases(log))}\n${describeLogCost(log)}`);
    if (writesDocument) await writeSection('log', formatLogSection(log));
  }
  // Saved by an earlier version, which measured one log only.
  if (saved?.logs !== undefined) {
    await publish('saved-log', `${formatTable(describeSavedLog(saved))}\n${formatTable(describeSavedLogSteps(saved))}`);
    if (writesDocument) await writeSection('saved-log', formatSavedLogSection(saved));
  }
  if (startup !== undefined) {
    await publish('startup', formatTable(describeStartup(startup)));
    if (writesDocument) await writeSection('startup', formatStartupSection(startup));
  }
}

async function publish(name: ResultName, text: string): Promise<void> {
  console.log(text);
  await writeFile(path.join(RESULTS, `${name}.txt`), `${text}\n`);
}
