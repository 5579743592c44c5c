import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { findFreePort } from '../../wrapper/options.mjs';
import { kitsDir, require } from '../library.mjs';
import { checkAnswers, REQUEST_ID } from './checkAnswers.mjs';
import { Failed, failOn, Skipped } from './outcome.mjs';
import { projectEnvironment } from './project.mjs';
import {
  commandOf,
  isSameCommand,
  isService,
  readService,
} from './readService.mjs';
import { startProcess } from './startProcess.mjs';

/** Long enough to see that the service is not ready any more but still answers. */
const SHUTDOWN_DELAY_MS = 1500;

/** What `make build` left is started as the image would start it, asked, and told to stop. */
export const service = {
  title: 'service',
  applies: isService,
  async run(tree) {
    if (!tree.isBuilt) {
      throw new Skipped('it was not built');
    }
    const how = readTry(tree);
    const described = readService(tree);
    const port = await findFreePort();
    const env = {
      ...projectEnvironment(tree),
      ...described.environment,
      ...('SHUTDOWN_DELAY_MS' in described.environment && {
        SHUTDOWN_DELAY_MS: String(SHUTDOWN_DELAY_MS),
      }),
      ...how.environment,
    };
    const start = portValue =>
      startProcess(how.command, {
        cwd: join(tree.dir, how.folder),
        env: { ...env, [how.port]: portValue },
      });

    const running = start(String(port));
    const problems = [];
    try {
      const base = `http://127.0.0.1:${port}`;
      await waitUntilReady(running, base, described);
      problems.push(...(await checkAnswers(base, described, how.pages)));
      problems.push(...(await checkEnd(running, base, described)));
      problems.push(...checkLog(running.stdout()));
    } finally {
      await running.end('SIGKILL', 0);
    }
    problems.push(...(await checkRefusal(start('no-port'), how.port)));
    failOn(problems);
  },
};

/** Each kit that makes a service says in `try.yaml` how it is started. */
function readTry(tree) {
  const file = join(kitsDir, tree.kit, 'try.yaml');
  if (!existsSync(file)) {
    throw new Failed(
      `templates/${tree.kit}/try.yaml is missing, which says how what make build left is started`,
    );
  }
  const how = {
    folder: '.',
    environment: {},
    port: 'PORT',
    pages: [],
    ...require('yaml').parse(readFileSync(file, 'utf8')),
  };
  const command = commandOf(tree.read('Dockerfile'));
  if (!isSameCommand(how.command, command)) {
    throw new Failed(
      `templates/${tree.kit}/try.yaml starts something else than the Dockerfile`,
      `try.yaml:   ${how.command.join(' ')}\nDockerfile: ${command.join(' ')}`,
    );
  }
  return how;
}

async function waitUntilReady(running, base, { ready, startupSeconds }) {
  const deadline = Date.now() + startupSeconds * 1000;
  while (running.running() && Date.now() < deadline) {
    const answer = await fetch(`${base}${ready}`).catch(() => undefined);
    if (answer?.ok) {
      return;
    }
    await delay(50);
  }
  throw new Failed(
    running.running()
      ? `${ready} was not there within ${startupSeconds} s, when Kubernetes gives up`
      : 'it did not start',
    `${running.stdout()}\n${running.stderr()}`,
  );
}

async function checkEnd(running, base, { ready, environment, graceSeconds }) {
  const problems = [];
  const ended = running.end('SIGTERM', graceSeconds * 1000);
  if ('SHUTDOWN_DELAY_MS' in environment) {
    // it may take a moment until the signal has arrived
    const deadline = Date.now() + SHUTDOWN_DELAY_MS;
    let status;
    while (running.running() && status !== 503 && Date.now() < deadline) {
      const answer = await fetch(`${base}${ready}`).catch(() => undefined);
      status = answer?.status ?? status;
      await delay(20);
    }
    if (status !== 503) {
      problems.push(
        `after SIGTERM ${ready} answers ${status}, not 503, so that traffic goes on coming`,
      );
    }
  }
  const code = await ended;
  if (code !== 0) {
    problems.push(`after SIGTERM it ends with ${code}, not with 0`);
  }
  return problems;
}

/** Says which lines of a log are not what collectors of logs expect. */
export function checkLog(text) {
  const lines = text.split('\n').filter(line => line.trim() !== '');
  if (lines.length === 0) {
    return ['it logs nothing'];
  }
  const wrong = lines.find(line => {
    try {
      const entry = JSON.parse(line);
      return !['time', 'level', 'message', 'service'].every(
        key => entry[key] !== undefined,
      );
    } catch {
      return true;
    }
  });
  if (wrong !== undefined) {
    return [
      `a line of the log is not JSON with time, level, message and service: ${wrong}`,
    ];
  }
  return text.includes(REQUEST_ID)
    ? []
    : ['no line of the log has the X-Request-Id of a request'];
}

async function checkRefusal(started, variable) {
  // longer than any of them takes to read its environment
  const deadline = Date.now() + 30_000;
  while (started.running() && Date.now() < deadline) {
    await delay(50);
  }
  const isStillThere = started.running();
  const code = await started.end('SIGKILL', 0);
  const said = `${started.stdout()}\n${started.stderr()}`.trim();
  if (isStillThere || code !== 1) {
    return [
      `with ${variable}=no-port it should end with 1, and ${
        isStillThere ? 'runs' : `ends with ${code}`
      }: ${said.slice(0, 500)}`,
    ];
  }
  return said.includes(variable) && !/^\s+at .+[:(]/m.test(said)
    ? []
    : [
        `with ${variable}=no-port it should name ${variable} in a sentence, and says: ${said.slice(
          0,
          500,
        )}`,
      ];
}
