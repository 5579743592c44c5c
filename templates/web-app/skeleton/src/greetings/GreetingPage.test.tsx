import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from '../testing/expectAccessible.ts';
import { answerWithFakeApi, stubFetch } from '../testing/stubFetch.ts';
import { createGreetingApi } from './greetingApi.ts';
import { GreetingPage } from './GreetingPage.tsx';

function renderPage() {
  render(
    <main>
      <GreetingPage api={createGreetingApi('/api')} defaultLanguage="en" />
    </main>,
  );
  return userEvent.setup();
}

const nameField = () => screen.getByRole('textbox', { name: 'Name' });
const greetButton = () => screen.getByRole('button', { name: 'Greet' });
const status = () => screen.getByRole('status').textContent;

describe('GreetingPage', () => {
  it('begins empty, and asks nothing by itself', async () => {
    const fetch = stubFetch();

    renderPage();

    expect(status()).toBe('Nobody has been greeted yet.');
    expect(fetch).not.toHaveBeenCalled();
    await expectAccessible();
  });

  it('says that it waits, then shows the greeting in its language', async () => {
    const { promise, resolve } = Promise.withResolvers<Response>();
    stubFetch(() => promise);
    const user = renderPage();

    await user.type(nameField(), '  Ada ');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Language' }), 'Français');
    await user.keyboard('{Tab}{Enter}');

    expect(status()).toBe('Asking the service …');
    expect(screen.getByRole('status').getAttribute('aria-busy')).toBe('true');
    await expectAccessible();

    resolve(Response.json({ message: 'Bonjour, Ada !', language: 'fr' }));

    const greeting = await screen.findByText('Bonjour, Ada !');
    expect(greeting.getAttribute('lang')).toBe('fr');
    await expectAccessible();
  });

  it('sends names as they are', async () => {
    const fetch = stubFetch();
    const user = renderPage();

    await user.type(nameField(), 'a/b ?#ü{Enter}');

    expect(await screen.findByText('Hello, a/b ?#ü!')).toBeTruthy();
    expect(fetch.mock.lastCall?.[0]).toBe('/api/v1/greetings/a%2Fb%20%3F%23%C3%BC?language=en');
  });

  it('shows what went wrong with the number of the request, and tries again', async () => {
    let broken = true;
    stubFetch((url) => {
      const problem = { title: 'Internal error', status: 500, requestId: 'r-17' };
      return broken ? Response.json(problem, { status: 500 }) : answerWithFakeApi(url);
    });
    const user = renderPage();

    await user.type(nameField(), 'Ada{Enter}');

    const retry = await screen.findByRole('button', { name: 'Try again' });
    expect(screen.getByRole('alert').textContent).toContain('Internal error');
    expect(screen.getByRole('alert').textContent).toContain('r-17');
    await expectAccessible();

    broken = false;
    await user.click(retry);

    expect(document.activeElement).toBe(screen.getByRole('status'));
    expect(await screen.findByText('Hello, Ada!')).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toBe('');
  });

  it('asks for a name, and leads to the field that lacks it', async () => {
    const fetch = stubFetch();
    const user = renderPage();

    await user.type(nameField(), '  ');
    await user.click(greetButton());

    expect(nameField().getAttribute('aria-invalid')).toBe('true');
    expect(nameField().getAttribute('aria-describedby')).toBe(screen.getByText('Enter a name').id);
    expect(document.activeElement).toBe(nameField());
    expect(fetch).not.toHaveBeenCalled();
    await expectAccessible();

    await user.type(nameField(), 'Ada{Enter}');

    expect(await screen.findByText('Hello, Ada!')).toBeTruthy();
    expect(screen.queryByText('Enter a name')).toBeNull();
  });

  it('shows the answer to the last question, whichever comes first', async () => {
    const slow = Promise.withResolvers<Response>();
    stubFetch((url) => (url.pathname.endsWith('/Ada') ? slow.promise : answerWithFakeApi(url)));
    const user = renderPage();

    await user.type(nameField(), 'Ada{Enter}');
    await user.clear(nameField());
    await user.type(nameField(), 'Grace{Enter}');
    await screen.findByText('Hello, Grace!');
    slow.resolve(Response.json({ message: 'Hello, Ada!', language: 'en' }));
    await slow.promise;

    expect(status()).toBe('Hello, Grace!');
  });
});
