/** A server of uploads in memory, as the visitor's page sees it: it can lose connections, forget, refuse, and be asked for a yes. */
import type { PickedFile } from '../../../renderer/visitor/adding/picked.ts';
import { WireError } from '../../../renderer/visitor/adding/problem.ts';
import type { Answer, Append, Progress, Watch, Wire } from '../../../renderer/visitor/adding/upload-requests.ts';

interface StoredUpload {
  readonly path: string;
  readonly length: number;
  content: string;
  isComplete: boolean;
}

export class MemoryWire implements Wire {
  readonly uploads = new Map<string, StoredUpload>();
  readonly questions: (readonly string[])[] = [];
  readonly cancelled: string[] = [];
  readonly withdrawn: string[] = [];
  readonly folders: string[] = [];
  readonly finds: string[] = [];
  /** Answers the question, of which it is told the number. */
  answer: (number: number) => Partial<Answer> | WireError = () => ({});
  /** Asked before a part is taken; takes as many octets as it says, and the connection is lost after them. */
  cutAfter: (append: Append) => number | undefined = () => undefined;
  /** Refuses to begin a file. */
  refuse: (path: string) => WireError | undefined = () => undefined;
  /** Parts wait until this is resolved. */
  gate: Promise<void> = Promise.resolve();
  mostAtOnce = 0;
  #atOnce = 0;
  #count = 0;
  readonly #known = new Set<string>();

  async ask({ files }: { readonly files: readonly PickedFile[] }): Promise<Answer> {
    this.questions.push(files.map(({ path }) => path));
    return this.#answer(`sending-${this.questions.length}`);
  }

  async listen(id: string): Promise<Answer> {
    return this.#answer(id);
  }

  async create({ path, file }: PickedFile, sending: string | undefined): Promise<string> {
    const refusal = this.refuse(path);
    if (refusal) throw refusal;
    if (sending === undefined || !this.#known.has(sending)) throw new WireError(403);
    const url = `/uploads/${++this.#count}`;
    this.uploads.set(url, { path, length: file.size, content: '', isComplete: false });
    return url;
  }

  async find(url: string): Promise<Progress | undefined> {
    this.finds.push(url);
    const upload = this.uploads.get(url);
    return upload && { offset: upload.content.length, isComplete: upload.isComplete };
  }

  async append(append: Append, { signal, progressed }: Watch): Promise<string | undefined> {
    this.#atOnce++;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.#atOnce);
    try {
      await Promise.race([this.gate, rejection(signal)]);
      return await this.#take(append, progressed);
    } finally {
      this.#atOnce--;
    }
  }

  async makeFolder(path: string): Promise<void> {
    this.folders.push(path);
  }

  withdraw(id: string): void {
    this.withdrawn.push(id);
  }

  cancel(url: string): void {
    this.cancelled.push(url);
  }

  /** As after a restart that kept nothing. */
  forgetQuestions(): void {
    this.#known.clear();
  }

  /** Paths and contents of what is there whole. */
  get arrived(): Record<string, string> {
    const whole = [...this.uploads.values()].filter(({ isComplete }) => isComplete);
    return Object.fromEntries(whole.map(({ path, content }) => [path, content]));
  }

  #answer(id: string): Answer {
    const answer = this.answer(this.questions.length);
    if (answer instanceof WireError) throw answer;
    this.#known.add(id);
    return { id, state: 'accepted', files: undefined, problem: undefined, ...answer };
  }

  async #take(append: Append, progressed: (sent: number) => void): Promise<string | undefined> {
    const upload = this.uploads.get(append.url);
    if (!upload) throw new WireError(404);
    if (append.offset !== upload.content.length) throw new WireError(409);
    let text: string;
    try {
      text = await append.octets.text();
    } catch {
      throw new WireError(0);
    }
    const cut = this.cutAfter(append);
    upload.content += text.slice(0, cut);
    progressed(cut ?? text.length);
    if (cut !== undefined) throw new WireError(0);
    upload.isComplete = append.isLast;
    return append.isLast ? `/${encodeURI(upload.path)}` : undefined;
  }
}

function rejection(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const end = (): void => reject(signal.reason);
    if (signal.aborted) end();
    else signal.addEventListener('abort', end);
  });
}
