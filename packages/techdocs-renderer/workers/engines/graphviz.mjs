import { instance } from '@viz-js/viz';

const viz = await instance();

// One of the fonts whose widths Graphviz knows without having it.
const font = { fontname: 'Arial' };
const FONT = 'font-family="Arial"';
const FONTS = `font-family="Arial, Helvetica, 'Liberation Sans', sans-serif"`;

export function draw({ source, layout }) {
  const { status, output, errors } = viz.render(source, {
    format: 'svg',
    engine: layout,
    graphAttributes: { ...font, bgcolor: 'transparent' },
    nodeAttributes: font,
    edgeAttributes: font,
  });
  if (status === 'success') {
    return { svg: output.replaceAll(FONT, FONTS) };
  }
  const message =
    errors.find(({ level }) => level === 'error')?.message ?? 'no picture';
  const line = / in line (\d+)/.exec(message)?.[1];
  return {
    problem: {
      message: message.trim().replace(/ in line \d+/, ''),
      line: line && Number(line),
    },
  };
}
