import { spawn } from 'node:child_process';
import { ForwardedError } from '@backstage/errors';
import { GeneratorRunOptions } from '@backstage/plugin-techdocs-node';
import { MkdocsEngine } from './MkdocsEngine';

/** Runs a program in place of MkDocs, in the way the stock generator does. */
const running = (code: string, command = process.execPath) => ({
  pid: 0 as number | undefined,
  async run({ logStream }: GeneratorRunOptions) {
    try {
      await new Promise<void>((resolve, reject) => {
        const child = spawn(command, ['-e', code]);
        this.pid = child.pid;
        child.stderr.on('data', chunk => logStream!.write(chunk));
        child.on('error', reject);
        child.on('close', exit =>
          exit === 0
            ? resolve()
            : reject(`Command mkdocs failed, exit code: ${exit}`),
        );
      });
    } catch (error) {
      throw new ForwardedError('Failed to generate docs from /a', error);
    }
  },
});

const options = {} as GeneratorRunOptions;

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('MkdocsEngine', () => {
  let engine: MkdocsEngine;

  afterEach(() => engine.close());

  it('ends a program that takes too long', async () => {
    const generator = running('setInterval(() => {}, 1000)');
    engine = new MkdocsEngine(generator, 0.3);

    await expect(engine.build(options)).rejects.toMatchObject({
      name: 'InputError',
      message:
        'The documentation could not be built in 0.3 seconds, which is the limit.',
      stack: undefined,
    });

    expect(isAlive(generator.pid!)).toBe(false);
  });

  it('gives up what it cannot end', async () => {
    engine = new MkdocsEngine({ run: () => new Promise(() => {}) }, 0.1);

    await expect(engine.build(options)).rejects.toThrow('in 0.1 seconds');
  });

  it('ends what is under way when the portal ends, and nothing else', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 9)']);
    engine = new MkdocsEngine(running('setInterval(() => {}, 1000)'), 60);

    const build = engine.build(options);
    engine.close();

    await expect(build).rejects.toThrow('MkDocs could not build it');
    expect(isAlive(other.pid!)).toBe(true);
    other.kill();
  });

  it.each([
    [
      'process.stderr.write("INFO - a\\nERROR   -  Config value: no plugin\\nAborted with an error!\\n", () => process.exit(1))',
      'MkDocs could not build it: ERROR   -  Config value: no plugin Aborted with an error!',
    ],
    [
      'process.exit(2)',
      'MkDocs could not build it: Command mkdocs failed, exit code: 2',
    ],
  ])('says why it failed, without a trace', async (code, message) => {
    engine = new MkdocsEngine(running(code), 60);

    await expect(engine.build(options)).rejects.toMatchObject({
      name: 'InputError',
      message,
      stack: undefined,
    });
  });

  it('says that MkDocs is not there, and what to do', async () => {
    engine = new MkdocsEngine(running('', 'no-such-mkdocs'), 60);

    await expect(engine.build(options)).rejects.toThrow(
      'MkDocs is not installed on this portal',
    );
  });

  it('builds', async () => {
    engine = new MkdocsEngine(running(''), 60);

    await expect(engine.build(options)).resolves.toBeUndefined();
  });
});
