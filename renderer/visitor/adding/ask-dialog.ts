/** A dialog that asks for a name or for a yes, and stays until what was asked for is done or given up. */
import { element } from '../element.ts';

export interface Question {
  readonly title: string;
  readonly lines?: readonly string[];
  readonly field?: { readonly label: string; readonly value: string };
  readonly confirm: string;
  readonly cancel: string;
  readonly isDangerous?: boolean;
  /** @returns what went wrong, in words; undefined closes the dialog */
  readonly act: (text: string) => Promise<string | undefined>;
}

/** Resolves when it is closed; the focus is back where it was. */
export function ask({ title, lines = [], field, confirm, cancel, isDangerous = false, act }: Question): Promise<void> {
  const input =
    field && element('input', { type: 'text', value: field.value, autocomplete: 'off', spellcheck: 'false' });
  const label = field && input && element('label', {}, element('span', {}, field.label), input);
  const problem = element('p', { class: 'problem', role: 'alert' });
  const yes = element('button', { class: isDangerous ? 'button danger' : 'button' }, confirm);
  const no = element('button', { class: 'button quiet', type: 'button' }, cancel);
  const heading = element('h2', { id: 'question' }, title);
  const texts = lines.map((line) => element('p', {}, line));
  const form = element(
    'form',
    {},
    heading,
    ...texts,
    ...(label ? [label] : []),
    problem,
    element('p', { class: 'choices' }, no, yes),
  );
  const dialog = element('dialog', { class: 'question', 'aria-labelledby': 'question' }, form);
  document.body.append(dialog);
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve();
    });
    no.addEventListener('click', () => dialog.close());
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      yes.disabled = true;
      void act(input?.value.trim() ?? '').then((text) => {
        yes.disabled = false;
        if (text === undefined) return dialog.close();
        problem.textContent = text;
        input?.focus();
      });
    });
    dialog.showModal();
    (input ?? no).focus();
    selectStem(input);
  });
}

/** The name without its extension, which mostly stays. */
function selectStem(input: HTMLInputElement | undefined): void {
  if (!input) return;
  const dot = input.value.lastIndexOf('.');
  input.setSelectionRange(0, dot > 0 ? dot : input.value.length);
}
