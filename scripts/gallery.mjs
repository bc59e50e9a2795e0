/**
 * `npm run gallery [-- NAME,NAME...]`: pictures of every state of the window, in both themes, two languages and four
 * sizes, in `test-results/gallery`, and of the visitor's page, in `test-results/visitor`; of some states of the window when they
 * are named. Each is checked for accessibility on the way. `--language TAG,TAG...`, or `--language all`, shows the states of both
 * in these languages at the smallest sizes instead, and finds words that are cut, broken, or over others.
 * `--theme light|dark|both` chooses the themes: both where it is left out, and the light one with `--language`.
 */

import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './ensure-built.mjs';
import { isEntry, KnownProblem, ROOT, runScript } from './project.mjs';
import { runProgram } from './run-program.mjs';

const WINDOW = path.join('test', 'e2e', 'window-gallery.test.ts');
const LANGUAGES = path.join('test', 'e2e', 'visitor-languages.test.ts');
const VISITOR = ['visitor-gallery.test.ts', 'visitor-adding-gallery.test.ts'].map((name) =>
  path.join('test', 'e2e', name),
);

const THEMES = ['light', 'dark', 'both'];

/** What was asked for; throws a `KnownProblem` for a theme that there is not. */
function parseCommand() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { language: { type: 'string' }, theme: { type: 'string' } },
  });
  if (values.theme !== undefined && !THEMES.includes(values.theme))
    throw new KnownProblem(`There is no theme ${values.theme}: choose one of ${THEMES.join(', ')}.`);
  return { values, names: positionals[0] };
}

/**
 * @param {string | undefined} language
 * @param {string | undefined} names
 */
function suitesFor(language, names) {
  if (language !== undefined) return [WINDOW, LANGUAGES];
  return names === undefined ? [WINDOW, ...VISITOR] : [WINDOW];
}

if (isEntry(import.meta)) {
  await runScript(async () => {
    const { values, names } = parseCommand();
    await ensureBuilt();
    const selection = {
      ...(names !== undefined && { GALLERY_ONLY: names }),
      ...(values.language !== undefined && { GALLERY_LANGUAGE: values.language }),
      ...(values.theme !== undefined && { GALLERY_THEME: values.theme }),
    };
    const vitest = path.join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
    const endedWell = await runProgram(
      [process.execPath, vitest, 'run', '--project', 'gallery', ...suitesFor(values.language, names)],
      {
        GALLERY: 'all',
        ...selection,
      },
    );
    if (!endedWell) throw new KnownProblem('The gallery has findings.');
    console.log(`The pictures are in ${path.join('test-results', 'gallery')}.`);
  });
}
