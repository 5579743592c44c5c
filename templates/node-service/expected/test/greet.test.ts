import { expect, it } from 'vitest';
import { greet } from '../src/greetings/greet.ts';

it.each([
  ['de', 'Hallo, Ada!'],
  ['en', 'Hello, Ada!'],
  ['es', '¡Hola, Ada!'],
  ['fr', 'Bonjour, Ada !'],
] as const)('greets in %s', (language, message) => {
  expect(greet(' Ada ', language)).toEqual({ message, language });
});
