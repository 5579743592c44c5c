import { requestJson } from '../api/requestJson.ts';
import { type Greeting, greetingSchema, type Language } from './greeting.ts';

export interface GreetingRequest {
  name: string;
  language: Language;
}

export interface GreetingApi {
  greet(request: GreetingRequest, signal: AbortSignal): Promise<Greeting>;
}

/** Speaks the contract of the API: `GET /v1/greetings/{name}?language=`. */
export function createGreetingApi(baseUrl: string): GreetingApi {
  return {
    greet: ({ name, language }, signal) =>
      requestJson(
        `${baseUrl}/v1/greetings/${encodeURIComponent(name)}?${new URLSearchParams({ language })}`,
        greetingSchema,
        signal,
      ),
  };
}
