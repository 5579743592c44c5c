import { ListStyle } from '../../config/siteConfig';
import { Block, BlockQueue, createBlock } from './Block';
import { BlockNode } from './BlockNode';
import { Definitions } from './Definitions';
import { Stash } from './stash/Stash';

/** What is around the text that is being read. */
export type Surrounding = 'tight-list' | 'loose-list' | 'dedented' | 'quote';

/**
 * Reads what a block begins with.
 *
 * @remarks
 *
 * Takes the block from the queue and puts back what it leaves to others.
 *
 * @returns Whether it did so
 */
export type BlockRule = (
  reader: BlockReader,
  parent: BlockNode,
  queue: BlockQueue,
) => boolean;

// Deeper than anybody writes; each level reads its text once more.
const MAX_DEPTH = 40;

/**
 * Reads Markdown into a tree of blocks the way Python-Markdown does.
 *
 * @remarks
 *
 * CommonMark goes through a page line by line; Python-Markdown cuts it at blank
 * lines first, and what a block is depends on what the last one was. Where
 * authors nest lists, code and boxes the two disagree so often that one cannot
 * be had by patching the other.
 */
export class BlockReader {
  readonly lists: ListStyle;
  readonly stash: Stash;
  readonly definitions = new Definitions();
  tabSets = 0;
  /** How many captions of each kind there were. */
  readonly captions = new Map<string, number>();
  readonly #rules: readonly BlockRule[];
  /** The one that takes whatever is left. */
  readonly #lastRule: readonly BlockRule[];
  readonly #surroundings: Surrounding[] = [];
  #depth = 0;

  /**
   * @param rules - Asked in this order; the last one takes anything
   */
  constructor(rules: readonly BlockRule[], lists: ListStyle, stash: Stash) {
    this.#rules = rules;
    this.#lastRule = rules.slice(-1);
    this.lists = lists;
    this.stash = stash;
  }

  /** Whether the nearest thing around the text is the given one. */
  isIn(surrounding: Surrounding): boolean {
    return this.#surroundings[this.#surroundings.length - 1] === surrounding;
  }

  /** Reads with something around the text. */
  within(surrounding: Surrounding, read: () => void): void {
    this.#surroundings.push(surrounding);
    read();
    this.#surroundings.pop();
  }

  /** Reads text that can hold blank lines. */
  readText(parent: BlockNode, text: string): void {
    this.#readAll(parent, BlockQueue.of(text));
  }

  /** Reads one block, or what a rule left of it. */
  readBlock(parent: BlockNode, text: string, from?: Block): void {
    this.#readAll(parent, new BlockQueue([createBlock(text, from)]));
  }

  #readAll(parent: BlockNode, queue: BlockQueue): void {
    this.#depth++;
    const rules = this.#depth > MAX_DEPTH ? this.#lastRule : this.#rules;
    while (!queue.isEmpty) {
      rules.some(rule => rule(this, parent, queue));
    }
    this.#depth--;
  }
}
