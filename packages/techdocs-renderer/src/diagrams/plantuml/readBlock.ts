const START = /^\s*@start[a-z]+(?:\(\s*id\s*=\s*([^)\s]+)\s*\)|\s.*)?\s*$/i;
const END = /^\s*@end[a-z]+\s*$/i;
const START_SUB = /^\s*!startsub\s+(\S+)\s*$/;
const END_SUB = /^\s*!endsub\s*$/;

type Block = { readonly id?: string; readonly lines: readonly string[] };

function* blocksOf(lines: readonly string[]): Generator<Block> {
  let open: { id?: string; lines: string[] } | undefined;
  for (const line of lines) {
    const start = START.exec(line);
    if (start) {
      open = { id: start[1], lines: [] };
    } else if (END.test(line)) {
      if (open) {
        yield open;
      }
      open = undefined;
    } else {
      open?.lines.push(line);
    }
  }
  if (open) {
    yield open;
  }
}

/**
 * The part of a file that an include asks for.
 *
 * @param part - Name or number of a diagram in the file; its first one, or all
 * of a file without any, if not given
 */
export function readBlock(
  lines: readonly string[],
  part?: string,
): readonly string[] | undefined {
  const blocks = Array.from(blocksOf(lines));
  if (part === undefined) {
    return blocks[0]?.lines ?? lines;
  }
  const named = blocks.find(({ id }) => id === part);
  return (named ?? (/^\d+$/.test(part) ? blocks[Number(part)] : undefined))
    ?.lines;
}

/** The lines between `!startsub` and `!endsub` of one name. */
export function readSub(
  lines: readonly string[],
  name: string,
): readonly string[] | undefined {
  let open: string | undefined;
  let isKnown = false;
  const found = lines.filter(line => {
    const start = START_SUB.exec(line)?.[1];
    if (start !== undefined || END_SUB.test(line)) {
      open = start;
      isKnown ||= start === name;
      return false;
    }
    return open === name;
  });
  return isKnown ? found : undefined;
}
