/**
 * Text between blank lines, or a part of it that is still to be read.
 *
 * @remarks
 *
 * What is not in a text is in no later part of it either. Rules that look for a
 * line anywhere in a block note that there is none, so that a block of ten
 * thousand headings is not searched ten thousand times.
 */
export type Block = {
  readonly text: string;
  readonly without: Set<RegExp>;
};

export function createBlock(text: string, from?: Block): Block {
  return { text, without: new Set(from?.without) };
}

/** Finds the first place in a block where a pattern matches; it must begin at a line. */
export function findInBlock(
  block: Block,
  pattern: RegExp,
): RegExpExecArray | undefined {
  if (block.without.has(pattern)) {
    return undefined;
  }
  const match = pattern.exec(block.text);
  if (!match) {
    block.without.add(pattern);
  }
  return match ?? undefined;
}

/** The blocks that are still to be read. */
export class BlockQueue {
  readonly #reversed: Block[];

  static of(text: string): BlockQueue {
    return new BlockQueue(text.split('\n\n').map(part => createBlock(part)));
  }

  constructor(blocks: readonly Block[]) {
    this.#reversed = [...blocks].reverse();
  }

  get isEmpty(): boolean {
    return this.#reversed.length === 0;
  }

  peek(): Block {
    return this.#reversed[this.#reversed.length - 1];
  }

  take(): Block {
    return this.#reversed.pop()!;
  }

  put(block: Block): void {
    this.#reversed.push(block);
  }
}
