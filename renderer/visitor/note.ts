/** The page of a shared text comes alive: it can be copied by a button. */
const note = document.querySelector<HTMLElement>('#note');
const button = document.querySelector<HTMLButtonElement>('#copy');
const outcome = document.querySelector<HTMLElement>('#outcome');

if (note && button && outcome) start(note, button, outcome);

function start(source: HTMLElement, copyButton: HTMLButtonElement, message: HTMLElement): void {
  copyButton.hidden = false;
  document.documentElement.classList.add('alive');
  copyButton.addEventListener('click', async () => {
    const { copied = '', selected = '' } = copyButton.dataset;
    const text = source.textContent ?? '';
    const isCopied = (await writeToClipboard(text)) || copyFromField(text, copyButton);
    if (!isCopied) select(source);
    message.textContent = isCopied ? copied : selected;
  });
}

/** Only secure pages have the clipboard: over plain http it is not there, whatever its type says. */
async function writeToClipboard(text: string): Promise<boolean> {
  const { clipboard } = navigator as { clipboard?: Clipboard };
  try {
    await clipboard?.writeText(text);
    return clipboard !== undefined;
  } catch {
    return false;
  }
}

/** Copies by what is selected, which every page may; the focus comes back. */
function copyFromField(text: string, focused: HTMLElement): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.className = 'aside';
  document.body.append(field);
  field.select();
  // Mobile Safari selects in its own way.
  field.setSelectionRange(0, text.length);
  const isCopied = document.execCommand('copy');
  field.remove();
  focused.focus();
  return isCopied;
}

function select(source: HTMLElement): void {
  getSelection()?.selectAllChildren(source);
}
