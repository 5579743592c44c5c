import { type Greeting, type Language, languages } from '../src/greetings/greeting.ts';

const messages: Record<Language, (name: string) => string> = {
  de: (name) => `Hallo, ${name}!`,
  en: (name) => `Hello, ${name}!`,
  es: (name) => `¡Hola, ${name}!`,
  fr: (name) => `Bonjour, ${name} !`,
};

/** Stands in for the API while developing and in tests; answers as the contract says. */
export function fakeApi(url: URL): Response {
  const [, encoded] = /^\/v1\/greetings\/([^/]+)$/.exec(url.pathname) ?? [];
  if (encoded === undefined) {
    return problem(404, 'Not found', `There is nothing at ${url.pathname}`);
  }
  const name = decodeURIComponent(encoded).trim();
  const language = url.searchParams.get('language') ?? 'en';
  if (!name || name.length > 80 || !isLanguage(language)) {
    return problem(400, 'Bad request', 'The name or the language does not fit the contract');
  }
  return Response.json({ message: messages[language](name), language } satisfies Greeting);
}

function isLanguage(value: string): value is Language {
  return Object.hasOwn(languages, value);
}

function problem(status: number, title: string, detail: string): Response {
  return Response.json(
    { title, status, detail, requestId: 'fake-1' },
    { status, headers: { 'content-type': 'application/problem+json' } },
  );
}
