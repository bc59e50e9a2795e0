/** Every server that the bench knows, in the order of a round. */
import { HTTP_SERVER_CLI, NODE_HTTP, SERVE, SIRV } from './npm-servers.ts';
import { APP, TERMINAL, TERMINAL_WITHOUT_LOG } from './porthole-servers.ts';
import type { ServerKind } from './server.ts';
import { CADDY, LIGHTTPD, NGINX, PYTHON } from './system-servers.ts';

export const SERVERS: readonly ServerKind[] = [
  NGINX,
  CADDY,
  LIGHTTPD,
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

/** The servers that `--quick` measures. */
export const QUICK_SERVERS: readonly string[] = [NGINX, CADDY, TERMINAL, APP, NODE_HTTP, SIRV].map(({ id }) => id);
