/** Servers that come as system packages, each set up as its own users would, with an access log in a file. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readVersion } from './program.ts';
import type { ServerKind, Site } from './server.ts';

/** Enough for the idle dimension and a little more. */
const MAX_CONNECTIONS = 12_000;
const MAX_DESCRIPTORS = 20_000;

/** Longer than any pause of the bench between two requests. */
const KEEP_ALIVE_SECONDS = 65;

/** One worker, sendfile, no cache of open files. */
export const NGINX: ServerKind = {
  id: 'nginx',
  title: 'nginx',
  findVersion: () => readVersion('nginx', ['-v']),
  prepare: async (site) => {
    const file = await writeConfiguration(site, 'nginx.conf', nginxConfiguration(site));
    return { program: 'nginx', args: ['-p', site.scratch, '-c', file, '-e', path.join(site.scratch, 'error.log')] };
  },
};

export const CADDY: ServerKind = {
  id: 'caddy',
  title: 'Caddy',
  findVersion: () => readVersion('caddy', ['version']),
  prepare: async (site) => ({
    program: 'caddy',
    args: [
      'run',
      '--adapter',
      'caddyfile',
      '--config',
      await writeConfiguration(site, 'Caddyfile', caddyConfiguration(site)),
    ],
    env: { XDG_DATA_HOME: site.scratch, XDG_CONFIG_HOME: site.scratch },
  }),
};

export const LIGHTTPD: ServerKind = {
  id: 'lighttpd',
  title: 'lighttpd',
  findVersion: () => readVersion('lighttpd', ['-v']),
  prepare: async (site) => ({
    program: 'lighttpd',
    args: ['-D', '-f', await writeConfiguration(site, 'lighttpd.conf', lighttpdConfiguration(site))],
  }),
};

export const PYTHON: ServerKind = {
  id: 'python',
  title: 'python -m http.server',
  findVersion: () => readVersion('python3', ['--version']),
  prepare: async ({ folder, port }) => ({
    program: 'python3',
    args: ['-m', 'http.server', String(port), '--bind', '127.0.0.1', '--directory', folder],
  }),
};

async function writeConfiguration(site: Site, name: string, text: string): Promise<string> {
  const file = path.join(site.scratch, name);
  await writeFile(file, text);
  return file;
}

function nginxConfiguration({ folder, port, scratch }: Site): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
worker_processes 1;
worker_rlimit_nofile ${MAX_DESCRIPTORS};
pid ${scratch}/nginx.pid;
events { worker_connections ${MAX_CONNECTIONS}; }
http {
  ${temporary.map((name) => `${name}_temp_path ${scratch}/${name};`).join('\n  ')}
  access_log ${scratch}/access.log combined;
  sendfile on;
  open_file_cache off;
  keepalive_timeout ${KEEP_ALIVE_SECONDS};
  keepalive_requests 1000000000;
  server {
    listen 127.0.0.1:${port};
    root ${folder};
    autoindex on;
  }
}
`;
}

function caddyConfiguration({ folder, port, scratch }: Site): string {
  return `{
  admin off
  auto_https off
}
:${port} {
  bind 127.0.0.1
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

function lighttpdConfiguration({ folder, port, scratch }: Site): string {
  return `
server.modules = ("mod_accesslog", "mod_dirlisting")
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
`;
}
