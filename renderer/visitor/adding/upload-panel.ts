/** All files together: how far they are, how long it takes, what can be done with all of them, and the list. */
import type { AddingWords } from '../../../main/words/en/adding.ts';
import { element } from '../element.ts';
import type { Problem } from './problem.ts';
import { adviseOn, describeProblem } from './problem-words.ts';
import type { Summary } from './summary.ts';
import { describeProgress, summarize } from './summary.ts';
import { Rate } from './transfer-rate.ts';
import type { Item } from './upload-item.ts';
import { UploadList } from './upload-list.ts';
import type { UploadQueue } from './upload-queue.ts';

/** Often enough for a bar to move, seldom enough for thousands of files. Milliseconds. */
const REDRAW_MS = 120;

export class UploadPanel {
  readonly node: HTMLElement;
  /** Told when nothing is under way any more, and when something is again. */
  onRunning: (isRunning: boolean) => void = () => undefined;
  readonly #title = element('h2');
  readonly #detail = element('p', { class: 'detail' });
  readonly #keepOpen: HTMLParagraphElement;
  readonly #bar: HTMLProgressElement;
  readonly #actions = element('p', { class: 'actions' });
  /** Spoken by screen readers: only what matters. */
  readonly #spoken = element('p', { class: 'spoken', role: 'status' });
  readonly #list: UploadList;
  readonly #rate = new Rate();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shownActions = '';
  #isRunning = false;

  constructor(
    private readonly words: AddingWords,
    private readonly queue: UploadQueue,
  ) {
    this.#bar = element('progress', { max: '1', 'aria-label': words.list });
    this.#keepOpen = element('p', { class: 'keep-open' }, words.keepOpen);
    this.#list = new UploadList(words, {
      pause: (item) => queue.pause(item),
      resume: (item) => queue.resume(item),
      retry: (item) => queue.retry([item]),
      remove: (item) => queue.remove(item),
    });
    const head = element('div', { class: 'head' }, this.#title, this.#detail, this.#actions);
    const panel = element('div', { class: 'panel', hidden: true }, head, this.#bar, this.#keepOpen, this.#list.node);
    this.node = element('div', {}, panel, this.#spoken);
    queue.onChange = () => this.#drawSoon();
  }

  /** Says something where the title is, until something is known. */
  tell(text: string): void {
    this.#panel.hidden = false;
    this.#title.textContent = text;
  }

  get #panel(): HTMLElement {
    return this.node.firstElementChild as HTMLElement;
  }

  #drawSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#draw();
    }, REDRAW_MS);
  }

  #draw(): void {
    const summary = summarize(this.queue.items);
    this.#panel.hidden = summary.count === 0;
    this.#rate.mark(summary.sent, performance.now());
    // Of what does not move, no speed is told.
    if (summary.going === 0 || summary.isCutOff) this.#rate.clear();
    const { isRunning } = this.queue;
    setText(this.#title, this.#headline(summary));
    setText(this.#detail, this.#describe(summary));
    this.#bar.value = summary.size === 0 ? Number(!isRunning) : summary.sent / summary.size;
    this.#bar.hidden = summary.going + summary.paused === 0;
    this.#keepOpen.hidden = !isRunning;
    this.#panel.classList.toggle('done', !isRunning && summary.failed + summary.paused === 0);
    this.#showActions(summary);
    this.#list.show(this.queue.items);
    this.#speak(summary);
    if (isRunning !== this.#isRunning) {
      this.#isRunning = isRunning;
      this.onRunning(isRunning);
    }
    if (summary.going > 0 && !summary.isCutOff) this.#drawSoon();
  }

  #headline({ count, arrived, failed, going, paused, asking, isCutOff }: Summary): string {
    const { words } = this;
    if (asking > 0 && going === 0) return this.queue.isAsking ? words.asked : words.asking;
    if (isCutOff) return words.noConnection;
    if (going + paused > 0) return words.arrivedOf(arrived, count);
    if (failed === 0) return words.allArrived(arrived);
    const problem = this.#commonProblem();
    return problem ? describeProblem(problem, words) : words.someFailed(failed, arrived);
  }

  /** What has stopped everything, where that is one thing. */
  #commonProblem(): Problem | undefined {
    const [first, ...others] = this.queue.items;
    const kind = first?.problem?.kind;
    return others.some(({ problem }) => problem?.kind !== kind) ? undefined : first?.problem;
  }

  #describe(summary: Summary): string {
    const { words } = this;
    const { failed, arrived, going, paused, asking } = summary;
    if (going + paused + asking > 0) return describeProgress(summary, this.#rate.perSecond, words);
    if (failed === 0) return words.thanks;
    // The title says so where there is more than one reason.
    const problem = this.#commonProblem();
    if (problem === undefined) return '';
    const advice = adviseOn(problem, words);
    const said = words.someFailed(failed, arrived);
    return advice === undefined ? said : words.sentences([said, advice]);
  }

  /** The buttons stay while what they do stays: they keep the focus. */
  #showActions({ going, paused, asking, failed }: Summary): void {
    const { words, queue } = this;
    const all = (state: Item['state']): Item[] => [...queue.items].filter((item) => item.state === state);
    const choices: readonly (readonly [isOffered: boolean, label: string, act: () => void])[] = [
      [asking > 0, words.cancel, () => queue.cancelQuestions()],
      [going > 0, words.pauseAll, () => queue.pauseAll()],
      [paused > 0, words.resumeAll, () => queue.resumeAll()],
      [failed > 0, words.retry, () => queue.retry(all('failed'))],
      [going + paused + asking === 0, words.clear, () => queue.clear()],
    ];
    const offered = choices.filter(([isOffered]) => isOffered);
    const shown = offered.map(([, label]) => label).join();
    const needsEntry = this.#problemKinds().has('sign-in');
    if (shown + needsEntry === this.#shownActions) return;
    this.#shownActions = shown + needsEntry;
    const hadFocus = this.#actions.contains(document.activeElement);
    this.#actions.replaceChildren(
      ...(needsEntry ? [element('a', { class: 'button', href: '', target: '_blank' }, words.signInAgain)] : []),
      ...offered.map(([, label, act]) => {
        const made = element('button', { type: 'button', class: 'button quiet' }, label);
        made.addEventListener('click', act);
        return made;
      }),
    );
    if (hadFocus) this.#actions.querySelector<HTMLElement>('button')?.focus();
  }

  #problemKinds(): ReadonlySet<string> {
    const kinds = new Set<string>();
    for (const { problem } of this.queue.items) if (problem) kinds.add(problem.kind);
    return kinds;
  }

  /** The number of files, not each one that has arrived. */
  #speak(summary: Summary): void {
    const { going, paused, asking, count, isCutOff } = summary;
    const isMoving = going + paused > 0 && !isCutOff && (asking === 0 || going > 0);
    const text = isMoving ? this.words.begun(count) : this.#headline(summary);
    setText(this.#spoken, count === 0 ? '' : text);
  }
}

function setText(node: Element, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}
