/** @jsxImportSource preact */

/** What a row of radio buttons is told. */
interface RadioRowProps {
  readonly name: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onChange: (value: string) => void;
}

/** Radio buttons side by side; the arrow keys go from one to the next. */
export function RadioRow({ name, value, options, onChange }: RadioRowProps) {
  return (
    <div class="radio-row">
      {options.map(([own, text]) => (
        <label key={own} class={own === '' ? 'unknown' : ''}>
          <input
            type="radio"
            name={name}
            value={own}
            checked={own === value}
            onChange={() => {
              onChange(own);
            }}
          />
          <span>{text}</span>
        </label>
      ))}
    </div>
  );
}
