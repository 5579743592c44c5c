import { useState, type KeyboardEvent } from 'react';

/**
 * Chooses among the options of a list by the keys of a field that keeps the focus.
 *
 * @remarks
 *
 * Nothing is chosen while `current` is -1. Enter presses the chosen option;
 * with Ctrl or ⌘ it does so in a new tab, as with any link.
 */
export function usePaletteKeys(options: {
  count: number;
  /** Id of the option at a place, which is a link. */
  toId(index: number): string;
  onOpenInTab(index: number): void;
  /** Enter without a choice. */
  onEnter(): void;
  onEscape(): boolean;
  onDelete(index: number): boolean;
  /** An arrow while there is nothing to choose. */
  onArrow(): void;
}) {
  const { count, toId } = options;
  const [active, setActive] = useState(-1);
  const current = Math.min(active, count - 1);

  const enter = (inTab: boolean) => {
    const link = document.getElementById(toId(current));
    if (!(link instanceof HTMLAnchorElement)) {
      options.onEnter();
    } else if (inTab) {
      window.open(link.href, '_blank', 'noopener');
      options.onOpenInTab(current);
    } else {
      link.click();
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    let done = true;
    if (step && count > 0) {
      const next = current < 0 && step < 0 ? count - 1 : current + step;
      setActive((next + count) % count);
    } else if (step) {
      options.onArrow();
    } else if (event.key === 'Enter') {
      enter(event.ctrlKey || event.metaKey);
    } else if (event.key === 'Escape') {
      done = options.onEscape();
    } else if (event.key === 'Delete' && current >= 0) {
      done = options.onDelete(current);
    } else {
      done = false;
    }
    if (done) {
      event.preventDefault();
    }
  };
  return { current, setActive, onKeyDown };
}
