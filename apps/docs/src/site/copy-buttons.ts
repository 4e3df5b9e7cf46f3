// Shows the copy buttons, which need this script, and lets them copy.
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copies]')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    void copy(button);
  });
}

async function copy(button: HTMLButtonElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(button.dataset['copies'] ?? '');
    button.textContent = 'Copied';
  } catch {
    button.textContent = 'Select the text below';
  }
  setTimeout(() => (button.textContent = 'Copy'), 2000);
}
