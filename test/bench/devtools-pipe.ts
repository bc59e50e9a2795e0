/**
 * A look into a running app's page over Chromium's debugging pipe: nothing but two file descriptors until it is used, so
 * that a start can be measured as it is for people.
 */
import type { Readable, Writable } from 'node:stream';

/** What to give a child process as `stdio`, after its own three, and on its command line. */
export const PIPE_STDIO = ['pipe', 'pipe'] as const;
export const PIPE_SWITCH = '--remote-debugging-pipe';

interface Reply {
  readonly id?: number;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}

interface Target {
  readonly targetId: string;
  readonly type: string;
}

/** One page, attached to when it is first used. */
export class DevtoolsPage {
  readonly #requests: Writable;
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  #lastId = 0;
  #unread = '';
  #session: string | undefined;

  /** The child's file descriptors 3 and 4. */
  constructor(requests: Writable, replies: Readable) {
    this.#requests = requests;
    replies.setEncoding('utf8').on('data', (text: string) => this.#read(text));
  }

  /** Runs an expression in the page and waits for its promise, if it is one. */
  async evaluate(expression: string): Promise<unknown> {
    const reply = await this.#askPage('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (reply.exceptionDetails !== undefined) throw new Error(`In the page: ${JSON.stringify(reply.exceptionDetails)}`);
    return (reply.result as { value?: unknown }).value;
  }

  /** Presses and releases the mouse at a place of the page. */
  async click(place: { readonly x: number; readonly y: number }): Promise<void> {
    for (const type of ['mousePressed', 'mouseReleased']) {
      await this.#askPage('Input.dispatchMouseEvent', { type, ...place, button: 'left', clickCount: 1 });
    }
  }

  async #askPage(method: string, params: Record<string, unknown>): Promise<Record<string, unknown>> {
    this.#session ??= await this.#attach();
    return await this.#ask({ method, params, sessionId: this.#session });
  }

  async #attach(): Promise<string> {
    const { targetInfos } = await this.#ask({ method: 'Target.getTargets', params: {} });
    const page = (targetInfos as readonly Target[]).find(({ type }) => type === 'page');
    if (page === undefined) throw new Error('The app shows no page.');
    const params = { targetId: page.targetId, flatten: true };
    return String((await this.#ask({ method: 'Target.attachToTarget', params })).sessionId);
  }

  #ask(message: Record<string, unknown>): Promise<Record<string, unknown>> {
    this.#lastId += 1;
    const id = this.#lastId;
    this.#requests.write(`${JSON.stringify({ id, ...message })}\0`);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, ({ result, error }) => {
        if (result === undefined) reject(new Error(error?.message ?? 'The page did not answer.'));
        else resolve(result);
      });
    });
  }

  /** Messages end with NUL. */
  #read(text: string): void {
    const messages = (this.#unread + text).split('\0');
    this.#unread = messages.pop() ?? '';
    for (const message of messages) {
      const reply = JSON.parse(message) as Reply;
      if (reply.id === undefined) continue;
      this.#waiting.get(reply.id)?.(reply);
      this.#waiting.delete(reply.id);
    }
  }
}
