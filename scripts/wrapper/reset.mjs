import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { readDataDir } from './options.mjs';
import { secretsFile } from './secrets.mjs';
import { Trouble } from './Trouble.mjs';

export async function run(values) {
  const dir = readDataDir(values.data);
  if (!existsSync(dir)) {
    console.log(`There is nothing in ${dir}.`);
    return;
  }
  if (!existsSync(secretsFile(dir))) {
    throw new Trouble(
      `${dir} is not a data directory of Fairway; nothing was deleted.`,
    );
  }
  if (existsSync(join(dir, 'fairway.pid'))) {
    throw new Trouble(
      `Fairway seems to be running on ${dir}. Stop it first (if it was killed, delete ${join(
        dir,
        'fairway.pid',
      )}).`,
    );
  }
  if (!values.yes) {
    if (!process.stdin.isTTY) {
      throw new Trouble(
        `This deletes everything in ${dir}. Say --yes to do it.`,
      );
    }
    const prompt = createInterface({
      input: process.stdin,
      output: process.stdout,
    });
    const answer = await prompt.question(
      `Delete everything in ${dir}, repositories included? Type "yes": `,
    );
    prompt.close();
    if (answer.trim() !== 'yes') {
      console.log('Nothing was deleted.');
      return;
    }
  }
  rmSync(dir, { recursive: true, force: true });
  console.log(`Deleted ${dir}.`);
}
