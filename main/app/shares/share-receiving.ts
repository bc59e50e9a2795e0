/** What visitors of one share want to add, and what they have added: the questions that wait, and what came of late. */
import type { QuestionState, ReceivedState } from '../../ipc/app-state.ts';
import type { Arrival } from '../../receiving/arrival.ts';
import type { OfferedFile, Question } from '../../share/asking/question.ts';
import type { ShareEvent } from '../../share/share-event.ts';
import { ReceivedFiles } from './received-files.ts';

/** How often what came is told at most, in milliseconds: a thousand small files come in a second. */
const TELL_INTERVAL_MS = 250;

export class ShareReceiving {
  /** Oldest first. The thread keeps their number within bounds. */
  #questions: readonly Question[] = [];
  readonly #received = new ReceivedFiles();
  #tellTimer: NodeJS.Timeout | undefined;
  #expiryTimer: NodeJS.Timeout | undefined;

  /** @param changed its state is another now */
  constructor(private readonly changed: () => void) {}

  /** Without their files, which are many: see `questionFiles`. */
  get questions(): readonly QuestionState[] {
    return this.#questions.map(({ files, ...question }) => ({ ...question, first: files[0]?.path ?? '' }));
  }

  get received(): readonly ReceivedState[] {
    return this.#received.states;
  }

  /** Empty for a question that waits no more. */
  questionFiles(id: number): readonly OfferedFile[] {
    return this.#questions.find((question) => question.id === id)?.files ?? [];
  }

  /** What share and person do about it. */
  hear(event: ShareEvent): void {
    if (event.kind === 'asked') this.#setQuestions([...this.#questions, event.question]);
    if (event.kind === 'question-ended') this.#setQuestions(this.#questions.filter(({ id }) => id !== event.id));
    // A thread that is gone tells no more of those who waited.
    const isAtRest = event.kind === 'status' && event.status.state !== 'running';
    if (isAtRest && this.#questions.length > 0) this.#setQuestions([]);
    if (event.kind === 'arrived') this.#add(event.arrival);
  }

  /** The file to show for what was received. */
  fileToShow(received: string): Arrival | undefined {
    return this.#received.lastOf(received);
  }

  /** What can be undone of it; offered no more from now on. */
  takeUndoable(received: string): readonly Arrival[] {
    const files = this.#received.filesOf(received);
    this.#received.forget(received);
    this.changed();
    return files;
  }

  /** Of these files those that can still be undone; offered no more from now on. */
  takeBack(files: readonly Arrival[]): readonly Arrival[] {
    const taken = this.#received.take(files);
    this.changed();
    return taken;
  }

  close(): void {
    clearTimeout(this.#tellTimer);
    clearTimeout(this.#expiryTimer);
  }

  #setQuestions(questions: readonly Question[]): void {
    this.#questions = questions;
    this.changed();
  }

  #add(arrival: Arrival): void {
    this.#received.add(arrival);
    this.#tellTimer ??= setTimeout(() => {
      this.#tellTimer = undefined;
      this.#tell();
    }, TELL_INTERVAL_MS);
  }

  #tell(): void {
    this.changed();
    clearTimeout(this.#expiryTimer);
    const { nextExpiry } = this.#received;
    if (nextExpiry === undefined) return;
    this.#expiryTimer = setTimeout(() => this.#tell(), Math.max(0, nextExpiry - Date.now())).unref();
  }
}
