import { setPriority } from 'node:os';
import { worker } from 'workerpool';
import { readDefinition } from './readDefinition';

/** Indexing steps back for what answers requests. */
const NICE = 5;

setPriority(NICE);
worker({ readDefinition });
