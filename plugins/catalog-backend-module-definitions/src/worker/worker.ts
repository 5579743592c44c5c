import { setPriority } from 'node:os';
import { worker } from 'workerpool';
import { bundle } from './bundle';
import { readReferences } from './readReferences';

/** It steps back for what answers requests. */
const NICE = 5;

setPriority(NICE);
worker({ readReferences, bundle });
