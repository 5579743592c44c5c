/** What is known of the task that renews an index, on whichever replica it runs. */
export type IndexTaskState = {
  /** When the run that is under way began. */
  readonly runningSince?: Date;
  /** When the last run ended, as an opaque value that differs from run to run. */
  readonly lastRun?: string;
  readonly lastRunEndedAt?: Date;
  readonly lastRunFailed: boolean;
};

/** The tasks that renew the indices of search. */
export interface IndexTasks {
  /**
   * Reads the state of the task that renews the index of a document type.
   *
   * @throws NotFoundError if there is no such task
   */
  getState(type: string): Promise<IndexTaskState>;

  /**
   * Has the task run as soon as one of the replicas looks for work.
   *
   * @throws ConflictError if it is running
   */
  trigger(type: string): Promise<void>;
}
