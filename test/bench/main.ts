/** The bench's entry: does what the command line asks for, prints the tables and keeps the figures. */
import { runCostBench } from './cost-bench.ts';
import { runHttpBench } from './http-bench.ts';
import { Interruption, listenForInterruption } from './interruption.ts';
import { runLogBench } from './log/log-bench.ts';
import { runSavedLogBench } from './log/saved-log-bench.ts';
import type { BenchOptions } from './options.ts';
import { parseOptions, USAGE, UsageError } from './options.ts';
import { reportAll } from './report/report.ts';
import { saveResults } from './results.ts';
import { runStartupBench } from './startup-bench.ts';

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2));
  if (options === undefined) {
    console.log(USAGE);
    return;
  }
  listenForInterruption();
  if (options.command === 'cost') {
    await runCostBench(options);
    return;
  }
  await measureWhatIsAsked(options);
  await reportAll(options);
}

async function measureWhatIsAsked(options: BenchOptions): Promise<void> {
  switch (options.command) {
    case 'http':
      return await saveResults('http', await runHttpBench(options));
    case 'log':
      return await saveResults('log', await runLogBench(options));
    case 'saved-log':
      return await saveResults('saved-log', await runSavedLogBench(options));
    case 'startup':
      return await saveResults('startup', await runStartupBench(options));
    case 'cost':
    case 'report':
      return;
  }
}

try {
  await main();
} catch (error) {
  if (!(error instanceof UsageError || error instanceof Interruption)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
