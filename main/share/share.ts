/** A share: one folder, or one set of files, on one port. It starts, stops, and tells what it is doing; failures are states, not exceptions. */
import { hostname } from 'node:os';
import type { Transfer } from '../access-log/transfer.ts';
import { DirectoryHandler } from '../directory/directory-handler.ts';
import type { DirectoryOptions } from '../directory/options.ts';
import { SwitchingHandler } from '../handler/switching-handler.ts';
import type { Exchange } from '../http/exchange.ts';
import type { ListenAddress } from '../net/socket-server.ts';
import { HeavyWork } from '../work/heavy-work.ts';
import type { NetworkView } from './addresses.ts';
import { listAddresses } from './addresses.ts';
import type { HandlerStack } from './handler-stack.ts';
import { stackHandlers } from './handler-stack.ts';
import type { HostGuard } from './host-guard.ts';
import { reachOf } from './host-names.ts';
import { readNetworkView } from './network-view.ts';
import { openOnPort } from './port-search.ts';
import { contentProblem, listenProblem } from './problem.ts';
import type { Service } from './serve.ts';
import { serve } from './serve.ts';
import type { RefusedVisitor, ShareContent, ShareOptions, ShareProblem, ShareStatus } from './status.ts';
import { TransferTable } from './transfer-table.ts';
import { VisitorGate } from './visitor-gate.ts';

/** How often a running share looks around, in milliseconds. */
const LOOK_INTERVAL_MS = 3_000;

export interface ShareEvents {
  statusChanged(status: ShareStatus): void;
  /** An exchange is over; see exchange-record.ts. */
  recorded(exchange: Exchange): void;
  /** See TransferTable. */
  transfersChanged(transfers: readonly Transfer[]): void;
  /** Blocked visitors tried to connect; told at most once a second. */
  visitorsRefused(visitors: readonly RefusedVisitor[]): void;
  /** A bug or a failing disk, for the diagnostic log. */
  bugReported(error: unknown): void;
}

/** What a running share holds. */
interface Opened {
  readonly service: Service;
  readonly guard: HostGuard;
  /** Answers by `directory`. */
  readonly switching: SwitchingHandler;
  readonly directory: DirectoryHandler;
  readonly options: ShareOptions;
}

export class Share {
  #status: ShareStatus = { state: 'stopped' };
  #opened: Opened | undefined;
  #lookTimer: NodeJS.Timeout | undefined;
  #allowedHosts: readonly string[] = [];
  /** Starting and stopping happen one after the other. */
  #queue: Promise<void> = Promise.resolve();
  readonly #transfers: TransferTable;
  readonly #gate: VisitorGate;
  readonly #work = new HeavyWork();

  /** @param readNetwork asks the system about its network; a test may stand in for it */
  constructor(
    private readonly events: ShareEvents,
    private readonly readNetwork: () => Promise<NetworkView> = readNetworkView,
  ) {
    this.#transfers = new TransferTable((transfers) => events.transfersChanged(transfers));
    this.#gate = new VisitorGate((visitors) => events.visitorsRefused(visitors));
  }

  get status(): ShareStatus {
    return this.#status;
  }

  /** Distinct visitor addresses with an open connection. */
  get visitors(): number {
    return this.#opened?.service.visitors ?? 0;
  }

  /** Resolves when the share runs or has failed, which its status tells. A running share is stopped first. */
  start(options: ShareOptions): Promise<void> {
    this.#gate.setBlocked(options.blocked ?? []);
    this.#allowedHosts = options.serving?.allowedHosts ?? [];
    return this.#enqueue(async () => {
      await this.#close(0);
      this.#setStatus({ state: 'starting' });
      await this.#open(options);
    });
  }

  /** Finishes running exchanges for at most `graceMs` milliseconds. */
  stop(graceMs: number): Promise<void> {
    return this.#enqueue(async () => {
      if (this.#opened) this.#setStatus({ state: 'stopping' });
      await this.#close(graceMs);
      this.#setStatus({ state: 'stopped' });
    });
  }

  /**
   * Shares something else of the same kind from the next request on; whatever runs goes on. Only for a running share: a
   * stopped one takes what its next start says.
   */
  setContent(content: ShareContent): Promise<void> {
    return this.#enqueue(async () => {
      const opened = this.#opened;
      if (!opened) return;
      try {
        const directory = await openDirectory(content, opened.options.serving?.directory, this.#work);
        opened.switching.switchTo(directory);
        this.#opened = { ...opened, directory, options: { ...opened.options, content } };
      } catch (error) {
        await this.#close(0);
        this.#fail(contentProblem(error, content.kind), error);
      }
    });
  }

  /** Ends one visitor's connection now. */
  disconnect(connection: number): void {
    this.#opened?.service.disconnect(connection);
  }

  /** Shuts out these IP addresses and no others: their connections end now, and new ones are refused. */
  setBlocked(addresses: readonly string[]): void {
    this.#gate.setBlocked(addresses);
    for (const address of addresses) this.#opened?.service.disconnectVisitor(address);
  }

  /** Answers to these names and addresses besides this computer's own, from the next request on. */
  setAllowedHosts(names: readonly string[]): void {
    this.#allowedHosts = names;
    this.#opened?.guard.setAllowed(names);
  }

  /**
   * Looks around now, as after the computer slept: whether what is shared is there, whether visitors can still come in, and
   * at which addresses. A running share tells what is different as a status.
   */
  async lookAround(): Promise<void> {
    const opened = this.#opened;
    if (!opened) return;
    await Promise.all([this.#checkContent(opened), this.#checkSocket(opened), this.#checkAddresses(opened)]);
  }

  async #open(options: ShareOptions): Promise<void> {
    const { content, serving } = options;
    let directory: DirectoryHandler;
    try {
      directory = await openDirectory(content, serving?.directory, this.#work);
    } catch (error) {
      this.#fail(contentProblem(error, content.kind), error);
      return;
    }
    try {
      const switching = new SwitchingHandler(directory);
      const hosts = { reach: reachOf(options.bind), hostName: hostname, allowed: this.#allowedHosts };
      const stack = stackHandlers(switching, hosts, serving);
      const choice = { port: options.port, takesNext: options.takesNextPort ?? false };
      const service = await openOnPort(choice, (port) => this.#serve(stack, { port, bind: options.bind }));
      this.#opened = { service, guard: stack.guard, switching, directory, options };
    } catch (error) {
      this.#fail(listenProblem(error), error);
      return;
    }
    const { bound } = this.#opened.service;
    this.#setStatus({ state: 'running', port: bound.port, addresses: listAddresses(bound, await this.readNetwork()) });
    this.#lookTimer = setInterval(() => void this.lookAround(), LOOK_INTERVAL_MS);
  }

  #serve({ handler, change }: HandlerStack, { port, bind }: ListenAddress): Promise<Service> {
    return serve({
      port,
      bind,
      handler,
      changeErrorResponse: change,
      admits: this.#gate.admits,
      reportBug: (error) => this.events.bugReported(error),
      observer: {
        sending: (exchange) => this.#transfers.add(exchange),
        finished: (exchange) => {
          this.#transfers.remove(exchange);
          this.events.recorded(exchange);
        },
      },
    });
  }

  async #close(graceMs: number): Promise<void> {
    clearInterval(this.#lookTimer);
    const opened = this.#opened;
    this.#opened = undefined;
    await opened?.service.close(graceMs);
  }

  /** A folder that vanished (renamed, unplugged) is said at once rather than found out by visitors. */
  async #checkContent(opened: Opened): Promise<void> {
    try {
      await opened.directory.check();
    } catch (error) {
      await this.#giveUp(opened, contentProblem(error, opened.options.content.kind), error);
    }
  }

  async #checkSocket(opened: Opened): Promise<void> {
    if (await opened.service.isListening()) return;
    await this.#giveUp(opened, 'unexpected', new Error('The system has closed the listening socket'));
  }

  async #checkAddresses(opened: Opened): Promise<void> {
    const addresses = listAddresses(opened.service.bound, await this.readNetwork());
    if (opened !== this.#opened || this.#status.state !== 'running') return;
    if (JSON.stringify(addresses) !== JSON.stringify(this.#status.addresses)) {
      this.#setStatus({ ...this.#status, addresses });
    }
  }

  /** Closes what was found broken, unless it is closed by now. */
  #giveUp(opened: Opened, problem: ShareProblem, error: unknown): Promise<void> {
    return this.#enqueue(async () => {
      if (opened !== this.#opened) return;
      await this.#close(0);
      this.#fail(problem, error);
    });
  }

  #fail(problem: ShareProblem, error: unknown): void {
    const detail = error instanceof Error ? error.message : '';
    this.#setStatus({ state: 'failed', problem, freePort: undefined, detail });
  }

  #setStatus(status: ShareStatus): void {
    this.#status = status;
    this.events.statusChanged(status);
  }

  #enqueue(task: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(task, task);
    return this.#queue;
  }
}

function openDirectory(
  content: ShareContent,
  options: Partial<DirectoryOptions> | undefined,
  work: HeavyWork,
): Promise<DirectoryHandler> {
  return content.kind === 'folder'
    ? DirectoryHandler.open(content.path, options, work)
    : DirectoryHandler.openFiles(content, options, work);
}
