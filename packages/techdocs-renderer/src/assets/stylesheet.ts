import { createHash } from 'node:crypto';
import { blocks } from './styles/blocks';
import { code } from './styles/code';
import { drawings } from './styles/drawings';
import { headings } from './styles/headings';
import { layout } from './styles/layout';
import { navigation } from './styles/navigation';
import { pageFacts } from './styles/pageFacts';
import { print } from './styles/print';
import { tables } from './styles/tables';
import { typeset } from './styles/typeset';
import { variables } from './styles/variables';

/** A file of the site that is the same for all of them. */
export type Stylesheet = {
  /** Relative to the site. */
  readonly path: string;
  /** Eight hexadecimal digits that change with the content. */
  readonly hash: string;
  readonly content: string;
};

function minify(css: string): string {
  return css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/;}/g, '}')
    .trim();
}

/**
 * Makes the one style sheet of a site.
 *
 * @remarks
 *
 * The reader lets a style sheet through only if its name is `main.`, eight
 * hexadecimal digits and `.min.css`.
 */
function createStylesheet(): Stylesheet {
  const content = minify(
    [
      variables,
      layout,
      navigation,
      typeset,
      headings,
      tables,
      code,
      blocks,
      pageFacts,
      drawings,
      print,
    ].join('\n'),
  );
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
  return { path: `assets/stylesheets/main.${hash}.min.css`, hash, content };
}

/** The style sheet of every site. */
export const STYLESHEET: Stylesheet = createStylesheet();
