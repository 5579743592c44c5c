import { installDom } from './plantumlDom.mjs';

/** Data that comes with the engine and is loaded when a diagram asks for it. */
const EXTRAS = {
  'themes.js': () => import('@plantuml/core/themes.js'),
  'emoji.js': () => import('@plantuml/core/emoji.js'),
  'openiconic.js': () => import('@plantuml/core/openiconic.js'),
};
// An error is a picture of its message, in colours of its own.
const ERROR_COLOR = '#33FF02';

installDom();

/** Files by library, as the engine reads them: lists of lines. */
let files = {};
// Left alone, an include of something that is not there waits for ever.
globalThis.PLANTUML_STDLIB_LOADER = (name, done, fail) => {
  const library = /^(.*)\.min\.js$/.exec(name)?.[1];
  if (library !== undefined && Object.hasOwn(files, library)) {
    done();
  } else if (Object.hasOwn(EXTRAS, name)) {
    EXTRAS[name]().then(done, fail);
  } else {
    fail(`there is no library for ${name}`);
  }
  return true;
};

const { renderToString } = await import('@plantuml/core');

function readProblem(svg) {
  const texts = Array.from(svg.findAll('text'));
  if (/^Diagram not supported/.test(texts[0]?.textContent ?? '')) {
    return { message: 'PlantUML does not know this kind of diagram' };
  }
  const isError =
    texts[0]?.getAttribute('fill') === ERROR_COLOR &&
    texts[0].textContent.startsWith('PlantUML version');
  if (!isError) {
    return undefined;
  }
  const message = texts[texts.length - 1].textContent.trim();
  const place = /^\[From (.+) \(line (\d+)\) \]$/.exec(
    texts[1]?.textContent.trim() ?? '',
  );
  return {
    message,
    file: place && place[1] !== 'textarea' ? place[1] : undefined,
    line: place ? Number(place[2]) : undefined,
  };
}

/** What an exception of the engine says, if it was meant to be read. */
function explain(exception) {
  const message = String(exception)
    .replace(/^java\.[\w.]+: /, '')
    .replace(/ for browser rendering: (\S+).*/, ': $1 pixels');
  return /^[A-Z]\w* .*\w/.test(message) ? message : 'PlantUML gave up on it';
}

function drawLines(lines) {
  return new Promise((resolve, reject) => {
    renderToString(lines, resolve, exception =>
      reject(new Error(explain(exception))),
    );
  });
}

export async function draw(request) {
  files = request.files;
  globalThis.PLANTUML_STDLIB = files;
  globalThis.PLANTUML_STDLIB_JSON = {};
  globalThis.PLANTUML_STDLIB_INFO = Object.fromEntries(
    Object.keys(files).map(library => [library, {}]),
  );
  let svg;
  try {
    svg = await drawLines(request.source.split('\n'));
  } catch (error) {
    return { problem: { message: error.message } };
  }
  const problem = readProblem(svg);
  return problem ? { problem } : { svg: svg.toXml() };
}
