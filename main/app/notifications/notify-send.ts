/**
 * A notification with buttons on Linux, where Electron knows none: by `notify-send`, which speaks to the desktop's notification
 * server and prints which button was pressed. No D-Bus library in the app, and nobody on the bus can make the main process wait.
 */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';

/** A press of the notification itself. */
export const DEFAULT_BUTTON = 'default';
const MAX_OUTPUT_LENGTH = 1_000;

export interface SentNotification {
  readonly title: string;
  readonly body: string;
  /** Absolute path of a picture. */
  readonly icon: string;
  /** Names for this program, and what a person reads on them. */
  readonly buttons: readonly { readonly id: string; readonly label: string }[];
}

export interface SentEnd {
  /** The button that was pressed; undefined for none. */
  readonly pressed: string | undefined;
  /** It could not be shown: there is no such program, or one that knows no buttons. */
  readonly isFailed: boolean;
}

export class NotifySend {
  readonly #process: ChildProcess;
  /** Never rejects. */
  readonly end: Promise<SentEnd>;

  constructor({ title, body, icon, buttons }: SentNotification, environment: NodeJS.ProcessEnv) {
    const actions = buttons.flatMap(({ id, label }) => ['--action', `${id}=${label}`]);
    // Of the body it reads escapes as C does.
    const texts = ['--', title, body.replaceAll('\\', '\\\\')];
    const command = ['--app-name', 'Porthole', '--icon', icon, ...actions, ...texts];
    this.#process = spawn('notify-send', command, { env: environment, stdio: ['ignore', 'pipe', 'ignore'] });
    this.end = this.#ended();
  }

  /** Takes it off the screen. */
  close(): void {
    this.#process.kill('SIGINT');
  }

  #ended(): Promise<SentEnd> {
    return new Promise((resolve) => {
      let output = '';
      this.#process.stdout?.on('data', (chunk: Buffer) => {
        if (output.length < MAX_OUTPUT_LENGTH) output += chunk.toString();
      });
      this.#process.on('error', () => resolve({ pressed: undefined, isFailed: true }));
      this.#process.on('close', (code) => {
        const pressed = output.trim();
        resolve({ pressed: pressed === '' ? undefined : pressed, isFailed: code !== null && code !== 0 });
      });
    });
  }
}
