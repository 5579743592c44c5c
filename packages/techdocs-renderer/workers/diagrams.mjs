// A thread that draws diagrams with one engine. Started by src/diagrams/pool/EngineThread.ts.
//
// Plain JavaScript, because a thread loads its file from disk: it is the same
// one in the source tree, in a bundle, under Jest and in a published package.
import { enableCompileCache, flushCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';

const { engine, compileCacheDir } = workerData;

// Engines talk to the console; nobody is listening.
for (const method of ['debug', 'error', 'info', 'log', 'warn']) {
  console[method] = () => {};
}
// Nothing is fetched at build, whatever an engine would like.
for (const name of ['EventSource', 'WebSocket', 'XMLHttpRequest', 'fetch']) {
  delete globalThis[name];
}

const ENGINES = {
  graphviz: () => import('./engines/graphviz.mjs'),
  mermaid: () => import('./engines/mermaid.mjs'),
  plantuml: () => import('./engines/plantuml.mjs'),
};

if (compileCacheDir) {
  enableCompileCache(compileCacheDir);
}
const { draw } = await ENGINES[engine]();

let isFirst = true;
parentPort.on('message', async request => {
  try {
    parentPort.postMessage(await draw(request));
  } catch (error) {
    parentPort.postMessage({
      problem: { message: String(error?.message ?? error) },
      isBroken: true,
    });
  }
  if (isFirst) {
    isFirst = false;
    // A thread that is ended later has no time to write it.
    flushCompileCache();
  }
});
parentPort.postMessage('ready');
