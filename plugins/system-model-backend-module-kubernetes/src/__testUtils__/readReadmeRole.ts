import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { KubernetesObject } from './ClusterAdmin';

const README = join(__dirname, '../../README.md');

/** The role that the README tells operators to give to the portal. */
export function readReadmeRole(): KubernetesObject & { rules: any[] } {
  const blocks = readFileSync(README, 'utf8').matchAll(/```yaml\n([^]*?)```/g);
  const role = [...blocks]
    .map(([, yaml]) => parse(yaml.split('\n---\n')[0]))
    .find(object => object.kind === 'ClusterRole');
  if (!role) {
    throw new Error('The README has no ClusterRole');
  }
  return role;
}
