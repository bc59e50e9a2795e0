/** A share: one folder, or one set of files, on one port. It starts, stops, and tells what it is doing; failures are states, not exceptions. */
import type { AccessRules } from '../access/access-rules.ts';
import type { DoorObserver } from '../access/doorkeeper.ts';
import { Doorkeeper } from '../access/doorkeeper.ts';
import { unreachable } from '../base/unreachable.ts';
import { DavState } from '../dav/dav-state.ts';
import { BlockGuard } from '../guards/block-guard.ts';
import { HeavyWork } from '../heavy-work/heavy-work.ts';
import type { Exchange } from '../http/exchange.ts';
import type { Rights } from '../http/request-context.ts';
import { BegunDownloads } from '../links/begun-downloads.ts';
import type { LinkRecord } from '../links/link.ts';
import { LinkBook } from '../links/link-book.ts';
import { visitorKey } from '../net/visitor-key.ts';
import { Visitors } from '../net/visitors.ts';
import { Receiving } from '../receiving/receiving.ts';
import { Asking } from './asking/asking.ts';
import { SharePolicy } from './asking/share-policy.ts';
import { EncryptionWatch } from './encryption/encryption-watch.ts';
import { IdentityFault } from './encryption/share-identity.ts';
import type { NetworkView } from './network/addresses.ts';
import { listAddresses } from './network/addresses.ts';
import { readNetworkView, UNKNOWN_NETWORK } from './network/network-view.ts';
import type { Dismissal } from './open-share.ts';
import { OpenShare, ShareFault } from './open-share.ts';
import { OwnConnections } from './own-connections.ts';
import type { Links } from './pipeline.ts';
import { isListenProblem, isShortage } from './problem.ts';
import { Redaction } from './redaction.ts';
import type { ShareCommand } from './share-command.ts';
import type { ShareEvent } from './share-event.ts';
import type { ShareSetup, ShareStatus } from './status.ts';
import { DownloadTally } from './transfers/download-tally.ts';
import { TransferTable } from './transfers/transfer-table.ts';
import { TroubleDetector } from './trouble/trouble-detector.ts';
import { VisitorRules } from './visitor-rules.ts';

/** How often a running share looks around, in milliseconds. */
const LOOK_INTERVAL_MS = 3_000;

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
  #lookTimer: NodeJS.Timeout | undefined;
  #isLooking = false;
  #allowedHosts: readonly string[] = [];
  /** Starting and stopping happen one after the other. */
  #queue: Promise<void> = Promise.resolve();
  /** All that is known of visitors, for as long as the share is there. */
  readonly #visitors = new Visitors();
  readonly #transfers: TransferTable;
  readonly #gate: BlockGuard;
  readonly #rules = new VisitorRules(this.#visitors);
  readonly #own = new OwnConnections();
  readonly #work = new HeavyWork();
  readonly #dav = new DavState();
  readonly #receiving: Receiving;
  readonly #keeper: Doorkeeper;
  readonly #links: Links;
  readonly #redaction: Redaction;
  readonly #asking: Asking;
  readonly #policy: SharePolicy;
  readonly #detector: TroubleDetector;
  readonly #encryption: EncryptionWatch;
  /** undefined while nobody wants to know. */
  #tally: DownloadTally | undefined;

  /** @param readNetwork asks the system about its network; a test may stand in for it */
  constructor(
    private readonly observer: ShareObserver,
    private readonly readNetwork: () => Promise<NetworkView> = readNetworkView,
  ) {
    this.#gate = new BlockGuard((visitors) => observer.tell({ kind: 'refused', visitors }), this.#visitors);
    const door = this.#doorObserver();
    const book = new LinkBook({
      counted: (counts) => observer.tell({ kind: 'links', counts }),
      door,
      pinStopped: ({ id }) => observer.tell({ kind: 'link-pin-stopped', link: id }),
    });
    this.#redaction = new Redaction(book);
    this.#links = { book, begun: new BegunDownloads(book) };
    this.#transfers = new TransferTable(
      (transfers) => observer.tell({ kind: 'transfers', transfers, visitors: this.visitors }),
      this.#visitors,
      (exchange) => this.#redaction.target(exchange),
    );
    this.#keeper = new Doorkeeper({ ...door, pinStopped: () => observer.tell({ kind: 'pin-stopped' }) });
    this.#asking = new Asking({
      asked: (question) => observer.tell({ kind: 'asked', question }),
      ended: (id, end) => observer.tell({ kind: 'question-ended', id, end }),
    });
    this.#policy = new SharePolicy(this.#asking);
    this.#receiving = new Receiving({
      isOpen: () => this.#links.book.takesSomething || this.#givesRight('add') || this.#givesRight('change'),
      mayChange: () => this.#givesRight('change'),
      policy: this.#policy,
      arrived: (arrival) => observer.tell({ kind: 'arrived', arrival }),
    });
    this.#detector = new TroubleDetector((trouble) => observer.tell({ kind: 'trouble', trouble }));
    this.#encryption = new EncryptionWatch((event) => observer.tell(event));
  }

  #doorObserver(): DoorObserver {
    const { observer } = this;
    return {
      entered: (identity, visitor) => observer.tell({ kind: 'entered', identity, visitor }),
      lockedOut: (visitor, until) => {
        observer.tell({ kind: 'locked-out', visitor, until });
        observer.tell({ kind: 'trouble', trouble: { kind: 'guessing', subject: 'other', visitor } });
      },
      left: () => this.#endUnadmitted(),
    };
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
        this.disconnect(command.connection, command.visitor);
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
        this.#keeper.forgive(command.visitor);
        this.#links.book.forgive(command.visitor);
        break;
      case 'answer':
        this.#asking.answer(command.answer);
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
    this.#policy.setChoice(options.receiving);
    this.#countDownloads(options);
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
    this.#policy.setChoice(options.receiving);
    return this.#enqueue(async () => {
      this.#countDownloads(options);
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
    this.#own.mark(address, port);
  }

  /** See ShareCommand. */
  disconnect(connection: number, visitor: string): void {
    (this.#opened ?? this.#closing)?.service.disconnect(connection, visitorKey(visitor));
  }

  /** Shuts out these visitors and no others: what they are getting ends now, and they get nothing new. */
  setBlocked(visitors: readonly string[]): void {
    this.#gate.setBlocked(visitors);
    for (const visitor of visitors.map(visitorKey)) {
      (this.#opened ?? this.#closing)?.service.disconnectVisitor(visitor);
      this.#asking.dismiss(visitor);
    }
  }

  /** These links and no others from now on: what was got by one that is gone ends. */
  setLinks(links: readonly LinkRecord[]): void {
    if (this.#links.book.setAll(links)) this.#endUnadmitted();
  }

  /** Who may come in, from now on. Whoever came in by what is gone is out at once, with what they are getting. */
  setAccess(rules: AccessRules | undefined): void {
    if (this.#keeper.setRules(rules)) this.#endUnadmitted();
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
    const opened = this.#opened;
    // A look that takes long, as on a drive that does not answer, is not joined by more and more of them.
    if (!opened || this.#isDraining || this.#isLooking) return;
    this.#isLooking = true;
    const looks = [
      this.#checkContent(opened),
      this.#checkSocket(opened),
      this.#checkAddresses(opened),
      this.#checkCertificate(opened),
    ];
    for (const look of await Promise.allSettled(looks)) {
      // What can't be looked at is as it was, until the next look.
      if (look.status === 'rejected') this.observer.bugReported(look.reason);
    }
    this.#isLooking = false;
  }

  /** What was followed so far goes on. */
  #countDownloads({ countsDownloads = false }: ShareSetup): void {
    if (!countsDownloads) this.#tally = undefined;
    else this.#tally ??= new DownloadTally((count) => this.observer.tell({ kind: 'completed', count }));
  }

  async #open(options: ShareSetup): Promise<void> {
    try {
      this.#opened = await OpenShare.open(options, {
        visitors: this.#visitors,
        visitorGuards: [this.#gate.guard],
        admits: (address) => this.#rules.admission.admitsConnection(address) && this.#gate.admits(address),
        rules: this.#rules,
        suspectProxy: (address) => this.observer.tell({ kind: 'proxy-suspected', address }),
        refused: (visitor, refusal) => this.#detector.refused(visitor, refusal),
        work: this.#work,
        receiving: this.#receiving,
        dav: this.#dav,
        keeper: this.#keeper,
        links: this.#links,
        allowedHosts: () => this.#allowedHosts,
        readNetwork: this.readNetwork,
        handshakeFailed: this.#encryption.handshakeFailed,
        reportBug: (error) => this.observer.bugReported(error),
        observer: {
          receiving: (exchange) => this.#watch(exchange),
          sending: (exchange) => this.#watch(exchange),
          finished: (exchange) => {
            this.#transfers.remove(exchange);
            this.#rules.quota.finished(exchange);
            if (exchange.isUnlogged) return;
            if (this.#own.has(exchange.peer)) exchange.ending = 'own-check';
            this.#links.begun.finished(exchange);
            this.#tally?.finished(exchange);
            // Nobody who tells or keeps something of it sees what opens a share.
            this.#redaction.redact(exchange);
            // What can't be read tells nothing of whom the proxy asks for.
            if (!this.#rules.admission.isProxy(exchange.context.address)) this.#detector.finished(exchange);
            this.observer.recorded(exchange);
          },
        },
      });
    } catch (error) {
      this.#fail(faultOf(error));
      return;
    }
    // It may have become another list while this was opened.
    this.#opened.setAllowedHosts(this.#allowedHosts);
    await this.#tellRunning(this.#opened);
    this.#lookTimer = setInterval(() => void this.lookAround(), LOOK_INTERVAL_MS);
  }

  /** Whether somebody who comes in has this right. */
  #givesRight(right: Rights): boolean {
    const { rules } = this.#keeper;
    if (rules === undefined) return false;
    return rules.rights === right || rules.anonymous === right || rules.accounts.some(({ rights }) => rights === right);
  }

  #endUnadmitted(): void {
    this.#opened?.service.disconnectExchanges(({ admission }) => admission?.isValid === false);
  }

  #watch(exchange: Exchange): void {
    if (!this.#own.has(exchange.peer)) this.#transfers.add(exchange);
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
    clearInterval(this.#lookTimer);
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
    this.#lookTimer = setInterval(() => void this.lookAround(), LOOK_INTERVAL_MS);
    return true;
  }

  async #close(graceMs: number): Promise<void> {
    clearInterval(this.#lookTimer);
    this.#asking.declineAll();
    this.#closing = this.#opened;
    this.#opened = undefined;
    this.#isDraining = false;
    await this.#closing?.service.close(graceMs);
    this.#closing = undefined;
    this.#keeper.endAll();
    this.#links.book.endSessions();
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
    const isAnother = await this.#encryption.look(opened);
    if (isAnother && opened === this.#opened && this.#status.state === 'running') await this.#tellRunning(opened);
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
