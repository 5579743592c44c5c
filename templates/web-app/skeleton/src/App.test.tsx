import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { App } from './App.tsx';
import { loadRuntimeConfig } from './config/loadRuntimeConfig.ts';
import type { RuntimeConfig } from './config/runtimeConfig.ts';
import { answerWithFakeApi, stubFetch } from './testing/stubFetch.ts';
import { expectAccessible } from './testing/expectAccessible.ts';

function renderApp(config: Promise<RuntimeConfig>) {
  // a page that reads a promise with use() has to be drawn inside of an act that is awaited
  // eslint-disable-next-line @typescript-eslint/require-await
  return act(async () => render(<App config={config} />));
}

it('says that it waits for the configuration', async () => {
  await renderApp(new Promise(() => undefined));

  expect(screen.getByRole('status').textContent).toBe('Loading …');
  await expectAccessible();
});

it('asks the API that the configuration names', async () => {
  const fetch = stubFetch((url) =>
    url.pathname === '/config.json'
      ? Response.json({ apiBaseUrl: 'https://greetings.example.com', defaultLanguage: 'es' })
      : answerWithFakeApi(url),
  );

  await renderApp(loadRuntimeConfig());
  await userEvent.type(await screen.findByRole('textbox', { name: 'Name' }), 'Ada');
  await userEvent.click(screen.getByRole('button', { name: 'Greet' }));

  expect(await screen.findByText('¡Hola, Ada!')).toBeTruthy();
  expect(fetch.mock.lastCall?.[0]).toBe(
    'https://greetings.example.com/v1/greetings/Ada?language=es',
  );
});

it.each([
  ['is not what was expected', () => Response.json({ apiBaseUrl: 'javascript:alert(1)' })],
  ['is not what was expected', () => new Response('<!doctype html>')],
  ['cannot be reached', () => Promise.reject(new TypeError('Failed to fetch'))],
])('says so in place of an empty page when the configuration %s', async (reason, answer) => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  stubFetch(answer);

  await renderApp(loadRuntimeConfig());

  expect((await screen.findByRole('alert')).textContent).toContain(reason);
  await expectAccessible();
});
