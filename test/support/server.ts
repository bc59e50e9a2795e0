/** Servers for one test: on a free port of the loopback interface, with everything they tell kept for the test to see. */
import { onTestFinished } from 'vitest';
import type { Authenticator } from '../../main/access/authenticator.ts';
import type { NewEntry } from '../../main/access-log/access-log.ts';
import type { Exchange } from '../../main/http/exchange.ts';
import type { FieldLine } from '../../main/http/fields.ts';
import type { Handler } from '../../main/http/message.ts';
import type { SocketServerLimits } from '../../main/net/socket-limits.ts';
import type { Receiving } from '../../main/receiving/receiving.ts';
import type { Limits } from '../../main/serving/timeouts.ts';
import { toEntry } from '../../main/share/exchange-record.ts';
import { buildPipeline } from '../../main/share/pipeline.ts';
import type { ServeOptions, Service } from '../../main/share/serve.ts';
import { serve } from '../../main/share/serve.ts';
import type { ShareReach } from '../../main/share/share-status.ts';
import { DirectoryHandler } from '../../main/site/directory-handler.ts';
import type { FileSet } from '../../main/site/open-tree.ts';
import type { DirectoryOptions } from '../../main/site/site-options.ts';
import { bridgeToHttp2, IS_OVER_HTTP2 } from './http2-bridge.ts';
import type { Tree } from './temp-folder.ts';
import { createTempFolder } from './temp-folder.ts';
import { IS_OVER_TLS, markSecured, testIdentity } from './tls-identity.ts';

export interface ServerOptions {
  readonly limits?: Partial<Limits>;
  readonly socketLimits?: Partial<SocketServerLimits>;
  readonly directory?: Partial<DirectoryOptions>;
  readonly extraFields?: readonly FieldLine[];
  readonly allowsAnyOrigin?: boolean;
  readonly allowedHosts?: readonly string[];
  readonly basePath?: string;
  /** What connections can be secured with. */
  readonly identity?: ServeOptions['identity'];
  /** Who may come in; everybody when left out. */
  readonly authenticator?: Authenticator;
  /** Takes what visitors send; nothing is taken when left out. */
  readonly receiving?: Receiving;
  /** The rule for host names; that of the network when left out. */
  readonly reach?: ShareReach;
}

export interface TestServer {
  readonly port: number;
  readonly service: Service;
  /** Exchanges that are over, in the order in which they ended. */
  readonly entries: readonly NewEntry[];
  /** The same, with all that is known of them. */
  readonly exchanges: readonly Exchange[];
  /** Exchanges of whose content more than one read was received. */
  readonly receiving: readonly Exchange[];
  /** What was reported as a bug. */
  readonly bugs: readonly unknown[];
  /** Waits until so many exchanges are over. */
  ended(count: number): Promise<readonly NewEntry[]>;
}

export interface FolderServer extends TestServer {
  readonly folder: string;
}

/** Deadlines so short that a test may wait for them. */
export const SHORT_LIMITS: Partial<Limits> = {
  headTimeoutMs: 150,
  idleTimeoutMs: 150,
  contentTimeoutMs: 150,
  sendTimeoutMs: 300,
  lingerTimeoutMs: 100,
  lingerTotalTimeoutMs: 600,
  deadlineTickMs: 10,
};

/** Serves a handler until the test is over. */
export async function serveHandler(
  handler: Handler,
  options: ServerOptions &
    Pick<ServeOptions, 'changeErrorResponse' | 'fixedFields' | 'isProxy' | 'visitors' | 'admits' | 'door'> = {},
): Promise<TestServer> {
  const entries: NewEntry[] = [];
  const exchanges: Exchange[] = [];
  const receiving: Exchange[] = [];
  const bugs: unknown[] = [];
  const waiting = new Set<() => void>();
  const identity = options.identity ?? (IS_OVER_TLS || IS_OVER_HTTP2 ? (await testIdentity()).leaf : undefined);
  const service = await serve({
    port: 0,
    ...(identity ? { identity } : {}),
    ...(options.door ? { door: options.door } : {}),
    bind: '127.0.0.1',
    handler,
    reportBug: (error) => bugs.push(error),
    observer: {
      receiving: (exchange) => receiving.push(exchange),
      sending: () => undefined,
      finished: (exchange) => {
        exchanges.push(exchange);
        entries.push(toEntry(exchange));
        for (const wake of waiting) wake();
      },
    },
    ...(options.changeErrorResponse ? { changeErrorResponse: options.changeErrorResponse } : {}),
    ...(options.fixedFields ? { fixedFields: options.fixedFields } : {}),
    ...(options.visitors ? { visitors: options.visitors } : {}),
    ...(options.admits ? { admits: options.admits } : {}),
    ...(options.limits ? { limits: options.limits } : {}),
    ...(options.isProxy ? { isProxy: options.isProxy } : {}),
    ...(options.socketLimits ? { socketLimits: options.socketLimits } : {}),
  });
  onTestFinished(() => service.close(0));
  if (identity) markSecured(service.bound.port);
  const ended = async (count: number): Promise<readonly NewEntry[]> => {
    while (entries.length < count) await new Promise<void>((resolve) => waiting.add(resolve));
    return entries;
  };
  const isBridged = IS_OVER_HTTP2 && options.identity === undefined;
  const port = isBridged ? await bridgeToHttp2(service.bound.port) : service.bound.port;
  return { port, service, entries, exchanges, receiving, bugs, ended };
}

/** Serves a folder with these contents as a share does, its guard and its fields included. */
export async function serveTree(tree: Tree, options: ServerOptions = {}): Promise<FolderServer> {
  return serveFolder(await createTempFolder(tree), options);
}

/** Serves a folder that is there. */
export async function serveFolder(folder: string, options: ServerOptions = {}): Promise<FolderServer> {
  return { ...(await serveDirectory(await openDirectory(folder, options), options)), folder };
}

function openDirectory(folder: string, { directory, receiving }: ServerOptions): Promise<DirectoryHandler> {
  return DirectoryHandler.open(folder, directory, { receiving });
}

/** Serves single files. */
export async function serveFiles(files: FileSet, options: ServerOptions = {}): Promise<TestServer> {
  return serveDirectory(await DirectoryHandler.openFiles(files, options.directory), options);
}

async function serveDirectory(directory: DirectoryHandler, options: ServerOptions): Promise<TestServer> {
  const { reach = 'network', allowedHosts = [] } = options;
  const hosts = { reach, hostName: () => 'testhost', allowed: allowedHosts };
  const guarded = { handler: directory, mark: 'test-mark', hasScripts: () => directory.hasScripts };
  const { handler, change, fixedFields } = buildPipeline(guarded, {
    hosts,
    serving: options,
    authenticator: options.authenticator,
  });
  return serveHandler(handler, { ...options, changeErrorResponse: change, fixedFields });
}
