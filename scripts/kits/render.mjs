import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { Trouble } from '../wrapper/Trouble.mjs';
import { kitsDir, withRenderer } from './library.mjs';
import { exampleDestination, readValues } from './readValues.mjs';
import { writeTree } from './writeTree.mjs';

function checkOut(out) {
  if (!out) {
    throw new Trouble('Say where the files go: --out DIR.');
  }
  try {
    if (readdirSync(out).length > 0) {
      throw new Trouble(
        `${out} is not empty: choose another folder with --out DIR.`,
      );
    }
  } catch (error) {
    if (error.code === 'ENOTDIR') {
      throw new Trouble(
        `${out} is a file: choose another folder with --out DIR.`,
      );
    }
    if (error.code !== 'ENOENT') {
      throw error;
    }
  }
  return resolve(out);
}

/** Writes what a kit makes of a file of answers, without a portal. */
export async function run(values, [name]) {
  if (!name) {
    throw new Trouble('Say which kit: ./fairway kit list shows them.');
  }
  const out = checkOut(values.out);
  const { answers, destination, imageRegistry } = readValues(values.values);
  const files = await withRenderer(
    async ({ readLocalKit, renderKit, destinationSchema }) => {
      const { kit, sources } = await readLocalKit(kitsDir, name);
      return renderKit({
        kit,
        sources,
        answers,
        imageRegistry,
        destination: destination
          ? checkDestination(destinationSchema, destination)
          : exampleDestination(String(answers.name ?? name)),
      });
    },
  );
  writeTree(out, files);
  console.log(`${files.length} files in ${out}`);
}

function checkDestination(schema, destination) {
  const { success, data, error } = schema.safeParse(destination);
  if (!success) {
    const [{ path, message }] = error.issues;
    throw new Trouble(
      `The destination does not fit: ${path.join('.') || 'it'}: ${message}.`,
    );
  }
  return data;
}
