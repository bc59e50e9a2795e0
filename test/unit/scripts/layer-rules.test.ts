import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../support/run.ts';
import { createTempFolder } from '../../support/temp-folder.ts';

const ROOT = path.resolve(import.meta.dirname, '..', '..', '..');
const BIOME = path.join(ROOT, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');

interface Report {
  readonly diagnostics: readonly { readonly category: string; readonly location: { readonly path: string } }[];
}

/** [importing file's folder, what it imports, whether the layers allow it] */
const CASES = [
  ['main/net', '../http/fields.ts', false],
  ['main/net', '../access-log/entry.ts', false],
  ['main/http', '../net/socket-server.ts', true],
  ['main/http', '../access-log/entry.ts', true],
  ['main/http', '../handler/request-handler.ts', false],
  ['main/handler', '../http/fields.ts', true],
  ['main/handler', '../directory/media-type.ts', false],
  ['main/directory', '../handler/request-handler.ts', true],
  ['main/directory', '../work/heavy-work.ts', true],
  ['main/work', '../http/departure.ts', true],
  ['main/work', '../directory/media-type.ts', false],
  ['main/work', '../handler/request-handler.ts', false],
  ['main/handler', '../work/heavy-work.ts', false],
  ['main/http', '../work/heavy-work.ts', false],
  ['main/archive', '../work/heavy-work.ts', false],
  ['main/directory', '../share/status.ts', false],
  ['main/directory', '../archive/zip-format.ts', true],
  ['main/archive', '../http/range.ts', true],
  ['main/archive', '../directory/media-type.ts', false],
  ['main/visitor', '../http/fields.ts', false],
  ['main/visitor', 'node:path', false],
  ['main/share', '../directory/media-type.ts', true],
  ['main/share', '../worker/messages.ts', false],
  ['main/worker', '../share/status.ts', true],
  ['main/worker', '../ipc/contract.ts', false],
  ['main/access-log', '../share/status.ts', false],
  ['main/share', '../terminal/sentences.ts', false],
  ['main/terminal', '../share/status.ts', true],
  ['main/terminal', '../worker/messages.ts', false],
  ['main/check', '../net/socket-client.ts', true],
  ['main/check', '../share/status.ts', true],
  ['main/check', '../worker/messages.ts', false],
  ['main/share', '../check/report.ts', false],
  ['main/announce', '../share/network-adapter.ts', true],
  ['main/announce', '../app/own-folder.ts', false],
  ['main/share', '../announce/announcer.ts', false],
  ['main/terminal', '../check/report.ts', true],
  ['main/app', '../check/report.ts', true],
  ['renderer/check', '../../main/check/report.ts', true],
  ['renderer/check', '../../main/check/findings.ts', false],
  ['main/share', 'electron', false],
  ['main/worker', 'electron/main', false],
  ['main/app', 'electron', true],
  ['main/app', '../ipc/contract.ts', true],
  ['renderer/log', '../../main/ipc/contract.ts', true],
  ['renderer/log', '../../main/access-log/batch.ts', true],
  ['renderer/log', '../../main/share/status.ts', true],
  ['renderer/log', '../../main/share/share.ts', false],
  ['renderer/log', '../../main/main.ts', false],
  ['renderer/log', 'electron', false],
  ['renderer/log', 'node:fs', false],
] as const;

const RULES = new Set(['lint/style/noRestrictedImports', 'lint/correctness/noNodejsModules']);

/** The cases whose import the layer rules refuse, each linted as a file of its own in one tree. */
async function lintCases(): Promise<string[]> {
  const folder = await createTempFolder();
  await copyFile(path.join(ROOT, 'biome.json'), path.join(folder, 'biome.json'));
  for (const [index, [importer, imported]] of CASES.entries()) {
    await mkdir(path.join(folder, importer), { recursive: true });
    await writeFile(
      path.join(folder, importer, fileName(index)),
      `import { a } from '${imported}';\nexport const b = a;\n`,
    );
  }
  const args = ['lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none'];
  const { stdout } = await run(process.execPath, [BIOME, ...args, `--config-path=${folder}`, folder]);
  const { diagnostics } = JSON.parse(stdout) as Report;
  const files = new Set(
    diagnostics.filter(({ category }) => RULES.has(category)).map(({ location }) => path.basename(location.path)),
  );
  return CASES.filter((_, index) => files.has(fileName(index))).map(describeCase);
}

function fileName(index: number): string {
  return `case-${index}.ts`;
}

function describeCase([importer, imported]: readonly [string, string, boolean]): string {
  return `${importer} imports ${imported}`;
}

describe('the layers', () => {
  it('are kept by lint: it refuses every import that points up, and no other', async () => {
    const expected = CASES.filter(([, , isAllowed]) => !isAllowed).map(describeCase);
    expect(await lintCases()).toEqual(expected);
  });
});
