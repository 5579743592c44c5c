import { createRequire } from 'node:module';
import MarkdownItParser from 'markdown-it';

const requireHere = createRequire(__filename);

/** @returns the character of a short name, given without colons */
export type FindEmoji = (name: string) => string | undefined;

type Toolkit = Readonly<
  Record<
    string,
    {
      readonly shortname: string;
      readonly shortname_alternates: readonly string[];
      readonly unicode_output: string;
    }
  >
>;

function toCharacters(codePoints: string): string {
  return String.fromCodePoint(
    ...codePoints.split('-').map(code => parseInt(code, 16)),
  );
}

/** Names as EmojiOne, JoyPixels and Twemoji have them. */
export function readEmojiNames(): FindEmoji {
  const known: Toolkit = requireHere('emoji-toolkit/emoji_strategy.json');
  const characters = new Map<string, string>();
  for (const emoji of Object.values(known)) {
    const { shortname, shortname_alternates, unicode_output } = emoji;
    for (const name of [shortname, ...shortname_alternates]) {
      characters.set(name.slice(1, -1), unicode_output);
    }
  }
  return name => {
    const codePoints = characters.get(name);
    return codePoints && toCharacters(codePoints);
  };
}

/** Names as GitHub has them. */
export function readGithubNames(): FindEmoji {
  const { full } = requireHere('markdown-it-emoji');
  const md = new MarkdownItParser().use(full, { shortcuts: {} });
  return name => {
    const [token] = md.parseInline(`:${name}:`, {})[0].children ?? [];
    return token?.type === 'emoji' ? token.content : undefined;
  };
}
