import express, { Router, type Request } from 'express';
import createRouter from 'express-promise-router';
import fs from 'node:fs/promises';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { GitHostState } from './GitHostState';
import { runGitHttp } from './runGitHttp';
import { trustOwnCertificate } from './trustOwnCertificate';

const nothing = /(?!)/;

/**
 * Starts a double of a git host at an address with https: its REST API, and git over HTTP for what was made by it.
 *
 * @remarks
 *
 * Git and its transport are real, and so are the clients; what the API keeps is in memory.
 */
export async function startGitHost(options: {
  owners: string[];
  createApi: (state: GitHostState) => Router;
}) {
  const directory = await fs.mkdtemp(path.join(os.tmpdir(), 'git-host-'));
  const certificate = trustOwnCertificate();
  const certificateFile = path.join(directory, 'certificate.pem');
  await fs.writeFile(certificateFile, certificate.cert);
  const app = express();
  const server = https.createServer(certificate, app);
  await new Promise<void>(resolve => server.listen(0, 'localhost', resolve));
  const host = `localhost:${(server.address() as AddressInfo).port}`;
  const state = new GitHostState({
    baseUrl: `https://${host}`,
    directory,
    owners: options.owners,
  });
  const faults = { refused: nothing, lost: nothing };

  app.use((req, res, next) => {
    const request = `${req.method} ${req.url}`;
    if (faults.refused.test(request)) {
      // clients try again for a minute after most other faults
      res.status(403).json({ message: 'refused by this test' });
      return;
    }
    if (faults.lost.test(request)) {
      const send = res.send.bind(res);
      res.send = () => {
        res.send = send;
        return res.status(403).json({ message: 'lost by this test' });
      };
    }
    next();
  });
  app.use(options.createApi(state));
  const git = createRouter();
  git.use(async (req, res) => {
    if (readPassword(req) !== state.token) {
      res.set('WWW-Authenticate', 'Basic realm="git"').status(401).send();
      return;
    }
    const answer = await runGitHttp(directory, 'fairway-bot', req);
    res.status(answer.status).set(answer.headers).send(answer.body);
  });
  app.use(git);

  return {
    host,
    state,
    certificateFile,
    /** Does nothing of what such a request, `METHOD /path`, asks for. */
    refuse(request: RegExp) {
      faults.refused = request;
    },
    /** Does what such a request asks for, but says that it was refused. */
    loseAnswersTo(request: RegExp) {
      faults.lost = request;
    },
    behave() {
      Object.assign(faults, { refused: nothing, lost: nothing });
    },
    async stop() {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
      certificate.distrust();
      await fs.rm(directory, { recursive: true });
    },
  };
}

/** Both hosts look at the password only: any user name goes with a token. */
function readPassword({ headers }: Request): string | undefined {
  const [, encoded] = /^Basic (.+)$/i.exec(headers.authorization ?? '') ?? [];
  return encoded && Buffer.from(encoded, 'base64').toString().split(':')[1];
}
