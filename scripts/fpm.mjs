#!/usr/bin/env node
/**
 * Stands in for fpm, which electron-builder would fetch: takes the arguments that electron-builder gives it and makes a deb
 * with dpkg-deb, or an rpm with rpmbuild.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parsePackage } from './fpm/arguments.mjs';
import { stage } from './fpm/stage.mjs';
import { makeDeb } from './fpm/write-deb.mjs';
import { makeRpm } from './fpm/write-rpm.mjs';
import { runScript } from './project.mjs';

await runScript(async () => {
  const wanted = parsePackage(process.argv.slice(2));
  const folder = await mkdtemp(path.join(tmpdir(), 'porthole-package-'));
  try {
    await stage(wanted.contents, path.join(folder, 'root'));
    await (wanted.type === 'deb' ? makeDeb : makeRpm)(wanted, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
