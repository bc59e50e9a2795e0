/**
 * What `electron DIR` runs in a runtime that came without Electron's own default app: it loads the modules named by
 * `-r`, then the app in the folder on the command line, under that app's own name and version.
 */
const fs = require('node:fs');
const path = require('node:path');
const { app } = require('electron');

/**
 * The first argument that is no switch is the app's folder; what follows belongs to the app.
 * @param {readonly string[]} args
 * @returns {{ folder: string | undefined, modules: string[] }}
 */
function parseArguments(args) {
  const modules = [];
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (arg === '-r' || arg === '--require') {
      index += 1;
      modules.push(args[index] ?? '');
    } else if (!arg.startsWith('-')) {
      return { folder: path.resolve(arg), modules };
    }
  }
  return { folder: undefined, modules };
}

/** @param {string} folder */
function loadApp(folder) {
  const description = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  app.setName(description.productName ?? description.name);
  // @ts-expect-error Electron's own default app calls it; it is not part of the documented API.
  app.setVersion(description.version);
  // @ts-expect-error The same.
  app.setAppPath(folder);
  require(path.join(folder, description.main));
}

const { folder, modules } = parseArguments(process.argv.slice(1));
try {
  for (const name of modules) require(path.resolve(name));
  if (folder === undefined) throw new Error('Name the folder of the app to run.');
  loadApp(folder);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  app.exit(1);
}
