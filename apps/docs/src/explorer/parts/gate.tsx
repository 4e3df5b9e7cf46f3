/** @jsxImportSource preact */
import { words } from '../state/language.ts';

/** What has to be read before anything else is shown. */
export function Gate({ onUnderstood }: { readonly onUnderstood: () => void }) {
  return (
    <section class="gate" aria-labelledby="gate-title">
      <h2 id="gate-title">{words.gateTitle}</h2>
      {words.gateText.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <button type="button" class="primary" onClick={onUnderstood}>
        {words.gateButton}
      </button>
    </section>
  );
}
