import { MathSyntax } from '../../../config/siteConfig';
import { appendNode } from '../BlockNode';
import { BlockRule } from '../BlockReader';

const START = /^\s*(?:\$\$|\\\[|\\begin)/;
const DOLLARS = /^\$\$((?:\\[^]|[^\\])+)\$\$[ ]*$/;
const SQUARE = /^\\\[((?:\\[^\]]|[^\\])+)\\\][ ]*$/;
const BEGIN = /^(\\begin\{([a-z]+\*?)\}[^]+\\end\{\2\})[ ]*$/;

/** Makes the rule that reads blocks which are a formula from beginning to end. */
export function createFormulaRule(syntax: MathSyntax): BlockRule {
  const patterns = [
    ...(syntax.blockDollar ? [DOLLARS] : []),
    ...(syntax.blockSquare ? [SQUARE] : []),
    ...(syntax.blockBegin ? [BEGIN] : []),
  ];
  return (_reader, parent, queue) => {
    const { text } = queue.peek();
    if (!START.test(text)) {
      return false;
    }
    const written = text.trim();
    const tex = patterns
      .map(pattern => pattern.exec(written)?.[1])
      .find(Boolean);
    if (tex === undefined) {
      return false;
    }
    queue.take();
    appendNode(parent, 'formula', { text: tex });
    return true;
  };
}
