import { useId, useRef, useState, type SyntheticEvent } from 'react';
import { type Language, languages } from './greeting.ts';
import type { GreetingRequest } from './greetingApi.ts';

/** The longest name of the contract. */
const MAX_LENGTH = 80;

export function GreetingForm(props: {
  defaultLanguage: Language;
  onSubmit: (request: GreetingRequest) => void;
}) {
  const id = useId();
  const nameField = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [language, setLanguage] = useState(props.defaultLanguage);
  const [fault, setFault] = useState<string>();

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    const trimmed = name.trim();
    if (!trimmed) {
      setFault('Enter a name');
      nameField.current?.focus();
      return;
    }
    setFault(undefined);
    props.onSubmit({ name: trimmed, language });
  }

  return (
    // the words of a browser for a missing field are read out by few screen readers, hence our own
    <form noValidate onSubmit={submit}>
      <div className="field">
        <label htmlFor={`${id}-name`}>Name</label>
        <input
          id={`${id}-name`}
          ref={nameField}
          value={name}
          maxLength={MAX_LENGTH}
          autoComplete="given-name"
          required
          aria-invalid={fault !== undefined}
          aria-describedby={fault && `${id}-fault`}
          onChange={(event) => {
            setName(event.target.value);
          }}
        />
        {fault && (
          <p id={`${id}-fault`} className="fault">
            {fault}
          </p>
        )}
      </div>
      <div className="field">
        <label htmlFor={`${id}-language`}>Language</label>
        <select
          id={`${id}-language`}
          value={language}
          onChange={(event) => {
            setLanguage(event.target.value as Language);
          }}
        >
          {Object.entries(languages).map(([code, label]) => (
            <option key={code} value={code} lang={code}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <button type="submit">Greet</button>
    </form>
  );
}
