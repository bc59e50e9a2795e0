/**
 * A notification with buttons on Linux, where Electron knows none: by `notify-send`, which speaks to the desktop's notification
 * server and prints which button was pressed. No D-Bus library in the app, and nobody on the bus can make the main process wait.
 */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';

/** A press of the notification itself. */
export const DEFAULT_BUTTON = 'default';
const MAX_OUTPUT_LENGTH = 1_000;
/** Whether it listens is looked at so often, and in all for five seconds: a server that hangs shows nothing. */
const LOOK_MS = 20;
const MAX_LOOKS = 250;
/** Of the set of signals that a program catches, as proc(5) prints it. */
const INTERRUPT_BIT = 1 << (constants.signals.SIGINT - 1);

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
  #hasEnded = false;
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

  /** Takes it off the screen. It listens to an interrupt once that is there; before, it would end, and what it shows would stay. */
  close(looks = MAX_LOOKS): void {
    if (this.#hasEnded) return;
    if (looks === 0 || catchesInterrupts(this.#process.pid)) this.#process.kill('SIGINT');
    else setTimeout(() => this.close(looks - 1), LOOK_MS);
  }

  #ended(): Promise<SentEnd> {
    return new Promise((resolve) => {
      let output = '';
      this.#process.stdout?.on('data', (chunk: Buffer) => {
        if (output.length < MAX_OUTPUT_LENGTH) output += chunk.toString();
      });
      this.#process.on('error', () => {
        this.#hasEnded = true;
        resolve({ pressed: undefined, isFailed: true });
      });
      this.#process.on('close', (code) => {
        this.#hasEnded = true;
        const pressed = output.trim();
        resolve({ pressed: pressed === '' ? undefined : pressed, isFailed: code !== null && code !== 0 });
      });
    });
  }
}

/** Whether an interrupt is an event for a program, not its end; true where that can't be told. */
function catchesInterrupts(process: number | undefined): boolean {
  try {
    const [, caught = ''] = /^SigCgt:\s*([0-9a-f]+)$/m.exec(readFileSync(`/proc/${process}/status`, 'latin1')) ?? [];
    return (Number.parseInt(caught.slice(-1), 16) & INTERRUPT_BIT) !== 0;
  } catch {
    return true;
  }
}
