import { cpus, loadavg, totalmem } from 'node:os';

const GIGABYTE = 1024 ** 3;

/** Class of the machine and how busy it was before anything was measured: figures of a busy one mean little. */
export function describeMachine() {
  return {
    date: new Date().toISOString().slice(0, 10),
    cores: cpus().length,
    memory: `${Math.round(totalmem() / GIGABYTE)} GiB`,
    platform: `${process.platform} ${process.arch}`,
    node: process.versions.node,
    loadBefore: loadavg()[0].toFixed(1),
  };
}
