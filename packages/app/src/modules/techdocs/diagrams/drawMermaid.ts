import mermaid, { type MermaidConfig } from 'mermaid';
import { DiagramError } from './DiagramError';
import {
  fixC4Text,
  readColours,
  toC4Colours,
  toDiagramTheme,
} from './diagramTheme';
import { toDrawing, type Drawing } from './toDrawing';

const MAX_EDGES = 300;
const MAX_TEXT = 10_000;

// A drawing is an image, which has no fonts but those of the system. Measured
// with another one, its texts would not fit.
const FONT = 'system-ui, sans-serif';

let drawn = 0;

function configure(
  colours: ReturnType<typeof readColours>,
  mode: 'light' | 'dark',
): MermaidConfig {
  return {
    startOnLoad: false,
    securityLevel: 'strict',
    suppressErrorRendering: true,
    maxTextSize: MAX_TEXT,
    maxEdges: MAX_EDGES,
    // Texts of HTML are not shown by every browser in an image.
    htmlLabels: false,
    flowchart: { htmlLabels: false },
    fontFamily: FONT,
    theme: 'base',
    themeVariables: { ...toDiagramTheme(colours, mode), fontFamily: FONT },
    c4: toC4Colours(colours),
    // A page sets none of these with a directive of its own.
    secure: [
      'secure',
      'securityLevel',
      'startOnLoad',
      'maxTextSize',
      'maxEdges',
      'suppressErrorRendering',
      'htmlLabels',
      'fontFamily',
      'themeCSS',
    ],
  };
}

/** Draws a diagram of any kind that Mermaid knows, in the colours of the portal and as wide as its place. */
export async function drawMermaid(
  source: string,
  mode: 'light' | 'dark',
  width: number,
): Promise<Drawing> {
  const colours = readColours();
  mermaid.initialize(configure(colours, mode));
  drawn += 1;
  // It has to stand in the document to be measured; out of sight it moves nothing.
  const workbench = document.createElement('div');
  workbench.setAttribute('aria-hidden', 'true');
  workbench.style.cssText = `position:fixed;left:-10000px;top:0;width:${width}px;visibility:hidden`;
  document.body.append(workbench);
  try {
    const { svg } = await mermaid.render(
      `fairway-diagram-${drawn}`,
      source,
      workbench,
    );
    const isC4 = /^\s*C4/m.test(source);
    const drawing = toDrawing(
      isC4 ? fixC4Text(svg, colours) : svg,
      colours.quiet,
    );
    if (!drawing) {
      throw new DiagramError({ kind: 'failed', detail: 'it has no size' });
    }
    return drawing;
  } finally {
    workbench.remove();
  }
}
