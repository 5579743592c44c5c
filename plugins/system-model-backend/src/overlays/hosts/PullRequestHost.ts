/** A file of the branch that all work goes into. */
export type HostedText = {
  readonly text: string;
  readonly branch: string;
  /** What the host knows this version of the file by. */
  readonly version: string;
};

/** A change of one file that is to be looked at by others. */
export type Proposal = {
  readonly path: string;
  readonly text: string;
  /** As it was read. */
  readonly base: HostedText;
  /** Name of a branch that there is not yet. */
  readonly branch: string;
  readonly title: string;
  readonly description: string;
};

/** A host of one repository that pull requests can be opened on. */
export interface PullRequestHost {
  read(path: string): Promise<HostedText>;
  /** @returns Address of the page of the pull request */
  propose(proposal: Proposal): Promise<string>;
}
