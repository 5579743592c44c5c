import { asBoolean, asList, asMap, YamlValue } from './parseYaml';
import { MathSyntax } from './siteConfig';

function hasMathFence(superfences: YamlValue): boolean {
  const fences = asList(asMap(superfences)?.custom_fences) ?? [];
  return fences.some(fence => asMap(fence)?.name === 'math');
}

/**
 * Reads which formulas a site has; none, unless an extension is set up for them.
 *
 * @param extensions - Settings by name of each Markdown extension
 */
export function readMathSyntax(
  extensions: ReadonlyMap<string, YamlValue>,
): MathSyntax | undefined {
  const fence = hasMathFence(extensions.get('pymdownx.superfences'));
  if (extensions.has('pymdownx.arithmatex')) {
    const options = asMap(extensions.get('pymdownx.arithmatex'));
    const inline = asList(options?.inline_syntax) ?? ['dollar', 'round'];
    const block = asList(options?.block_syntax) ?? [
      'dollar',
      'square',
      'begin',
    ];
    const isSmart = asBoolean(options?.smart_dollar) ?? true;
    const dollar = isSmart ? 'smart' : 'plain';
    return {
      inlineDollar: inline.includes('dollar') ? dollar : undefined,
      inlineRound: inline.includes('round'),
      blockDollar: block.includes('dollar'),
      blockSquare: block.includes('square'),
      blockBegin: block.includes('begin'),
      fence,
    };
  }
  if (extensions.has('mdx_math')) {
    const options = asMap(extensions.get('mdx_math'));
    const hasDollar = asBoolean(options?.enable_dollar_delimiter) ?? false;
    return {
      inlineDollar: hasDollar ? 'plain' : undefined,
      inlineRound: true,
      blockDollar: true,
      blockSquare: true,
      blockBegin: true,
      fence,
    };
  }
  return fence
    ? {
        inlineRound: false,
        blockDollar: false,
        blockSquare: false,
        blockBegin: false,
        fence,
      }
    : undefined;
}
