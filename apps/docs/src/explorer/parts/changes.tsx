/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks';
import { words } from '../state/language.ts';
import { changes } from '../state/session.ts';
import { VerdictMark } from './verdict-mark.tsx';

/** What the last step changed: seen at once, and read out when the steps pause. */
export function Changes() {
  const changed = changes.value;
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const waiting = setTimeout(() => {
      setSpoken(
        changed.length === 0
          ? ''
          : `${words.changed(changed.length)}: ${changed
              .map(({ name, from, to }) => `${name}: ${words.verdict[from]} → ${words.verdict[to]}`)
              .join('; ')}`,
      );
    }, 400);
    return () => {
      clearTimeout(waiting);
    };
  }, [changed]);
  return (
    <>
      <p id="announcer" class="hidden" role="status" aria-live="polite">
        {spoken}
      </p>
      <div class="changes" aria-hidden={changed.length === 0}>
        {changed.length > 0 && (
          <>
            <p>{words.changed(changed.length)}</p>
            <ul>
              {changed.map(({ therapy, name, from, to }) => (
                <li key={therapy}>
                  <a href={`#therapy-${therapy}`} onClick={showTherapy}>
                    {name}
                  </a>
                  <span class="from-to">
                    <VerdictMark verdict={from} /> {words.verdict[from]} <span aria-hidden="true">→</span>{' '}
                    <VerdictMark verdict={to} /> {words.verdict[to]}
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </>
  );
}

/** The part of the address after `#` is taken: a link within the page scrolls by itself. */
export function showTherapy(event: MouseEvent): void {
  event.preventDefault();
  const target = event.currentTarget;
  if (!(target instanceof HTMLAnchorElement)) return;
  const place = document.getElementById(target.hash.slice(1));
  const group = place?.closest('details');
  if (group) group.open = true;
  place?.scrollIntoView({ block: 'start' });
  place?.focus({ preventScroll: true });
}
