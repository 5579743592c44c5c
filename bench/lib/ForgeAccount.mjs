import { exec } from '../../scripts/wrapper/exec.mjs';
import { readSecret } from './readSecret.mjs';

const ORGANIZATION = 'merrow-line';
const USER = 'fairway-bot';

/** The forge of a running Fairway, as somebody who may push sees it. */
export class ForgeAccount {
  #url;
  #token;

  constructor({ url }, dataDir) {
    this.#url = url;
    this.#token = readSecret(dataDir, 'FORGE_TOKEN');
  }

  /** Sends a request to the forge's API and returns what was answered. */
  async ask(path, { method = 'GET', body } = {}) {
    const answer = await fetch(`${this.#url}/api/forge/api/v1${path}`, {
      method,
      headers: {
        authorization: `token ${this.#token}`,
        'content-type': 'application/json',
      },
      body: body && JSON.stringify(body),
    });
    if (!answer.ok) {
      const text = (await answer.text()).slice(0, 500);
      throw new Error(
        `${method} ${path} of the forge was answered ${answer.status}: ${text}`,
      );
    }
    return await answer.json();
  }

  /** Makes a repository and clones it, empty as it is, into `dir`. */
  async createRepository(name, dir) {
    await this.ask(`/orgs/${ORGANIZATION}/repos`, {
      method: 'POST',
      body: { name, default_branch: 'main' },
    });
    const remote = new URL(
      `${this.#url}/api/forge/${ORGANIZATION}/${name}.git`,
    );
    remote.username = USER;
    remote.password = this.#token;
    await git('/', 'init', '--quiet', '--initial-branch=main', dir);
    await git(dir, 'remote', 'add', 'origin', remote.href);
    return {
      path: `/repos/${ORGANIZATION}/${name}`,
      fileUrl: file =>
        `${
          this.#url
        }/api/forge/${ORGANIZATION}/${name}/src/branch/main/${file}`,
    };
  }
}

/** Runs git in a clone; what it said is in the error if it failed. */
export async function git(dir, ...args) {
  const { code, output } = await exec(
    'git',
    [
      ...['-c', 'user.name=Benchmark', '-c', 'user.email=bench@example.com'],
      ...args,
    ],
    { cwd: dir, quiet: true },
  );
  if (code !== 0) {
    throw new Error(`git ${args[0]} failed: ${output.trim()}`);
  }
  return output.trim();
}
