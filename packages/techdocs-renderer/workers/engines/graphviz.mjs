import { instance } from '@viz-js/viz';

// Memory of WebAssembly is none of the heap that the thread is limited to.
const MAX_BYTES = 256 * 1024 * 1024;
const PAGE_BYTES = 64 * 1024;
const { grow } = WebAssembly.Memory.prototype;
WebAssembly.Memory.prototype.grow = function growWithin(pages) {
  if (this.buffer.byteLength + pages * PAGE_BYTES > MAX_BYTES) {
    throw new RangeError('a graph may not take more memory');
  }
  return grow.call(this, pages);
};

const viz = await instance();

// One of the fonts whose widths Graphviz knows without having it.
const font = { fontname: 'Arial' };
const FONT = 'font-family="Arial"';
const FONTS = `font-family="Arial, Helvetica, 'Liberation Sans', sans-serif"`;

function readProblem(errors) {
  const message =
    errors.find(({ level }) => level === 'error')?.message.trim() ??
    'there is nothing to draw';
  const line = / in line (\d+)/.exec(message)?.[1];
  return {
    message: message.replace(/ in line \d+/, ''),
    line: line && Number(line),
  };
}

// It ends itself when it gets no more memory, and breaks on the most hostile graphs.
function explain(error) {
  return error.name === 'ExitStatus'
    ? { message: 'it takes more memory than a diagram may', isTooMuch: true }
    : { message: 'Graphviz gave up on it', isTooMuch: true };
}

export function draw({ source, layout }) {
  try {
    const { status, output, errors } = viz.render(source, {
      format: 'svg',
      engine: layout,
      graphAttributes: { ...font, bgcolor: 'transparent' },
      nodeAttributes: font,
      edgeAttributes: font,
    });
    return status === 'success'
      ? { svg: output.replaceAll(FONT, FONTS) }
      : { problem: readProblem(errors) };
  } catch (error) {
    return { problem: explain(error) };
  }
}
