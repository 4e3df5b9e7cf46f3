/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import type { Example } from '../slices/examples.ts';
import { words } from '../state/language.ts';
import { loadReader } from '../state/load-reader.ts';
import { loadFhir } from '../state/load-fhir.ts';
import type { ReadPatient } from '../state/read-patient.ts';
import { currentAddress, day, patient, reportFault } from '../state/session.ts';
import { FhirReading } from './fhir-reading.tsx';

/** Sharing, printing, import, export. */
export function Tools() {
  const [copied, setCopied] = useState('');
  const copy = (what: string, text: string) => {
    navigator.clipboard.writeText(text).then(() => {
      setCopied(what);
    }, reportFault);
  };
  return (
    <section class="tools" aria-label={words.share}>
      <div class="buttons">
        <button
          type="button"
          onClick={() => {
            copy('address', currentAddress());
          }}
        >
          {words.copyAddress}
        </button>
        <button
          type="button"
          onClick={() => {
            window.print();
          }}
        >
          {words.print}
        </button>
        <span role="status">{copied === 'address' ? words.copied : ''}</span>
      </div>
      <p class="hint">{words.shareHint}</p>
      <details class="group">
        <summary>{words.importExport}</summary>
        <Import />
        <Export onCopy={copy} isCopied={copied === 'patient'} />
      </details>
    </section>
  );
}

function Import() {
  const [text, setText] = useState('');
  const [result, setResult] = useState<ReadPatient & { readonly day: string }>();
  const read = async (from: string) => {
    const { readPatientText } = await loadReader();
    const asOf = day.value;
    const found = await readPatientText(from, asOf);
    setResult({ ...found, day: asOf });
    if (found.ok) patient.value = found.patient;
  };
  return (
    <form
      class="import"
      onSubmit={(event) => {
        event.preventDefault();
        read(text).catch(reportFault);
      }}
    >
      <Examples
        onChosen={(json) => {
          setText(json);
          read(json).catch(reportFault);
        }}
      />
      <label>
        <span>{words.importFile}</span>
        <input
          id="import-file"
          type="file"
          accept=".json,application/json,application/fhir+json"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (!file) return;
            file
              .text()
              .then((json) => {
                setText(json);
                return read(json);
              })
              .catch(reportFault);
          }}
        />
      </label>
      <label>
        <span>{words.importLabel}</span>
        <textarea
          id="import-text"
          rows={6}
          spellcheck={false}
          value={text}
          aria-describedby="import-problems"
          onInput={({ currentTarget }) => {
            setText(currentTarget.value);
          }}
        />
      </label>
      <button type="submit" disabled={text.trim() === ''}>
        {words.importButton}
      </button>
      <div id="import-problems" role="alert">
        {result?.ok === false && (
          <div class="fault">
            <p>{words.importProblems}</p>
            <ul lang="en">
              {result.problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
      <p role="status">{result?.ok === true ? words.imported : ''}</p>
      {result?.ok === true && result.fhir && <FhirReading reading={result.fhir} day={result.day} />}
    </form>
  );
}

/** Published cases, simplified: loaded when the list is touched. */
function Examples({ onChosen }: { readonly onChosen: (json: string) => void }) {
  const [examples, setExamples] = useState<readonly Example[]>([]);
  const load = () => {
    if (examples.length > 0) return;
    import('../slices/examples.ts').then(({ examples: all }) => {
      setExamples(all);
    }, reportFault);
  };
  return (
    <label>
      <span>{words.example}</span>
      <select
        id="example"
        value=""
        onFocus={load}
        onPointerDown={load}
        onChange={({ currentTarget }) => {
          const example = examples.find(({ name }) => name === currentTarget.value);
          if (example) onChosen(JSON.stringify(example.patient, undefined, 2));
          currentTarget.value = '';
        }}
      >
        <option value="">{words.chooseExample}</option>
        {examples.map(({ name, title }) => (
          <option key={name} value={name} lang="en">
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}

interface ExportProps {
  readonly onCopy: (what: string, text: string) => void;
  readonly isCopied: boolean;
}

function Export({ onCopy, isCopied }: ExportProps) {
  const json = JSON.stringify(patient.value, undefined, 2);
  return (
    <div class="export">
      <label>
        <span>{words.exportLabel}</span>
        <textarea id="export-text" rows={6} readOnly value={json} />
      </label>
      <div class="buttons">
        <button
          type="button"
          onClick={() => {
            download('patient.json', json);
          }}
        >
          {words.download}
        </button>
        <button
          type="button"
          onClick={() => {
            loadFhir().then(({ fhirText }) => {
              download('patient.fhir.json', fhirText(patient.value, day.value));
            }, reportFault);
          }}
        >
          {words.downloadFhir}
        </button>
        <button
          type="button"
          onClick={() => {
            onCopy('patient', json);
          }}
        >
          {words.copy}
        </button>
        <span role="status">{isCopied ? words.copied : ''}</span>
      </div>
    </div>
  );
}

function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([`${text}\n`], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 1000);
}
