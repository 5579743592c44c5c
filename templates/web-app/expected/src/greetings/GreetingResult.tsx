import { useRef } from 'react';
import { ApiError } from '../api/ApiError.ts';
import type { GreetingRequest } from './greetingApi.ts';
import type { GreetingState } from './useGreeting.ts';

export function GreetingResult(props: {
  state: GreetingState;
  onRetry: (request: GreetingRequest) => void;
}) {
  const { state } = props;
  const status = useRef<HTMLDivElement>(null);

  function retry(request: GreetingRequest) {
    // the button goes away; without this the keyboard would begin again at the top of the page
    status.current?.focus();
    props.onRetry(request);
  }

  return (
    <>
      {/* always there, because screen readers announce only what changes in what they know */}
      <div
        ref={status}
        role="status"
        aria-busy={state.status === 'loading'}
        className="result"
        tabIndex={-1}
      >
        {state.status === 'empty' && <p className="hint">Nobody has been greeted yet.</p>}
        {state.status === 'loading' && <p className="hint">Asking the service …</p>}
        {state.status === 'done' && (
          <p className="greeting" lang={state.greeting.language}>
            {state.greeting.message}
          </p>
        )}
      </div>
      <div role="alert">
        {state.status === 'failed' && (
          <Failure
            error={state.error}
            onRetry={() => {
              retry(state.request);
            }}
          />
        )}
      </div>
    </>
  );
}

function Failure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const requestId = error instanceof ApiError ? error.requestId : undefined;
  return (
    <div className="problem">
      <p>{error instanceof Error ? error.message : 'Something went wrong.'}</p>
      {requestId && (
        <p className="hint">
          Tell this number when you ask for help: <code>{requestId}</code>
        </p>
      )}
      <button type="button" onClick={onRetry}>
        Try again
      </button>
    </div>
  );
}
