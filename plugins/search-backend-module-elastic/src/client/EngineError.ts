import { CustomErrorBase } from '@backstage/errors';

/** The engine understood who asks, and refused. */
export class EngineError extends CustomErrorBase {
  name = 'EngineError' as const;
  readonly status: number;
  /** In the engine's words, such as `index_not_found_exception`. */
  readonly type: string;

  constructor(message: string, status: number, type: string) {
    super(message);
    this.status = status;
    this.type = type;
  }
}
