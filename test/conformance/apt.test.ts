/** apt with a flat repository: it puts `./` into the paths that it asks for (sources.list(5)). */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { run } from '../support/run.ts';
import { serveTree } from '../support/server.ts';
import { createTempFolder } from '../support/temp-folder.ts';

/** apt looks into no package that it only downloads. */
const PACKAGE = Buffer.from('a package');

const INDEX = `Package: hello
Version: 1.0
Architecture: all
Maintainer: Ada <ada@example.org>
Filename: ./hello_1.0_all.deb
Size: ${PACKAGE.length}
SHA256: ${createHash('sha256').update(PACKAGE).digest('hex')}
Description: greets

`;

it('apt updates from a flat repository and downloads a package from it', { timeout: 60_000 }, async () => {
  const { port, entries } = await serveTree({
    repo: { 'Packages.gz': gzipSync(INDEX), 'hello_1.0_all.deb': PACKAGE },
  });
  const home = await createTempFolder({
    'sources.list': `deb [trusted=yes] http://127.0.0.1:${port}/repo ./\n`,
    state: { lists: { partial: {} } },
    cache: { archives: { partial: {} } },
    saved: {},
    empty: {},
  });
  const options = [
    `Dir::Etc::sourcelist=${join(home, 'sources.list')}`,
    `Dir::Etc::sourceparts=${join(home, 'empty')}`,
    `Dir::State=${join(home, 'state')}`,
    `Dir::State::status=/dev/null`,
    `Dir::Cache=${join(home, 'cache')}`,
    'APT::Sandbox::User=root',
    'Acquire::http::Proxy=DIRECT',
  ].flatMap((option) => ['-o', option]);
  const apt = (command: string): string =>
    `cd '${join(home, 'saved')}' && apt-get ${options.map((part) => `'${part}'`).join(' ')} ${command}`;
  const updated = await run('sh', ['-c', apt('update')]);
  expect([updated.status, updated.stderr]).toEqual([0, '']);
  const downloaded = await run('sh', ['-c', apt('download hello')]);
  expect([downloaded.status, downloaded.stderr]).toEqual([0, '']);
  expect(readFileSync(join(home, 'saved/hello_1.0_all.deb'))).toEqual(PACKAGE);
  expect(entries.filter(({ target }) => target.includes('/./')).map(({ status }) => status)).not.toContain(400);
  expect(entries.some(({ target, status }) => target.includes('/./') && status === 200)).toBe(true);
});
