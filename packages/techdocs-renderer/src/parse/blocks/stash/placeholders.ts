// Two characters that no text has; they are taken out of what authors write.
const START = '\u0002';
const END = '\u0003';

export const PLACEHOLDER_CODE = 2;

const CONTROL = new RegExp(`[${START}${END}]`, 'g');
const ANY = new RegExp(`${START}(\\d+)${END}`, 'g');
const FIRST = new RegExp(`^${START}(\\d+)${END}`);
const ON_A_LINE = new RegExp(`^([> ]*)${START}(\\d+)${END}$`);

export function placeholder(index: number): string {
  return `${START}${index}${END}`;
}

export function removePlaceholders(text: string): string {
  return text.replace(CONTROL, '');
}

/** The placeholder a text begins with. */
export function readFirstPlaceholder(
  text: string,
): { readonly index: number; readonly length: number } | undefined {
  const match = FIRST.exec(text);
  return match
    ? { index: Number(match[1]), length: match[0].length }
    : undefined;
}

/** The placeholder that is all there is on a line, with what it is indented by. */
export function readPlaceholderLine(
  line: string,
): { readonly index: number; readonly indent: number } | undefined {
  const match = ON_A_LINE.exec(line);
  return match
    ? { index: Number(match[2]), indent: match[1].length }
    : undefined;
}

/** Text and placeholders in turn: every second part is a number. */
export function splitAtPlaceholders(text: string): readonly string[] {
  return text.includes(START) ? text.split(ANY) : [text];
}
