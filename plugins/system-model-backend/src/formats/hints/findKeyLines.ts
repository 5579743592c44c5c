/** A text of JSON, or what opens, closes or breaks the line. */
const TOKEN = /"(?:[^"\\\n]|\\.)*"(\s*:)?|[[\]{}\n]/g;

/** Finds the lines of the fields of the outermost object of a text of JSON that is right. */
export function findKeyLines(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  let depth = 0;
  let line = 1;
  for (const [token, colon] of text.matchAll(TOKEN)) {
    if (token === '{' || token === '[') {
      depth += 1;
    } else if (token === '}' || token === ']') {
      depth -= 1;
    } else {
      if (depth === 1 && colon !== undefined) {
        const name: unknown = JSON.parse(token.slice(0, -colon.length));
        lines.set(String(name), line);
      }
      line += token.split('\n').length - 1;
    }
  }
  return lines;
}
