const ESCAPES: Readonly<Record<string, number>> = {
  a: 7,
  b: 8,
  t: 9,
  n: 10,
  v: 11,
  f: 12,
  r: 13,
  '"': 34,
  '\\': 92,
};

/**
 * Reads a path as git writes it: in quotes with octal bytes where it holds anything but plain characters
 * (`core.quotePath`).
 */
export function unquoteGitPath(path: string): string {
  if (!path.startsWith('"') || !path.endsWith('"') || path.length < 2) {
    return path;
  }
  const bytes: number[] = [];
  const encoder = new TextEncoder();
  const tokens = path.slice(1, -1).matchAll(/\\([0-7]{3})|\\(.)|([^\\]+)/gs);
  for (const [, octal, escape, plain] of tokens) {
    if (octal) {
      bytes.push(parseInt(octal, 8));
    } else if (escape) {
      bytes.push(ESCAPES[escape] ?? escape.charCodeAt(0));
    } else {
      bytes.push(...encoder.encode(plain));
    }
  }
  return new TextDecoder().decode(Uint8Array.from(bytes));
}
