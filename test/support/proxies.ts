/** Real proxies in front of a share, each with the settings that docs/scaling.md gives, and those that pass a path on, until the test is over. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { eventually } from './eventually.ts';
import { readFreePort } from './free-port.ts';

/** What stands in a proxy's own file of settings. */
export interface ProxyPlan {
  /** Where it listens, on 127.0.0.1. */
  readonly port: number;
  /** Ports of the shares behind it. */
  readonly shares: readonly number[];
  /** A folder of its own. */
  readonly folder: string;
}

export interface ProxyKind {
  readonly name: string;
  readonly file: string;
  readonly settings: (plan: ProxyPlan) => string;
  readonly command: (plan: ProxyPlan, file: string) => readonly [program: string, ...args: string[]];
}

const nginxFolders = ({ folder }: ProxyPlan): string =>
  ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ');

interface NginxSettings {
  readonly http: string;
  readonly location: string;
  /** Behind the address on which it listens, and what belongs to that. */
  readonly listen?: string;
}

const nginxWith = (settings: (plan: ProxyPlan) => NginxSettings): ProxyKind => ({
  name: 'nginx',
  file: 'nginx.conf',
  settings: (plan) => {
    const { http, location, listen = '' } = settings(plan);
    return `
daemon off; master_process off; pid ${plan.folder}/nginx.pid; error_log stderr crit;
events {}
http {
  access_log off; ${nginxFolders(plan)} ${http}
  upstream shares { ${plan.shares.map((port) => `server 127.0.0.1:${port};`).join(' ')} keepalive 16; }
  server {
    listen 127.0.0.1:${plan.port} ${listen};
    client_max_body_size 0;
    location / {
      proxy_pass http://shares;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header Host $http_host;
      proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
      proxy_set_header X-Forwarded-Proto $scheme;
      proxy_set_header X-Forwarded-Host $http_host;
      ${location}
    }
  }
}`;
  },
  command: ({ folder }, file) => ['/usr/sbin/nginx', '-p', folder, '-c', file],
});

export const NGINX: ProxyKind = nginxWith(() => ({
  http: '',
  location: 'proxy_buffering off; proxy_request_buffering off;',
}));

/** The same by https. @param identity files with certificate and key */
export const secureNginx = (identity: { readonly cert: string; readonly key: string }): ProxyKind =>
  nginxWith(() => ({
    http: '',
    location: 'proxy_buffering off; proxy_request_buffering off;',
    listen: `ssl; ssl_certificate ${identity.cert}; ssl_certificate_key ${identity.key}`,
  }));

export const CACHING_NGINX: ProxyKind = {
  ...nginxWith(({ folder }) => ({
    http: `proxy_cache_path ${folder}/cache keys_zone=shares:1m;`,
    location:
      'proxy_cache shares; proxy_cache_revalidate on; proxy_cache_valid 200 206 1m; add_header X-Cache $upstream_cache_status always;',
  })),
  name: 'nginx with proxy_cache',
};

export const CADDY: ProxyKind = {
  name: 'Caddy',
  file: 'Caddyfile',
  settings: ({ port, shares }) => `
{
  admin off
  auto_https off
}
http://127.0.0.1:${port}, http://files.example.org:${port} {
  bind 127.0.0.1
  reverse_proxy ${shares.map((share) => `127.0.0.1:${share}`).join(' ')} {
    lb_policy cookie
    health_uri /~porthole/health
    health_interval 100ms
    fail_duration 2s
  }
}`,
  command: (_, file) => ['caddy', 'run', '--config', file, '--adapter', 'caddyfile'],
};

export const HAPROXY: ProxyKind = {
  name: 'HAProxy',
  file: 'haproxy.cfg',
  settings: ({ port, shares }) => `
defaults
  mode http
  timeout connect 5s
  timeout client 60s
  timeout server 60s
  timeout check 5s
  option redispatch
  retries 2
frontend visitors
  bind 127.0.0.1:${port}
  default_backend shares
backend shares
  balance roundrobin
  http-reuse always
  cookie share insert indirect nocache httponly
  option forwardfor
  http-request set-header X-Forwarded-Proto http
  option httpchk GET /~porthole/health
${shares.map((share, index) => `  server s${index} 127.0.0.1:${share} check inter 200ms fall 1 rise 1 cookie s${index}`).join('\n')}
`,
  command: (_, file) => ['/usr/sbin/haproxy', '-db', '-q', '-f', file],
};

export const VARNISH: ProxyKind = {
  name: 'Varnish',
  file: 'default.vcl',
  settings: ({ shares }) => `vcl 4.1;\nbackend share { .host = "127.0.0.1"; .port = "${shares[0]}"; }\n`,
  command: ({ port, folder }, file) => [
    ...(['/usr/sbin/varnishd', '-F', '-n', `${folder}/run`, '-a', `127.0.0.1:${port}`, '-f', file] as const),
    ...['-s', 'malloc,16m', '-j', 'none', '-T', 'none'],
  ],
};

/** Starts a proxy in front of these shares. Resolves with its port when it listens. */
export async function startProxy(kind: ProxyKind, shares: readonly number[]): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), 'porthole-proxy-'));
  const plan = { port: await readFreePort(), shares, folder };
  const file = path.join(folder, kind.file);
  await writeFile(file, kind.settings(plan));
  const [program, ...args] = kind.command(plan, file);
  const home = { HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...home } });
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints = (complaints + text).slice(-4_000);
  });
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      const last = setTimeout(() => child.kill('SIGKILL'), 2_000);
      await once(child, 'exit');
      clearTimeout(last);
    }
    await rm(folder, { recursive: true, force: true });
  });
  await eventually(async () => {
    if (child.exitCode !== null) throw new Error(`${kind.name} has ended: ${complaints}`);
    await canConnect(plan.port);
  });
  return plan.port;
}

async function canConnect(port: number): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
  } finally {
    socket.destroy();
  }
}
