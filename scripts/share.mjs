/** `npm run share -- [DIR] [options]`: shares a folder from the terminal, without Electron. */
import { runScript } from './project.mjs';
import { runConsole } from './run-console.mjs';

await runScript(() => runConsole(process.argv.slice(2)));
