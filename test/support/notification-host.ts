/**
 * A desktop's notification server, as the Desktop Notifications Specification describes it: it remembers what it is to
 * show, and can click. All with raw messages on a real bus.
 */
import dbus from 'dbus-next';
import { afterwards } from './afterwards.ts';

const NAME = 'org.freedesktop.Notifications';
const PATH = '/org/freedesktop/Notifications';
const NO_REPLACEMENT = 0;
const CLOSED_BY_CALL = 3;

/** One call of `Notify`. */
export interface ShownNotification {
  readonly id: number;
  readonly title: string;
  readonly body: string;
  /** Of its buttons, by their names; what a press of the notification itself does is `default`. */
  readonly buttons: Readonly<Record<string, string>>;
  /** Whether it is to take the place of an earlier one. */
  readonly replaces: boolean;
}

export class NotificationHost {
  readonly #bus: dbus.MessageBus;
  readonly shown: ShownNotification[] = [];
  /** Those that the app took off the screen. */
  readonly closed: number[] = [];

  private constructor(bus: dbus.MessageBus) {
    this.#bus = bus;
  }

  /** Serves on the bus at `address`, and goes with the test; `answers` is false for one that hangs. */
  static async start(address: string, answers = true): Promise<NotificationHost> {
    const bus = dbus.sessionBus({ busAddress: address });
    const host = new NotificationHost(bus);
    bus.addMethodHandler((message: dbus.Message) => !answers || host.#answer(message));
    await bus.requestName(NAME, 0);
    afterwards(() => bus.disconnect());
    return host;
  }

  /** As when a person clicks the notification that was shown last. */
  clickLast(): void {
    const { id } = this.shown.at(-1) ?? { id: 0 };
    this.#bus.send(dbus.Message.newSignal(PATH, NAME, 'ActionInvoked', 'us', [id, 'default']));
  }

  /** As when a person presses a button of what was shown last with this title. */
  press(title: string, button: string): void {
    const { id } = this.shown.filter((one) => one.title === title).at(-1) ?? { id: 0 };
    this.#bus.send(dbus.Message.newSignal(PATH, NAME, 'ActionInvoked', 'us', [id, button]));
  }

  #answer(message: dbus.Message): boolean {
    if (message.path !== PATH) return false;
    switch (message.member) {
      case 'GetCapabilities':
        this.#reply(message, 'as', [['actions', 'body', 'body-markup']]);
        return true;
      case 'GetServerInformation':
        this.#reply(message, 'ssss', ['test', 'Porthole', '1', '1.2']);
        return true;
      case 'Notify':
        this.#reply(message, 'u', [this.#show(message)]);
        return true;
      case 'CloseNotification':
        this.#reply(message, '', []);
        this.#close(Number(message.body[0]));
        return true;
      default:
        return false;
    }
  }

  #close(id: number): void {
    this.closed.push(id);
    this.#bus.send(dbus.Message.newSignal(PATH, NAME, 'NotificationClosed', 'uu', [id, CLOSED_BY_CALL]));
  }

  #show({ body: [, replaced, , title, text, actions] }: dbus.Message): number {
    const id = this.shown.length + 1;
    const pairs = actions as readonly string[];
    const buttons = Object.fromEntries(
      pairs.flatMap((name, at) => (at % 2 === 0 ? [[name, pairs[at + 1] ?? '']] : [])),
    );
    this.shown.push({ id, title: String(title), body: String(text), buttons, replaces: replaced !== NO_REPLACEMENT });
    return id;
  }

  #reply(message: dbus.Message, signature: string, body: readonly unknown[]): void {
    this.#bus.send(dbus.Message.newMethodReturn(message, signature, [...body]));
  }
}
