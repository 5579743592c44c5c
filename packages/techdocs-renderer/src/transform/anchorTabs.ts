import type { Token } from 'markdown-it';
import { TabAnchors } from '../config/siteConfig';
import { escapeHtml } from '../render/escapeHtml';
import { collectIds } from './headings';
import { inlineText } from './inlineText';
import { slugify } from './slugify';

/** Anchors of the headings that stand above a place, by the level of their tokens. */
class HeadingTrail {
  readonly #ids: (string | undefined)[] = [];

  pass(token: Token): void {
    this.#ids.length = Math.min(this.#ids.length, token.level + 1);
    if (token.type === 'heading_open') {
      this.#ids[token.level] = String(token.attrGet('id'));
    }
  }

  get nearest(): string | undefined {
    return this.#ids.findLast(id => id !== undefined);
  }
}

/**
 * Names tabs after their labels, where the author asks for it, so that links can
 * lead to them.
 *
 * @param tokens - Tokens of a page whose headings have their anchors
 */
export function anchorTabs(
  tokens: readonly Token[],
  { slugStyle, isBelowHeading }: TabAnchors,
): void {
  const used = collectIds(tokens);
  const trail = new HeadingTrail();
  const open: { readonly inputs: Token; readonly prefix: string }[] = [];
  tokens.forEach((token, i) => {
    trail.pass(token);
    if (token.type === 'tabbed_inputs') {
      const heading = isBelowHeading ? trail.nearest : undefined;
      const prefix = heading ? heading + slugStyle.separator : '';
      open.push({ inputs: token, prefix });
    } else if (token.type === 'tabbed_set_close') {
      open.pop();
    } else if (token.type === 'tabbed_label_open') {
      const { inputs, prefix } = open[open.length - 1];
      const label = inlineText(tokens[i + 1].children ?? []);
      const id = used.add(prefix + slugify(label, slugStyle));
      const given = String(token.attrGet('for'));
      inputs.content = inputs.content.replace(
        `id="${given}"`,
        () => `id="${escapeHtml(id)}"`,
      );
      token.attrSet('for', id);
    }
  });
}
