import { renderMermaidSVG } from 'beautiful-mermaid';

const LOOK = {
  bg: '#ffffff',
  fg: '#1f2933',
  line: '#5f6c7b',
  muted: '#4a5a69',
  accent: '#3b82d6',
  surface: '#eef4fb',
  border: '#8fa3b8',
  font: 'Arial',
  padding: 12,
};

// Signs and keys are drawn in a tint that is hard to see.
function makeLegible(svg) {
  return svg
    .replace(/(--_text-faint:)[^;]*;/, '$1 #4a5a69;')
    .replaceAll('>(no attributes)<', '><');
}

export function draw({ source }) {
  try {
    return { svg: makeLegible(renderMermaidSVG(source, LOOK)) };
  } catch (error) {
    return { problem: { message: String(error?.message ?? error) } };
  }
}
