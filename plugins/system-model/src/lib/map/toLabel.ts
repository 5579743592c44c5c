const MOST_CHARACTERS = 34;
const CHARACTER = 7.2;
const AROUND = 44;

/** The text on a node; names that are too long for one end in dots. */
export function toLabel(title: string): string {
  return title.length > MOST_CHARACTERS
    ? `${title.slice(0, MOST_CHARACTERS - 1)}…`
    : title;
}

/** How wide a node is that has a text on it. */
export function toNodeWidth(title: string): number {
  return Math.round(toLabel(title).length * CHARACTER + AROUND);
}
