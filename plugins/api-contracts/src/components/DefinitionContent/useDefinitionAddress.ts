import { useSearchParams } from 'react-router-dom';
import { useEnvironmentName } from '../../hooks/useEnvironmentName';

/** How a definition is shown: by its viewer, as text, or as what is said about it. */
export type DefinitionViewId = 'read' | 'raw' | 'quality' | 'differences';

/** Those that hold only for one of the definitions of an API. */
const OF_ONE_DEFINITION: readonly (string | null)[] = [
  'quality',
  'differences',
];

const toLine = (value: string | null) => Number(value) || undefined;

/** Which definition of an API is shown and how, as the address says it. */
export function useDefinitionAddress() {
  const [params, setParams] = useSearchParams();
  const environment = useEnvironmentName();
  const change = (edit: (after: URLSearchParams) => void) =>
    setParams(
      before => {
        const after = new URLSearchParams(before);
        edit(after);
        return after;
      },
      { replace: true },
    );

  return {
    environment,
    view: params.get('view') ?? 'read',
    line: toLine(params.get('line')),
    setView: (view: DefinitionViewId) =>
      change(after => {
        after.delete('view');
        after.delete('line');
        if (view !== 'read') after.set('view', view);
      }),
    setEnvironment: (next: string | undefined) =>
      change(after => {
        after.delete('environment');
        after.delete('line');
        if (OF_ONE_DEFINITION.includes(after.get('view'))) after.delete('view');
        if (next !== undefined) after.set('environment', next);
      }),
  };
}
