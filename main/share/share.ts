/** A share: one folder, or one set of files, on one port. It starts, stops, and tells what it is doing; failures are states, not exceptions. */
import type { AccessRules } from '../access/access-rules.ts';
import { keptMemory } from '../base/kept-memory.ts';
import { unreachable } from '../base/unreachable.ts';
import { DavState } from '../dav/dav-state.ts';
import { BlockGuard } from '../guards/block-guard.ts';
import { HeavyWork, threadPlaces } from '../heavy-work/heavy-work.ts';
import type { Exchange } from '../http/exchange.ts';
import type { LinkRecord } from '../links/link.ts';
import { visitorKey } from '../net/visitor-key.ts';
import { Visitors } from '../net/visitors.ts';
import { WaysIn } from './access-and-links.ts';
import { AskedReceiving } from './asking/asked-receiving.ts';
import { EncryptionWatch } from './encryption/encryption-watch.ts';
import { IdentityFault } from './encryption/share-identity.ts';
import { ExchangeWatch } from './exchange-watch.ts';
import { judgeRunning } from './judge-running.ts';
import type { NetworkView } from './network/addresses.ts';
import { listAddresses } from './network/addresses.ts';
import { readNetworkView, UNKNOWN_NETWORK } from './network/network-view.ts';
import type { Dismissal } from './open-share.ts';
import { OpenShare, ShareFault } from './open-share.ts';
import { Redaction } from './redaction.ts';
import { RegularLook } from './regular-look.ts';
import type { ShareCommand } from './share-command.ts';
import type { ShareEvent } from './share-event.ts';
import { isListenProblem, isShortage } from './share-problem.ts';
import type { ShareSetup, ShareStatus } from './share-status.ts';
import { VisitorRules } from './visitor-rules.ts';

/** What a share needs to tell. */
export interface ShareObserver {
  tell(event: ShareEvent): void;
  /** An exchange is over; see exchange-record.ts. */
  recorded(exchange: Exchange): void;
  /** A bug or a failing disk, for the diagnostic log. */
  bugReported(error: unknown): void;
}

export class Share {
  #status: ShareStatus = { state: 'stopped' };
  #opened: OpenShare | undefined;
  /** Takes no more visitors; those who are there may have a moment left. */
  #closing: OpenShare | undefined;
  /** Whether it takes no more visitors and waits until those who are there have got what they are getting. */
  #isDraining = false;
  /** How often it began to wait. */
  #waits = 0;
  #allowedHosts: readonly string[] = [];
  /** Starting and stopping happen one after the other. */
  #queue: Promise<void> = Promise.resolve();
  /** All that is known of visitors, for as long as the share is there. */
  readonly #visitors = new Visitors();
  readonly #gate: BlockGuard;
  readonly #rules = new VisitorRules(this.#visitors);
  readonly #work = new HeavyWork(threadPlaces);
  readonly #dav = new DavState();
  readonly #asked: AskedReceiving;
  readonly #ways: WaysIn;
  /** What runs and ran, and what is told of it. */
  readonly exchanges: ExchangeWatch;
  readonly #encryption: EncryptionWatch;
  readonly #look: RegularLook;

  /** @param readNetwork asks the system about its network; a test may stand in for it */
  constructor(
    private readonly observer: ShareObserver,
    private readonly readNetwork: () => Promise<NetworkView> = readNetworkView,
  ) {
    this.#gate = new BlockGuard((visitors) => observer.tell({ kind: 'refused', visitors }), this.#visitors);
    const tell = (event: ShareEvent): void => observer.tell(event);
    this.#ways = new WaysIn(tell, () => this.#reviewRunning());
    this.#asked = new AskedReceiving({ tell, isAllowed: (right) => this.#ways.givesRight(right) });
    this.exchanges = new ExchangeWatch({
      tell,
      recorded: (exchange) => observer.recorded(exchange),
      registry: this.#visitors,
      rules: this.#rules,
      redaction: new Redaction(this.#ways.links.book),
      begun: this.#ways.links.begun,
      countVisitors: () => this.visitors,
    });
    this.#encryption = new EncryptionWatch(tell, (visitor) => this.exchanges.detector.leftHandshake(visitor));
    this.#look = new RegularLook(
      () => this.#looks(),
      (error) => observer.bugReported(error),
    );
  }

  get status(): ShareStatus {
    return this.#status;
  }

  /** Distinct visitor addresses with an open connection. */
  get visitors(): number {
    return (this.#opened ?? this.#closing)?.service.visitors ?? 0;
  }

  /** Does what it is told, each command in its turn; what becomes of it is told as events. */
  obey(command: ShareCommand): void {
    switch (command.kind) {
      case 'start':
        void this.start(command.setup);
        break;
      case 'stop':
        void this.stop(command.graceMs);
        break;
      case 'change':
        void this.change(command.setup, command.dismissal);
        break;
      case 'disconnect':
        (this.#opened ?? this.#closing)?.service.disconnect(command);
        break;
      case 'blocked':
        this.setBlocked(command.addresses);
        break;
      case 'links':
        this.setLinks(command.links);
        break;
      case 'access':
        this.setAccess(command.rules);
        break;
      case 'forgive':
        this.#ways.forgive(command.visitor);
        break;
      case 'answer':
        this.#asked.answer(command.answer);
        break;
      case 'trashed':
        this.#asked.trash.answer(command.id, command.outcome);
        break;
      case 'hosts':
        this.setAllowedHosts(command.names);
        break;
      case 'look-around':
        void this.lookAround();
        break;
      default:
        unreachable(command);
    }
  }

  /**
   * Resolves when the share runs or has failed, which its status tells. A running share is stopped first; one that waits for
   * its visitors goes on with them.
   */
  start(options: ShareSetup): Promise<void> {
    this.#gate.setBlocked(options.blocked ?? []);
    this.setAccess(options.access);
    this.#asked.setUp(options);
    this.exchanges.countDownloads(options.countsDownloads === true);
    this.setLinks(options.links ?? []);
    this.#allowedHosts = options.serving?.allowedHosts ?? [];
    return this.#enqueue(async () => {
      if (this.#isDraining && (await this.#goOn(options))) return;
      await this.#close(0);
      this.#setStatus({ state: 'starting' });
      await this.#open(options);
    });
  }

  /**
   * Finishes running exchanges for at most `graceMs` milliseconds. Without a bound it resolves at once, and the share has
   * stopped when the last exchange is over; until then it can be started, or stopped with a bound.
   */
  stop(graceMs: number | undefined): Promise<void> {
    return this.#enqueue(async () => {
      const opened = this.#opened;
      if (opened) this.#setStatus({ state: 'stopping' });
      if (opened && graceMs === undefined) {
        this.#drain(opened);
        return;
      }
      await this.#close(graceMs ?? 0);
      this.#setStatus({ state: 'stopped' });
    });
  }

  /** See OpenShare.change; only for a running share. What can't be had is told as `unchanged`. */
  change(options: ShareSetup, dismissal: Dismissal): Promise<void> {
    this.setAccess(options.access);
    this.#asked.setUp(options);
    return this.#enqueue(async () => {
      this.exchanges.countDownloads(options.countsDownloads === true);
      this.setLinks(options.links ?? []);
      const opened = this.#opened;
      if (!opened || this.#isDraining) return;
      try {
        await opened.change(options, dismissal);
        await this.#tellRunning(opened);
      } catch (error) {
        await this.#refuse(faultOf(error), options.port);
      }
    });
  }

  /** A connection from this address and port is our own: what it asks is no visitor's doing. */
  markOwn(address: string, port: number): void {
    this.exchanges.own.mark(address, port);
  }

  /** Shuts out these visitors and no others: what they are getting ends now, and they get nothing new. */
  setBlocked(visitors: readonly string[]): void {
    this.#gate.setBlocked(visitors);
    for (const visitor of visitors.map(visitorKey)) {
      (this.#opened ?? this.#closing)?.service.disconnectVisitor(visitor);
      this.#asked.dismiss(visitor);
    }
  }

  setLinks(links: readonly LinkRecord[]): void {
    this.#ways.setLinks(links);
  }

  /** Who may come in, from now on. Whoever came in by what is gone is out at once, with what they are getting. */
  setAccess(rules: AccessRules | undefined): void {
    this.#ways.setAccess(rules);
  }

  /** Answers to these names and addresses besides this computer's own, from the next request on. */
  setAllowedHosts(names: readonly string[]): void {
    this.#allowedHosts = names;
    this.#opened?.setAllowedHosts(names);
  }

  /**
   * Looks around now, as after the computer slept: whether what is shared is there, whether visitors can still come in, and
   * at which addresses. A running share tells what is different as a status.
   */
  async lookAround(): Promise<void> {
    await this.#look.lookNow();
  }

  #looks(): readonly Promise<void>[] | undefined {
    const opened = this.#opened;
    keptMemory.review();
    if (!opened || this.#isDraining) return undefined;
    return [
      this.#checkContent(opened),
      this.#checkSocket(opened),
      this.#checkAddresses(opened),
      this.#checkCertificate(opened),
    ];
  }

  async #open(options: ShareSetup): Promise<void> {
    try {
      this.#opened = await OpenShare.open(options, {
        visitors: this.#visitors,
        visitorGuards: [this.#gate.guard],
        admits: (address) => this.#rules.admission.admitsConnection(address) && this.#gate.admits(address),
        rules: this.#rules,
        suspectProxy: (address) => this.observer.tell({ kind: 'proxy-suspected', address }),
        refused: (visitor, refusal) => this.exchanges.detector.refused(visitor, refusal),
        work: this.#work,
        receiving: this.#asked.receiving,
        dav: this.#dav,
        authenticator: this.#ways.authenticator,
        links: this.#ways.links,
        allowedHosts: () => this.#allowedHosts,
        readNetwork: this.readNetwork,
        handshakeFailed: this.#encryption.handshakeFailed,
        reportBug: (error) => this.observer.bugReported(error),
        observer: this.exchanges,
      });
    } catch (error) {
      this.#fail(faultOf(error));
      return;
    }
    this.#opened.setAllowedHosts(this.#allowedHosts);
    await this.#tellRunning(this.#opened);
    this.#look.begin();
  }

  #reviewRunning(): void {
    (this.#opened ?? this.#closing)?.service.review(judgeRunning);
  }

  async #tellRunning(opened: OpenShare): Promise<void> {
    const network = await this.readNetwork().catch(() => UNKNOWN_NETWORK);
    const { encryption, service } = opened;
    const addresses = listAddresses(service.bound, network, opened.place);
    const status: ShareStatus = {
      state: 'running',
      port: service.bound.port,
      addresses,
      ...(encryption && { encryption }),
    };
    if (JSON.stringify(status) !== JSON.stringify(this.#status)) this.#setStatus(status);
  }

  /** Where it can't be had, it goes on where it is; what can't be shared is not shared. */
  async #refuse(fault: ShareFault, port: number): Promise<void> {
    if (isListenProblem(fault.problem)) {
      this.observer.tell({ kind: 'unchanged', problem: fault.problem, detail: fault.message, port });
      return;
    }
    await this.#close(0);
    this.#fail(fault);
  }

  #drain(opened: OpenShare): void {
    if (this.#isDraining) return;
    this.#isDraining = true;
    this.#look.end();
    const waits = ++this.#waits;
    void opened.drain().then(() =>
      this.#enqueue(async () => {
        if (opened !== this.#opened || !this.#isDraining || waits !== this.#waits) return;
        await this.#close(0);
        this.#setStatus({ state: 'stopped' });
      }),
    );
  }

  /** Takes visitors again beside those whom it waits for. false when that is not possible. */
  async #goOn(options: ShareSetup): Promise<boolean> {
    const opened = this.#opened;
    if (opened === undefined) return false;
    try {
      await opened.change(options, 'when-done');
    } catch {
      return false;
    }
    this.#isDraining = false;
    await this.#tellRunning(opened);
    this.#look.begin();
    return true;
  }

  async #close(graceMs: number): Promise<void> {
    this.#look.end();
    this.#asked.declineAll();
    this.#closing = this.#opened;
    this.#opened = undefined;
    this.#isDraining = false;
    await this.#closing?.service.close(graceMs);
    await this.#asked.receiving.settle();
    this.#closing = undefined;
    this.#ways.endAll();
  }

  /** A folder that vanished (renamed, unplugged) is said at once rather than found out by visitors. */
  async #checkContent(opened: OpenShare): Promise<void> {
    try {
      await opened.check();
    } catch (error) {
      const fault = faultOf(error);
      if (isShortage(fault.cause)) throw error;
      await this.#giveUp(opened, fault);
    }
  }

  async #checkSocket(opened: OpenShare): Promise<void> {
    if (await opened.service.isListening()) return;
    await this.#giveUp(opened, new ShareFault('unexpected', new Error('The system has closed the listening socket')));
  }

  async #checkAddresses(opened: OpenShare): Promise<void> {
    const network = await this.readNetwork();
    const addresses = listAddresses(opened.service.bound, network, opened.place);
    if (opened !== this.#opened || this.#status.state !== 'running') return;
    if (JSON.stringify(addresses) !== JSON.stringify(this.#status.addresses)) {
      this.#setStatus({ ...this.#status, addresses });
    }
  }

  async #checkCertificate(opened: OpenShare): Promise<void> {
    const isOther = await this.#encryption.look(opened);
    if (isOther && opened === this.#opened && this.#status.state === 'running') await this.#tellRunning(opened);
  }

  /** Closes what was found broken, unless it is closed by now. */
  #giveUp(opened: OpenShare, fault: ShareFault): Promise<void> {
    return this.#enqueue(async () => {
      if (opened !== this.#opened) return;
      await this.#close(0);
      this.#fail(fault);
    });
  }

  #fail({ problem, message: detail, cause }: ShareFault): void {
    const certificate = cause instanceof IdentityFault ? { certificate: cause.fault } : {};
    this.#setStatus({ state: 'failed', problem, freePort: undefined, detail, ...certificate });
  }

  #setStatus(status: ShareStatus): void {
    this.#status = status;
    this.observer.tell({ kind: 'status', status });
  }

  #enqueue(task: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(task, task);
    return this.#queue;
  }
}

function faultOf(error: unknown): ShareFault {
  return error instanceof ShareFault ? error : new ShareFault('unexpected', error);
}
