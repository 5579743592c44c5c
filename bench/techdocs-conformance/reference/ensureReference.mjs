import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exec } from '../../../scripts/wrapper/exec.mjs';
import { ownDir, venvDir } from '../places.mjs';

const requirements = join(ownDir, 'requirements.txt');
const stamp = join(venvDir, 'installed');

async function run(title, command, args) {
  const { code, output } = await exec(command, args, { quiet: true }).catch(
    error => ({ code: 1, output: error.message }),
  );
  if (code !== 0) {
    const end = output.trim().split('\n').slice(-15).join('\n');
    throw new Error(`${title} failed:\n${end}`);
  }
}

/** Names exactly what is installed. */
export const referenceHash = () =>
  createHash('sha256').update(readFileSync(requirements)).digest('hex');

/**
 * MkDocs with everything in requirements.txt, in a virtual environment that is made at the first call.
 *
 * @returns folder of its programs
 */
export async function ensureReference(log) {
  const bin = join(venvDir, 'bin');
  const isDone =
    existsSync(stamp) && readFileSync(stamp, 'utf8') === referenceHash();
  if (!isDone) {
    log('Installing MkDocs, Material and mkdocs-techdocs-core from PyPI ...');
    rmSync(venvDir, { recursive: true, force: true });
    await run(
      'Making a virtual environment of Python 3.11 or later',
      process.env.PYTHON ?? 'python3',
      ['-m', 'venv', venvDir],
    );
    await run('Installing the packages of requirements.txt', join(bin, 'pip'), [
      'install',
      '--quiet',
      '--disable-pip-version-check',
      '--requirement',
      requirements,
    ]);
    writeFileSync(stamp, referenceHash());
  }
  return bin;
}
