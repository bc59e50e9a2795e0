/** `npm run load -- [connections|requests] [--count N]`: what a share bears, measured on the terminal mode as it is built. */

import { ensureBuilt } from './ensure-built.mjs';
import { ROOT } from './project.mjs';
import { runProgram } from './run-program.mjs';

await ensureBuilt();
const endedWell = await runProgram([process.execPath, `${ROOT}/test/load/main.mjs`, ...process.argv.slice(2)]);
if (!endedWell) process.exitCode = 1;
