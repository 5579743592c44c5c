import { NavItem } from './navItem';
import { RestItem } from './restItem';

/** What stands in place of each `...`, once. */
export class RestBlocks {
  readonly #blocks: Map<string, NavItem[]>;
  readonly #rests: readonly RestItem[];

  constructor(rests: readonly RestItem[]) {
    // What takes all others comes last, wherever it stands.
    this.#rests = [...rests].sort(
      (a, b) => Number(a.takesAll) - Number(b.takesAll),
    );
    this.#blocks = new Map(rests.map(rest => [rest.written, []]));
  }

  /** Gives an entry to the first `...` that means it, if one does. */
  give(item: NavItem, path: string): void {
    const taker = this.#rests.find(rest => rest.matches(path));
    if (taker) {
      this.#blocks.get(taker.written)?.push(item);
    }
  }

  take({ written }: RestItem): readonly NavItem[] {
    const block = this.#blocks.get(written) ?? [];
    this.#blocks.delete(written);
    return block;
  }

  /** Gives away the pages of all folders, each with the folders it is in. */
  giveAll(items: readonly NavItem[], used: ReadonlySet<string>): void {
    for (const item of items) {
      if (item.kind === 'page' && !used.has(item.path)) {
        this.give(item, item.path);
      } else if (item.kind === 'section') {
        const inside = new RestBlocks(this.#rests);
        inside.giveAll(item.children, used);
        for (const rest of this.#rests) {
          const children = inside.take(rest);
          if (children.length > 0) {
            const given = rest.isFlat ? children : [{ ...item, children }];
            this.#blocks.get(rest.written)?.push(...given);
          }
        }
      }
    }
  }
}
