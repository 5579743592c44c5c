import * as z from 'zod/mini';

/** Languages of the contract, under their own names. */
export const languages = { de: 'Deutsch', en: 'English', es: 'Español', fr: 'Français' } as const;

export type Language = keyof typeof languages;

export const languageSchema = z.enum(Object.keys(languages) as [Language, ...Language[]]);

export const greetingSchema = z.object({ message: z.string(), language: languageSchema });

export type Greeting = z.infer<typeof greetingSchema>;
