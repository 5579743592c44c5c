import { parseYaml } from './parseYaml';
import { readPlugins } from './pluginSettings';

describe('readPlugins', () => {
  it.each([
    ['[a, b]', { a: {}, b: {} }],
    ['[a: {x: y}, b: ]', { a: { x: 'y' }, b: {} }],
    ['{a: {x: y}, b: {}}', { a: { x: 'y' }, b: {} }],
    ['[material/tags]', { tags: {} }],
    ['[a: {enabled: false}, b: {enabled: yes}]', { b: { enabled: 'yes' } }],
    ['[a: {x: 1}, a: {x: 2}]', { a: { x: '1' } }],
    ['text', {}],
    ['', {}],
  ])('%s', (text, expected) => {
    const plugins = readPlugins(parseYaml(text, 'x'));

    expect(Object.fromEntries(plugins)).toEqual(expected);
  });
});
