import { useSearchParams } from 'react-router-dom';

export type Range = { readonly from: number; readonly to: number };

const toNumber = (value: string | null) => {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 ? number : undefined;
};

/**
 * Which two iterations are compared, as the address says it: `?iteration=7` is that one with the one before, and
 * `?from=3&to=7` any two.
 */
export function useRange(newest: number | undefined) {
  const [params, setParams] = useSearchParams();
  const iteration = toNumber(params.get('iteration'));
  const to = toNumber(params.get('to')) ?? iteration ?? newest;
  const from = toNumber(params.get('from')) ?? (to && to - 1);
  const range = from && to && from !== to ? { from, to } : undefined;

  const write = (values: Readonly<Record<string, number>>) =>
    setParams(before => {
      const after = new URLSearchParams(before);
      ['iteration', 'from', 'to'].forEach(name => after.delete(name));
      Object.entries(values).forEach(([name, value]) =>
        after.set(name, String(value)),
      );
      return after;
    });

  return {
    range,
    /** Shows an iteration with the one before it. */
    show: (sequence: number) => write({ iteration: sequence }),
    compare: (two: Range) => write(two),
  };
}
