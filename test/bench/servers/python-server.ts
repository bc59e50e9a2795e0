/** What Porthole is called after in spirit: Python's own server. */
import { readVersion } from './program.ts';
import type { ServerKind } from './server.ts';

export const PYTHON: ServerKind = {
  id: 'python',
  title: 'python -m http.server',
  setups: ['open'],
  findVersion: () => readVersion('python3', ['--version']),
  prepare: async ({ folder, port }) => ({
    program: 'python3',
    args: ['-m', 'http.server', String(port), '--bind', '127.0.0.1', '--directory', folder],
  }),
};
