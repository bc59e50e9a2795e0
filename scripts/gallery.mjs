/**
 * `npm run gallery [-- NAME,NAME...]`: pictures of every state of the window, in both themes, two languages and four
 * sizes, in `test-results/gallery`, and of the visitor's page; of some states of the window when they are named. Each is
 * checked for accessibility on the way. `--language TAG,TAG...`, or `--language all`, shows them in these languages at the
 * smallest sizes instead, and finds words that are cut, broken, or over others.
 */

import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './ensure-built.mjs';
import { isEntry, KnownProblem, ROOT, runScript } from './project.mjs';
import { runProgram } from './run-program.mjs';

const WINDOW = path.join('test', 'e2e', 'window-gallery.test.ts');
const VISITOR = ['visitor-gallery.test.ts', 'visitor-adding-gallery.test.ts'].map((name) =>
  path.join('test', 'e2e', name),
);

if (isEntry(import.meta)) {
  await runScript(async () => {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { language: { type: 'string' } } });
    await ensureBuilt(['renderer']);
    const [names] = positionals;
    const selection = {
      ...(names !== undefined && { GALLERY_ONLY: names }),
      ...(values.language !== undefined && { GALLERY_LANGUAGE: values.language }),
    };
    const suites = Object.keys(selection).length === 0 ? [WINDOW, ...VISITOR] : [WINDOW];
    const vitest = path.join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
    const endedWell = await runProgram([process.execPath, vitest, 'run', '--project', 'gallery', ...suites], {
      GALLERY: 'all',
      ...selection,
    });
    if (!endedWell) throw new KnownProblem('The gallery has findings.');
    console.log(`The pictures are in ${path.join('test-results', 'gallery')}.`);
  });
}
