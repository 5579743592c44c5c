import { useSearchParams } from 'react-router-dom';

/** Names in an address what is to be tried. */
const TRY_PARAM = 'try';

/** What the address says is to be tried, and where another thing is. */
export function useTryAddress() {
  const [params] = useSearchParams();
  return {
    tried: params.get(TRY_PARAM) ?? undefined,
    toTry: (name: string) => {
      const after = new URLSearchParams(params);
      after.set(TRY_PARAM, name);
      return { search: after.toString() };
    },
  };
}
