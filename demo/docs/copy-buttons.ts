/** Gives each block of source a button that copies it. */
export const addCopyButtons = (): void => {
  for (const source of document.querySelectorAll<HTMLElement>('.source')) {
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'copy' });
    const status = document.createElement('span');
    status.setAttribute('role', 'status');
    status.className = 'visually-hidden';
    button.textContent = 'Copy';
    button.addEventListener('click', () => void copy(source.querySelector('code')!.textContent, button, status));
    source.append(button, status);
  }
};

/** Copies a text and says so for two seconds, where it was asked for. */
export const copy = async (text: string, button: HTMLElement, status: HTMLElement): Promise<void> => {
  const word = await navigator.clipboard.writeText(text).then(
    () => 'Copied',
    () => 'Not allowed',
  );
  const before = button.textContent;
  if (before === word) return;
  button.textContent = word;
  status.textContent = word;
  setTimeout(() => {
    button.textContent = before;
    status.textContent = '';
  }, 2_000);
};
