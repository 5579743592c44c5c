import { EmojiIndex } from '../config/siteConfig';
import { FindEmoji, readEmojiNames, readGithubNames } from './emojiNames';
import { IconSets } from './IconSets';

/** What a name between colons stands for. */
export type Pictograph =
  | { readonly type: 'emoji'; readonly text: string }
  | { readonly type: 'icon'; readonly svg: string };

/** Names between colons, as far as a site knows them. Nothing is read before a page has one. */
export class Pictographs {
  readonly #index: EmojiIndex;
  readonly #icons = new IconSets();
  #findEmoji?: FindEmoji;

  constructor(index: EmojiIndex) {
    this.#index = index;
  }

  /** Of elements that hold one. */
  get className(): string {
    return this.#index.name;
  }

  find(name: string): Pictograph | undefined {
    const svg = this.#index.hasIcons ? this.#icons.find(name) : undefined;
    if (svg) {
      return { type: 'icon', svg };
    }
    this.#findEmoji ??=
      this.#index.name === 'gemoji' ? readGithubNames() : readEmojiNames();
    const text = this.#findEmoji(name);
    return text ? { type: 'emoji', text } : undefined;
  }
}
