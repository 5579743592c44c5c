/** What to do about a host that is not on the public internet and is refused. */
export const PRIVATE_HOSTS_ADVICE =
  'the system model asks such hosts only where they are configured (systemModel.sources, systemModel.dryRun.allowPrivate)';
