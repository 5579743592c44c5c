import { useSearchParams } from 'react-router-dom';

/** The environment whose definition is on the page, as its address says; `undefined` for what is declared. */
export function useEnvironmentName(): string | undefined {
  const [params] = useSearchParams();
  return params.get('environment') ?? undefined;
}
