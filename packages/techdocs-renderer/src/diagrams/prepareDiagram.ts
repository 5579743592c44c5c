import { PlantumlConfig } from '../config/siteConfig';
import { describeGraph } from './describeDiagram';
import { Diagram } from './Diagram';
import { DocsFiles } from './DocsFiles';
import { prepareMermaid } from './mermaid/prepareMermaid';
import { Libraries } from './plantuml/Libraries';
import { preparePlantuml } from './plantuml/preparePlantuml';
import { PreparedDiagram } from './PreparedDiagram';

const MAX_SOURCE_BYTES = 128 * 1024;

/** What the diagrams of a site are made of besides what stands on the page. */
export type DiagramSources = {
  readonly docs: DocsFiles;
  readonly libraries: Libraries;
  readonly plantuml: PlantumlConfig;
};

async function readSource(
  { source, sourceFile }: Diagram,
  page: string,
  docs: DocsFiles,
): Promise<string | undefined> {
  if (sourceFile === undefined) {
    return source;
  }
  const path = docs.find(sourceFile, page);
  const text = path && (await docs.read(path, MAX_SOURCE_BYTES));
  return text === undefined ? undefined : text.replace(/\r\n?/g, '\n') + source;
}

function prepareGraph(source: string, layout: string): PreparedDiagram {
  return {
    type: 'drawing',
    description: describeGraph(source),
    drawing: { request: { engine: 'graphviz', source, layout } },
  };
}

/**
 * Makes a diagram ready to be drawn, or finds out that it cannot be.
 *
 * @param page - Path of the page it stands on
 */
export async function prepareDiagram(
  diagram: Diagram,
  page: string,
  sources: DiagramSources,
): Promise<PreparedDiagram> {
  const source = await readSource(diagram, page, sources.docs);
  if (source === undefined) {
    return {
      type: 'problem',
      problem: {
        message: `the documentation folder has no file "${diagram.sourceFile}" that could be read`,
      },
    };
  }
  if (source.length > MAX_SOURCE_BYTES) {
    return {
      type: 'problem',
      problem: {
        message: `it is longer than ${MAX_SOURCE_BYTES / 1024} KiB`,
        isTooMuch: true,
      },
    };
  }
  switch (diagram.language) {
    case 'mermaid':
      return prepareMermaid(source);
    case 'graphviz':
      return prepareGraph(source, diagram.layout ?? 'dot');
    default:
      return preparePlantuml(source, page, sources, sources.plantuml);
  }
}
