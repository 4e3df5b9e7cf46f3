/** @jsxImportSource preact */
import { effect, untracked } from '@preact/signals';
import { render } from 'preact';
import { App } from './app.tsx';
import { loadComparison } from './parts/comparison.tsx';
import { loadFhir } from './state/load-fhir.ts';
import { loadReader } from './state/load-reader.ts';
import {
  isPrinting,
  isUnderstood,
  readAddress,
  reportFault,
  sources,
  startSession,
  whenIdle,
} from './state/session.ts';

const root = document.getElementById('explorer');
if (!root) throw new Error('The page has no place for the explorer.');

window.addEventListener('error', ({ error, message }) => {
  reportFault(error ?? message);
});
window.addEventListener('unhandledrejection', ({ reason }) => {
  reportFault(reason);
});
window.addEventListener('beforeprint', () => {
  isPrinting.value = true;
});
window.addEventListener('afterprint', () => {
  isPrinting.value = false;
});
window.addEventListener('hashchange', () => {
  readAddress().catch(reportFault);
});

try {
  await readAddress();
} catch (error) {
  reportFault(error);
}
root.replaceChildren();
render(<App />, root);

// Who reads the disclaimer waits for nothing.
effect(() => {
  if (isUnderstood.value) untracked(() => void begin(root).catch(reportFault));
});

async function begin({ dataset }: HTMLElement): Promise<void> {
  startSession();
  // What may be wanted later is loaded now, so that the page goes on working without a network.
  const { sources: titles } = await import('./slices/sources.ts');
  sources.value = titles;
  whenIdle(() => {
    Promise.all([loadComparison(), loadReader(), loadFhir(), import('./slices/examples.ts')])
      .then(() => {
        dataset['complete'] = '';
      })
      .catch(reportFault);
  });
}
