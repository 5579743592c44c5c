import type { KeyboardEvent } from 'react';

const STEPS: Readonly<Record<string, (index: number, last: number) => number>> =
  {
    ArrowDown: (index, last) => Math.min(index + 1, last),
    ArrowUp: index => Math.max(index - 1, 0),
    Home: () => 0,
    End: (_, last) => last,
  };

/** Marks the link of a row that the arrow keys go to. */
export const ROW_LINK = { 'data-row-link': '' } as const;

/**
 * Lets the arrow keys go from row to row of a list, without taking the rows out of the tab order.
 *
 * @returns Properties for the element around the rows
 */
export function useArrowKeys() {
  return {
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const step = STEPS[event.key];
      const links = [
        ...event.currentTarget.querySelectorAll<HTMLElement>('[data-row-link]'),
      ];
      const index = links.indexOf(event.target as HTMLElement);
      if (
        !step ||
        index < 0 ||
        event.altKey ||
        event.ctrlKey ||
        event.metaKey
      ) {
        return;
      }
      event.preventDefault();
      links[step(index, links.length - 1)].focus();
    },
  };
}
