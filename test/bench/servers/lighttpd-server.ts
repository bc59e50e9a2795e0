/** lighttpd, with an access log in a file. */
import { KEEP_ALIVE_SECONDS, MAX_CONNECTIONS, MAX_DESCRIPTORS, writeConfiguration } from './configuration.ts';
import { PASSWORD, USER } from './credentials.ts';
import { readVersion } from './program.ts';
import type { ServerKind, Site } from './server.ts';

export const LIGHTTPD: ServerKind = {
  id: 'lighttpd',
  title: 'lighttpd',
  setups: ['open', 'secured', 'password'],
  findVersion: () => readVersion('lighttpd', ['-v']),
  prepare: async (site) => {
    await writeConfiguration(site, 'passwords', `${USER}:${PASSWORD}\n`);
    return {
      program: 'lighttpd',
      args: ['-D', '-f', await writeConfiguration(site, 'lighttpd.conf', lighttpdConfiguration(site))],
    };
  },
};

function lighttpdConfiguration(site: Site): string {
  const { folder, port, scratch } = site;
  const { modules, lines } = setupParts(site);
  const loaded = ['mod_accesslog', 'mod_dirlisting', ...modules].map((name) => `"${name}"`).join(', ');
  return `
server.modules = (${loaded})
server.document-root = "${folder}"
server.bind = "127.0.0.1"
server.port = ${port}
server.errorlog = "${scratch}/error.log"
accesslog.filename = "${scratch}/access.log"
dir-listing.activate = "enable"
mimetype.assign = (".bin" => "application/octet-stream", ".txt" => "text/plain")
server.max-fds = ${MAX_DESCRIPTORS}
server.max-connections = ${MAX_CONNECTIONS}
server.max-keep-alive-requests = 65535
server.max-keep-alive-idle = ${KEEP_ALIVE_SECONDS}
${lines.join('\n')}
`;
}

interface SetupParts {
  readonly modules: readonly string[];
  readonly lines: readonly string[];
}

function setupParts({ scratch, setup, identity }: Site): SetupParts {
  if (setup === 'secured') {
    return {
      modules: ['mod_openssl'],
      lines: ['ssl.engine = "enable"', `ssl.pemfile = "${identity.cert}"`, `ssl.privkey = "${identity.key}"`],
    };
  }
  if (setup !== 'password') return { modules: [], lines: [] };
  return {
    modules: ['mod_auth', 'mod_authn_file'],
    lines: [
      'auth.backend = "plain"',
      `auth.backend.plain.userfile = "${scratch}/passwords"`,
      'auth.require = ("" => ("method" => "basic", "realm" => "bench", "require" => "valid-user"))',
    ],
  };
}
