import { MappedText } from './MappedText';

/** Finds the line of the file on which an address stands; the next one each time it is asked for the same. */
export type AddressFinder = (address: string) => number | undefined;

// Each can mean a look at the whole page.
const MAX_FOUND = 500;
const BEFORE_ADDRESS = /[(<"'=\s]$/;

function decode(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** Where something that looks like an address stands, rather than a word of the text. */
function findAddress(text: string, address: string, from: number): number {
  let at = text.indexOf(address, from);
  while (at >= 0 && !BEFORE_ADDRESS.test(text.slice(Math.max(at - 1, 0), at))) {
    at = text.indexOf(address, at + 1);
  }
  return at;
}

/**
 * Lets lines of addresses be found in the text of a page, whose tokens do not know them.
 *
 * @remarks
 *
 * What stands in a block of code is taken for a link that comes later; the line
 * is a help, not a promise.
 */
export function createAddressFinder({
  text,
  lines,
}: MappedText): AddressFinder {
  const seen = new Map<string, number>();
  let left = MAX_FOUND;
  let starts: number[] | undefined;
  const lineAt = (position: number): number => {
    if (!starts) {
      starts = [0];
      for (
        let at = text.indexOf('\n');
        at >= 0;
        at = text.indexOf('\n', at + 1)
      ) {
        starts.push(at + 1);
      }
    }
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (starts[middle] <= position) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  };
  return written => {
    if (written === '' || left-- <= 0) {
      return undefined;
    }
    const from = (seen.get(written) ?? -1) + 1;
    const found = [written, decode(written)]
      .map(address => findAddress(text, address, from))
      .find(at => at >= 0);
    if (found === undefined) {
      return undefined;
    }
    seen.set(written, found);
    return lines[lineAt(found)];
  };
}
