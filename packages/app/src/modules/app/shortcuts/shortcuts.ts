/** Something a key, or one key after another, does anywhere in the portal. */
export interface Shortcut {
  readonly keys: readonly string[];
  readonly label:
    | 'search'
    | 'help'
    | 'home'
    | 'catalog'
    | 'docs'
    | 'apis'
    | 'create';
  /** Where it leads; the two without open something in place. */
  readonly to?: string;
}

export const shortcuts: readonly Shortcut[] = [
  { keys: ['Mod+K'], label: 'search' },
  { keys: ['?'], label: 'help' },
  { keys: ['g', 'h'], label: 'home', to: '/' },
  { keys: ['g', 'c'], label: 'catalog', to: '/catalog' },
  { keys: ['g', 'd'], label: 'docs', to: '/docs' },
  { keys: ['g', 'a'], label: 'apis', to: '/api-docs' },
  { keys: ['c'], label: 'create', to: '/create' },
];

/** How long the first key of a sequence is remembered. */
const SEQUENCE_MS = 1000;

export interface KeyPress {
  readonly key: string;
  readonly modifier: boolean;
  readonly alt: boolean;
  readonly typing: boolean;
  readonly time: number;
}

/**
 * Creates a function that takes key presses and answers with the shortcut they
 * complete, if any.
 *
 * @remarks
 *
 * Single keys do nothing while the reader types in a field; the search
 * shortcut, which no field uses, works there too.
 */
export function createShortcutMatcher(
  known: readonly Shortcut[] = shortcuts,
): (press: KeyPress) => Shortcut | undefined {
  let pending: { key: string; time: number } | undefined;
  return press => {
    const { key, modifier, alt, typing, time } = press;
    if (modifier || alt) {
      pending = undefined;
      return !alt && key.toLowerCase() === 'k'
        ? known.find(s => s.keys[0] === 'Mod+K')
        : undefined;
    }
    if (typing || key === 'Shift') {
      return undefined;
    }
    const first =
      pending && time - pending.time <= SEQUENCE_MS ? pending.key : undefined;
    pending = undefined;
    const found =
      (first && known.find(s => s.keys[0] === first && s.keys[1] === key)) ||
      known.find(s => s.keys.length === 1 && s.keys[0] === key);
    if (!found && known.some(s => s.keys.length > 1 && s.keys[0] === key)) {
      pending = { key, time };
    }
    return found || undefined;
  };
}
