/**
 * Runs before `npm pack`: builds what the package of the command `porthole` carries, which `files` in package.json lists. It
 * has no dependencies and no Electron; its manual page is made by the command itself.
 */
import { execFileSync } from 'node:child_process';
import { chmod, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { ensureBuilt } from './ensure-built.mjs';
import { ROOT, runScript } from './project.mjs';
import { writeFileAtomic } from './write-file.mjs';

await runScript(async () => {
  await ensureBuilt([
    'console',
    'words',
    'bcrypt-worker',
    'certificate-worker',
    'sha256-worker',
    'stat-worker',
    'thumbnail-worker',
  ]);
  const command = path.join(ROOT, 'dist', 'main', 'console.cjs');
  await chmod(command, 0o755);
  const folder = path.join(ROOT, 'dist', 'man');
  await mkdir(folder, { recursive: true });
  await writeFileAtomic(
    path.join(folder, 'porthole.1'),
    execFileSync(process.execPath, [command, '--man'], { encoding: 'utf8' }),
  );
});
