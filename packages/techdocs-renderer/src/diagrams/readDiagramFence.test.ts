import { readDiagramFence } from './readDiagramFence';

describe('readDiagramFence', () => {
  it.each([
    ['mermaid', 'mermaid', undefined],
    ['{ .mermaid #id }', 'mermaid', undefined],
    ['plantuml', 'plantuml', undefined],
    ['puml', 'plantuml', undefined],
    ['uml', 'plantuml', undefined],
    ['c4plantuml', 'plantuml', undefined],
    ['@startuml', 'plantuml', undefined],
    ['{.plantuml}', 'plantuml', undefined],
    ['kroki-plantuml', 'plantuml', undefined],
    ['kroki-mermaid', 'mermaid', undefined],
    ['kroki-graphviz', 'graphviz', 'dot'],
    ['dot', 'graphviz', 'dot'],
    ['graphviz', 'graphviz', 'dot'],
    ['graphviz dot attack_plan.svg', 'graphviz', 'dot'],
    ['graphviz neato plan.png', 'graphviz', 'neato'],
    ['kroki-graphviz layout=circo', 'graphviz', 'circo'],
    ['graphviz rm plan.svg', 'graphviz', 'dot'],
  ])('knows "%s"', (info, language, layout) => {
    expect(readDiagramFence(info, '```')).toMatchObject({
      type: 'diagram',
      language,
      layout,
    });
  });

  it.each(['', 'text', 'mermaidx', 'python title="mermaid"', 'plant uml'])(
    'takes "%s" for code',
    info => {
      expect(readDiagramFence(info, '```')).toBeUndefined();
    },
  );

  it('says what Kroki could draw and we cannot', () => {
    expect(readDiagramFence('kroki-d2 theme=1', '```')).toEqual({
      type: 'unknown',
      language: 'd2',
    });
  });

  it('shows the source in a fence that can hold a fence', () => {
    expect(readDiagramFence('plantuml', '````')).toBeUndefined();
    expect(readDiagramFence('graphviz', '~~~~')).toBeUndefined();
    expect(readDiagramFence('mermaid', '````')).toBeDefined();
  });

  it('reads how a diagram is shown', () => {
    const info = `plantuml id="one" format="svg" classes="uml wide" alt="Who's who" title='A "t"' width="300" height="50%" source="a/b.puml"`;

    expect(readDiagramFence(info, '```')).toMatchObject({
      sourceFile: 'a/b.puml',
      look: {
        id: 'one',
        classes: ['uml', 'wide'],
        alt: "Who's who",
        title: 'A "t"',
        width: '300px',
        height: '50%',
      },
    });
  });

  it('leaves out what could be anything', () => {
    const info = `plantuml id="a b" classes="a<b" width="1px;position:fixed" height="calc(1px)"`;

    expect(readDiagramFence(info, '```')).toMatchObject({
      look: {
        id: undefined,
        classes: [],
        width: undefined,
        height: undefined,
      },
    });
  });
});
