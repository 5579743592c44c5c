export const languages = ['de', 'en', 'es', 'fr'] as const;

export type Language = (typeof languages)[number];

export interface Greeting {
  message: string;
  language: Language;
}

const hello: Record<Language, (name: string) => string> = {
  de: (name) => `Hallo, ${name}!`,
  en: (name) => `Hello, ${name}!`,
  es: (name) => `¡Hola, ${name}!`,
  fr: (name) => `Bonjour, ${name} !`,
};

/** Greets someone. Put what this service is about beside it, and remove it then. */
export function greet(name: string, language: Language): Greeting {
  return { message: hello[language](name.trim()), language };
}
