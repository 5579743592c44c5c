import type { Language } from './greeting.ts';
import type { GreetingApi } from './greetingApi.ts';
import { GreetingForm } from './GreetingForm.tsx';
import { GreetingResult } from './GreetingResult.tsx';
import { useGreeting } from './useGreeting.ts';

/** An example to replace: a form, and everything that can come of it. */
export function GreetingPage(props: { api: GreetingApi; defaultLanguage: Language }) {
  const { state, ask } = useGreeting(props.api);

  return (
    <>
      <h1>Say hello</h1>
      <GreetingForm defaultLanguage={props.defaultLanguage} onSubmit={ask} />
      <GreetingResult state={state} onRetry={ask} />
    </>
  );
}
