/** Shows notifications through the system, when they are due, and not to a person who looks at the window. */
import type { NotificationConstructorOptions } from 'electron';
import { Notification } from 'electron';
import { BoundedMap } from '../../base/bounded-map.ts';
import type { ShareId } from '../../ipc/app-state.ts';
import type { Preferences } from '../../ipc/preferences.ts';
import { visibleSentences } from '../../text/visible-name.ts';
import type { Words } from '../../words/app-words.ts';
import type { AppAction } from '../model/app-action.ts';
import type { NotifiableEvent, NotifiableKind } from './notifiable-events.ts';
import type { NotificationOffer } from './notification-buttons.ts';
import { offersOf } from './notification-buttons.ts';
import { NotificationPlan } from './notification-plan.ts';
import { findNotificationServer } from './notification-server.ts';
import { describeEvents, escapeMarkup } from './notification-text.ts';
import { DEFAULT_BUTTON, NotifySend } from './notify-send.ts';

/** Older ones are in the system's own list, and a click on them only opens the window. */
const MAX_KEPT = 20;
/** Each is a program that runs; the oldest is taken off the screen. */
const MAX_SENT = 8;

type Switch = 'notifyReceived' | 'notifyFirstVisitor' | 'notifyFinished' | 'notifyBlocked';

/** undefined where a person has asked for it by what was chosen. */
const SWITCHES: Readonly<Record<NotifiableKind, Switch | undefined>> = {
  // Asking first is a choice of the share.
  asked: undefined,
  arrived: 'notifyReceived',
  'first-visitor': 'notifyFirstVisitor',
  finished: 'notifyFinished',
  blocked: 'notifyBlocked',
  trouble: 'notifyBlocked',
  guessing: 'notifyBlocked',
  ended: undefined,
};

/** What a notifier needs to know, and whom it tells. */
export interface NotifierOptions {
  /** Absolute path of the app's picture. */
  readonly icon: string;
  readonly preferences: () => Preferences;
  readonly words: () => Words;
  /** Whether the person looks at the window. */
  readonly isWatched: () => boolean;
  /** Something was pressed. */
  readonly act: (action: AppAction) => void;
}

interface Sent {
  readonly sent: NotifySend;
  readonly events: readonly NotifiableEvent[];
}

export class Notifier {
  readonly #options: NotifierOptions;
  readonly #plan = new NotificationPlan();
  /** Those on show: a notification that is not referenced loses its click. */
  readonly #shown = new BoundedMap<Notification, undefined>({ maxEntries: MAX_KEPT });
  /** Those with buttons, which a program shows. */
  readonly #sent = new BoundedMap<NotifySend, Sent>({ maxEntries: MAX_SENT, released: ({ sent }) => sent.close() });
  #timer: NodeJS.Timeout | undefined;

  constructor(options: NotifierOptions) {
    this.#options = options;
  }

  /** Tells of what happened, soon, unless the person has seen it or does not want to hear of it. */
  tell(events: readonly NotifiableEvent[]): void {
    const now = performance.now();
    for (const event of events) if (this.#isWorthTelling(event)) this.#plan.add(event, now);
    this.#wakeUp();
  }

  /** Nobody waits for an answer to this any more: it is taken off the screen. */
  questionEnded(share: ShareId, question: number): void {
    const isOver = (event: NotifiableEvent): boolean => event.share === share && event.question?.id === question;
    this.#plan.drop('asked', isOver);
    for (const [sent, { events }] of [...this.#sent]) if (events.every(isOver)) this.#sent.delete(sent);
  }

  /** Tells nothing more. */
  close(): void {
    clearTimeout(this.#timer);
    this.#plan.clear();
    for (const [notification] of this.#shown) notification.close();
    for (const [sent] of [...this.#sent]) this.#sent.delete(sent);
  }

  #isWorthTelling({ kind }: NotifiableEvent): boolean {
    const name = SWITCHES[kind];
    return (name === undefined || this.#options.preferences()[name]) && !this.#options.isWatched();
  }

  #wakeUp(): void {
    clearTimeout(this.#timer);
    const { dueAt } = this.#plan;
    if (dueAt !== undefined) this.#timer = setTimeout(() => this.#showDue(), Math.max(0, dueAt - performance.now()));
  }

  #showDue(): void {
    for (const events of this.#plan.take(performance.now())) {
      const wanted = events.filter((event) => this.#isWorthTelling(event));
      if (wanted.length > 0) void this.#show(wanted);
    }
    this.#wakeUp();
  }

  async #show(events: readonly NotifiableEvent[]): Promise<void> {
    const server = await findNotificationServer(process.platform, process.env);
    if (server === undefined) return;
    const { words, icon } = this.#options;
    const described = describeEvents(events, words());
    const title = visibleSentences(described.title);
    const body = visibleSentences(described.body);
    const options: NotificationConstructorOptions = { title, body: server.readsMarkup ? escapeMarkup(body) : body };
    const offers = server.takesActions ? offersOf(events, words()) : [];
    if (process.platform === 'linux' && offers.length > 0) await this.#send({ ...options, icon }, events, offers);
    // macOS shows the app's picture by itself, and this one beside it.
    else this.#keep(process.platform === 'darwin' ? options : { ...options, icon }, events, offers);
  }

  /** By a program that shows buttons, or without buttons where there is none. */
  async #send(
    options: NotificationConstructorOptions & { readonly icon: string },
    events: readonly NotifiableEvent[],
    offers: readonly NotificationOffer[],
  ): Promise<void> {
    const { title = '', body = '', icon } = options;
    const open = { id: DEFAULT_BUTTON, label: this.#options.words().openWindow };
    const sent = new NotifySend({ title, body, icon, buttons: [open, ...offers] }, process.env);
    this.#sent.set(sent, { sent, events });
    const { pressed, isFailed } = await sent.end;
    const wasClosed = !this.#sent.delete(sent);
    if (isFailed && !wasClosed) this.#keep(options, events, []);
    else if (pressed === DEFAULT_BUTTON) this.#open(events);
    else if (pressed !== undefined) this.#take(offers.find(({ id }) => id === pressed));
  }

  #keep(
    options: NotificationConstructorOptions,
    events: readonly NotifiableEvent[],
    offers: readonly NotificationOffer[],
  ): void {
    const actions = offers.map(({ label }) => ({ type: 'button', text: label }) as const);
    const notification = new Notification({ ...options, actions });
    notification.on('click', () => this.#open(events));
    notification.on('action', (_, index) => this.#take(offers[index]));
    notification.on('close', () => this.#shown.delete(notification));
    this.#shown.set(notification, undefined);
    notification.show();
  }

  #open(events: readonly NotifiableEvent[]): void {
    const share = events.at(-1)?.share;
    if (share !== undefined) this.#options.act({ kind: 'show-share', share });
  }

  #take(offer: NotificationOffer | undefined): void {
    if (offer !== undefined) this.#options.act(offer.action);
  }
}
