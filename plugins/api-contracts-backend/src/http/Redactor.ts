const SHOWN_INSTEAD = Buffer.from('[redacted]');
const MIN_LENGTH = 6;

/**
 * Takes secrets out of what passes through, also where one lies across two pieces.
 *
 * @remarks
 *
 * A target that returns the header it got shows the secret in plain, in JSON, in
 * an address or in base64; those are found. One that means to give the secret away
 * can always find another way to write it, so secrets are only for servers that
 * an administrator trusts.
 */
export class Redactor {
  readonly #needles: readonly Buffer[];
  #rest: Buffer = Buffer.alloc(0);

  constructor(secrets: readonly string[]) {
    this.#needles = [...new Set(secrets.flatMap(toSpellings))]
      .filter(spelling => spelling.length >= MIN_LENGTH)
      // The longest first: a shorter one may be a part of it.
      .sort((a, b) => b.length - a.length)
      .map(spelling => Buffer.from(spelling));
  }

  /** Takes in a piece, and gives what is surely not the begin of a secret. */
  push(piece: Buffer): Buffer {
    if (this.#needles.length === 0) {
      return piece;
    }
    const data = Buffer.concat([this.#rest, piece]);
    const { clean, from } = this.#replace(data);
    const end = data.length - this.#countOpen(data.subarray(from));
    this.#rest = Buffer.from(data.subarray(end));
    return Buffer.concat([...clean, data.subarray(from, end)]);
  }

  /**
   * Gives what is left.
   *
   * @param isCut - Whether more would have come, so that what looks like the begin of a secret may be one
   */
  end(isCut: boolean): Buffer {
    const rest = this.#rest;
    this.#rest = Buffer.alloc(0);
    return isCut && rest.length > 0 ? SHOWN_INSTEAD : rest;
  }

  text(value: string): string {
    const { clean, from } = this.#replace(Buffer.from(value));
    return Buffer.concat([
      ...clean,
      Buffer.from(value).subarray(from),
    ]).toString();
  }

  #replace(data: Buffer): { clean: Buffer[]; from: number } {
    const clean: Buffer[] = [];
    let from = 0;
    for (;;) {
      const found = this.#find(data, from);
      if (!found) {
        return { clean, from };
      }
      clean.push(data.subarray(from, found.at), SHOWN_INSTEAD);
      from = found.at + found.length;
    }
  }

  #find(data: Buffer, from: number) {
    let found: { at: number; length: number } | undefined;
    for (const { length, at } of this.#needles.map(needle => ({
      length: needle.length,
      at: data.indexOf(needle, from),
    }))) {
      if (at >= 0 && (!found || at < found.at)) {
        found = { at, length };
      }
    }
    return found;
  }

  /** How many bytes at the end could be the begin of a secret. */
  #countOpen(data: Buffer): number {
    const longest = Math.max(...this.#needles.map(needle => needle.length));
    for (let n = Math.min(longest - 1, data.length); n > 0; n--) {
      const tail = data.subarray(data.length - n);
      if (
        this.#needles.some(
          needle => needle.length > n && needle.subarray(0, n).equals(tail),
        )
      ) {
        return n;
      }
    }
    return 0;
  }
}

function toSpellings(secret: string): string[] {
  const [scheme, ...words] = secret.split(' ');
  const token = words.join(' ');
  const parts = token ? [secret, token] : [secret];
  if (token && scheme.toLowerCase() === 'basic') {
    const login = Buffer.from(token, 'base64').toString();
    parts.push(login, login.slice(login.indexOf(':') + 1));
  }
  return parts.flatMap(part => [
    part,
    JSON.stringify(part).slice(1, -1),
    encodeURIComponent(part),
    Buffer.from(part).toString('base64').replace(/=+$/, ''),
    Buffer.from(part).toString('base64url'),
  ]);
}
