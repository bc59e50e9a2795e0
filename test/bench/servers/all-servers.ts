/** Every server that the bench knows, in the order of a round. */
import { CADDY } from './caddy-server.ts';
import { APACHE, RCLONE } from './drive-servers.ts';
import { LIGHTTPD } from './lighttpd-server.ts';
import { NGINX } from './nginx-server.ts';
import { HTTP_SERVER_CLI, NODE_HTTP, SERVE, SIRV } from './npm-servers.ts';
import { APP, TERMINAL, TERMINAL_WITHOUT_LOG } from './porthole-servers.ts';
import { PYTHON } from './python-server.ts';
import type { ServerKind } from './server.ts';

export const SERVERS: readonly ServerKind[] = [
  NGINX,
  CADDY,
  LIGHTTPD,
  APACHE,
  RCLONE,
  TERMINAL,
  APP,
  TERMINAL_WITHOUT_LOG,
  NODE_HTTP,
  SIRV,
  HTTP_SERVER_CLI,
  SERVE,
  PYTHON,
];

/** What the others are compared with. */
export const REFERENCE = NGINX.id;

/** Porthole's own, as people run it. */
export const OWN_SERVERS: readonly string[] = [TERMINAL, APP].map(({ id }) => id);

/** The servers that `--quick` measures. */
export const QUICK_SERVERS: readonly string[] = [NGINX, CADDY, APACHE, TERMINAL, APP, NODE_HTTP, SIRV].map(
  ({ id }) => id,
);
