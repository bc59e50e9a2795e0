/** A desktop's session manager, as GNOME's: it remembers who keeps the computer from doing what, and until when. */
import dbus from 'dbus-next';
import { onTestFinished } from 'vitest';

const NAME = 'org.gnome.SessionManager';

/** The flags of `Inhibit`. */
export const INHIBIT_SUSPEND = 4;

export class SessionManagerHost {
  /** Every inhibition since the start, in order: its flags when it began, 0 when it ended. */
  readonly changes: number[] = [];

  private constructor() {
    // Made by `start`.
  }

  /** Serves on the bus at `address`, and goes with the test. */
  static async start(address: string): Promise<SessionManagerHost> {
    const bus = dbus.sessionBus({ busAddress: address });
    const host = new SessionManagerHost();
    bus.addMethodHandler((message: dbus.Message) => {
      const answer = host.#answer(message);
      if (answer !== undefined) bus.send(dbus.Message.newMethodReturn(message, ...answer));
      return answer !== undefined;
    });
    await bus.requestName(NAME, 0);
    onTestFinished(() => bus.disconnect());
    return host;
  }

  #answer({ path, member, body }: dbus.Message): [signature: string, body: unknown[]] | undefined {
    if (path !== '/org/gnome/SessionManager') return undefined;
    if (member === 'Inhibit') return ['u', [this.changes.push(Number(body[3]))]];
    if (member !== 'Uninhibit') return undefined;
    this.changes.push(0);
    return ['', []];
  }
}
