import { Suspense, use, useMemo } from 'react';
import type { RuntimeConfig } from './config/runtimeConfig.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { createGreetingApi } from './greetings/greetingApi.ts';
import { GreetingPage } from './greetings/GreetingPage.tsx';

export function App({ config }: { config: Promise<RuntimeConfig> }) {
  return (
    <>
      <header className="banner">${{ values.name }}</header>
      <main>
        <ErrorBoundary>
          <Suspense fallback={<p role="status">Loading …</p>}>
            <Pages config={config} />
          </Suspense>
        </ErrorBoundary>
      </main>
    </>
  );
}

/** Everything that needs the configuration; a router with more pages would go here. */
function Pages({ config }: { config: Promise<RuntimeConfig> }) {
  const { apiBaseUrl, defaultLanguage } = use(config);
  const api = useMemo(() => createGreetingApi(apiBaseUrl), [apiBaseUrl]);

  return <GreetingPage api={api} defaultLanguage={defaultLanguage} />;
}
