/** nginx: one worker, sendfile, no cache of open files. What all others are compared with. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import {
  isRoot,
  KEEP_ALIVE_SECONDS,
  MAX_CONNECTIONS,
  MAX_DESCRIPTORS,
  MAX_REQUESTS,
  writeConfiguration,
} from './configuration.ts';
import { PASSWORD, USER } from './credentials.ts';
import { readVersion } from './program.ts';
import type { ServerKind, Site } from './server.ts';

/** Answers PROPFIND; a package of its own on Debian. */
const DAV_EXT_MODULE = '/usr/lib/nginx/modules/ngx_http_dav_ext_module.so';

export const NGINX: ServerKind = {
  id: 'nginx',
  title: 'nginx',
  setups: ['open', 'secured', 'receiving', 'password', 'two-workers'],
  findVersion: () => readVersion('nginx', ['-v']),
  prepare: async (site) => {
    // Compared in the clear: any hash would be computed anew for each request.
    await writeConfiguration(site, 'passwords', `${USER}:{PLAIN}${PASSWORD}\n`);
    const file = await writeConfiguration(site, 'nginx.conf', nginxConfiguration(site));
    return { program: 'nginx', args: ['-p', site.scratch, '-c', file, '-e', path.join(site.scratch, 'error.log')] };
  },
};

/** Each of two workers listens on both ports. */
function nginxConfiguration(site: Site): string {
  const { folder, scratch, setup } = site;
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const hasDavExt = setup === 'receiving' && existsSync(DAV_EXT_MODULE);
  return `
${isRoot() ? 'user root;' : ''}
${hasDavExt ? `load_module ${DAV_EXT_MODULE};` : ''}
daemon off;
worker_processes ${setup === 'two-workers' ? 2 : 1};
worker_rlimit_nofile ${MAX_DESCRIPTORS};
pid ${scratch}/nginx.pid;
events { worker_connections ${MAX_CONNECTIONS}; }
http {
  ${temporary.map((name) => `${name}_temp_path ${scratch}/${name};`).join('\n  ')}
  access_log ${scratch}/access.log combined;
  sendfile on;
  open_file_cache off;
  keepalive_timeout ${KEEP_ALIVE_SECONDS};
  keepalive_requests ${MAX_REQUESTS};
  server {
    root ${folder};
    autoindex on;
    ${setupLines(site, hasDavExt).join('\n    ')}
  }
}
`;
}

function setupLines({ port, secondPort, scratch, setup, identity }: Site, hasDavExt: boolean): readonly string[] {
  const listen = `listen 127.0.0.1:${port}`;
  switch (setup) {
    case 'open':
      return [`${listen};`];
    case 'two-workers':
      return [`${listen} reuseport;`, `listen 127.0.0.1:${secondPort} reuseport;`];
    case 'secured':
      return [
        `${listen} ssl http2;`,
        `ssl_certificate ${identity.cert};`,
        `ssl_certificate_key ${identity.key};`,
        'ssl_protocols TLSv1.2 TLSv1.3;',
      ];
    case 'receiving':
      return [
        `${listen};`,
        'client_max_body_size 0;',
        'dav_methods PUT DELETE MKCOL COPY MOVE;',
        ...(hasDavExt ? ['dav_ext_methods PROPFIND OPTIONS;'] : []),
      ];
    case 'password':
      return [`${listen};`, 'auth_basic "bench";', `auth_basic_user_file ${scratch}/passwords;`];
  }
}
