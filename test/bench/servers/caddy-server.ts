/** Caddy's file server, with an access log in a file. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { writeConfiguration } from './configuration.ts';
import { PASSWORD, USER } from './credentials.ts';
import { readVersion } from './program.ts';
import type { ServerKind, Site } from './server.ts';

export const CADDY: ServerKind = {
  id: 'caddy',
  title: 'Caddy',
  setups: ['open', 'secured', 'password'],
  findVersion: () => readVersion('caddy', ['version']),
  prepare: async (site) => ({
    program: 'caddy',
    args: [
      'run',
      '--adapter',
      'caddyfile',
      '--config',
      await writeConfiguration(site, 'Caddyfile', caddyConfiguration(site, await setupLines(site))),
    ],
    env: { XDG_DATA_HOME: site.scratch, XDG_CONFIG_HOME: site.scratch },
  }),
};

function caddyConfiguration({ folder, port, scratch, setup }: Site, lines: readonly string[]): string {
  const isSecured = setup === 'secured';
  return `{
  admin off
  auto_https ${isSecured ? 'disable_redirects' : 'off'}
}
${isSecured ? `https://127.0.0.1:${port}, https://localhost:${port}` : `:${port}`} {
  bind 127.0.0.1
  ${lines.join('\n  ')}
  root * ${folder}
  file_server browse
  log {
    output file ${scratch}/access.log {
      roll_disabled
    }
  }
}
`;
}

async function setupLines({ setup, identity }: Site): Promise<readonly string[]> {
  if (setup === 'secured') return [`tls ${identity.cert} ${identity.key}`];
  if (setup !== 'password') return [];
  const { stdout } = await promisify(execFile)('caddy', ['hash-password', '--plaintext', PASSWORD]);
  return ['basicauth {', `  ${USER} ${stdout.trim()}`, '}'];
}
