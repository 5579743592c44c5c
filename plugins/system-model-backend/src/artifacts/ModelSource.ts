import { ModelReader } from '@fairway/plugin-system-model-node';

/** Where the model is read from to make releases of it. */
export interface ModelSource {
  /** Of the last change. */
  readSequence(): Promise<number>;
  /** Does something with the model as it is at this moment. What it is given must not be used afterwards. */
  read<T>(work: (model: ModelReader) => Promise<T>): Promise<T>;
}
