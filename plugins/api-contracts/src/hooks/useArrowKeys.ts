import type { KeyboardEvent } from 'react';

const STEPS: Readonly<Record<string, (index: number, last: number) => number>> =
  {
    ArrowDown: (index, last) => Math.min(index + 1, last),
    ArrowUp: index => Math.max(index - 1, 0),
    Home: () => 0,
    End: (_, last) => last,
  };

/** Marks what the arrow keys go to. */
export const ROW = { 'data-row': '' } as const;

/**
 * Lets the arrow keys go from row to row of a list, without taking the rows out of the tab order.
 *
 * @returns Properties for the element around the rows
 */
export function useArrowKeys() {
  return {
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const step = STEPS[event.key];
      const rows = [
        ...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]'),
      ];
      const index = rows.indexOf(event.target as HTMLElement);
      const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey;
      if (step && index >= 0 && isPlain) {
        event.preventDefault();
        rows[step(index, rows.length - 1)].focus();
      }
    },
  };
}
