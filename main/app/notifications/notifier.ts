/** Shows notifications through the system, when they are due, and not to a person who looks at the window. */
import type { NotificationConstructorOptions } from 'electron';
import { Notification } from 'electron';
import { BoundedMap } from '../../base/bounded-map.ts';
import type { ShareId } from '../../ipc/app-state.ts';
import type { Preferences } from '../../ipc/preferences.ts';
import { visibleName } from '../../text/visible-name.ts';
import type { Words } from '../../words/app-words.ts';
import type { NotifiableEvent, NotifiableKind } from './notifiable-events.ts';
import { NotificationPlan } from './notification-plan.ts';
import { findNotificationServer } from './notification-server.ts';
import { describeEvents, escapeMarkup } from './notification-text.ts';

/** Older ones are in the system's own list, and a click on them only opens the window. */
const MAX_KEPT = 20;

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
  /** A notification about this share was clicked. */
  readonly clicked: (share: ShareId) => void;
}

export class Notifier {
  readonly #options: NotifierOptions;
  readonly #plan = new NotificationPlan();
  /** Those on show: a notification that is not referenced loses its click. */
  readonly #shown = new BoundedMap<Notification, undefined>({ maxEntries: MAX_KEPT });
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

  /** Tells nothing more. */
  close(): void {
    clearTimeout(this.#timer);
    this.#plan.clear();
    for (const [notification] of this.#shown) notification.close();
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
    const title = visibleName(described.title);
    const body = visibleName(described.body);
    const options: NotificationConstructorOptions = { title, body: server.readsMarkup ? escapeMarkup(body) : body };
    // macOS shows the app's picture by itself, and this one beside it.
    this.#keep(new Notification(process.platform === 'darwin' ? options : { ...options, icon }), events);
  }

  #keep(notification: Notification, events: readonly NotifiableEvent[]): void {
    const share = events.at(-1)?.share;
    notification.on('click', () => {
      if (share !== undefined) this.#options.clicked(share);
    });
    notification.on('close', () => this.#shown.delete(notification));
    this.#shown.set(notification, undefined);
    notification.show();
  }
}
