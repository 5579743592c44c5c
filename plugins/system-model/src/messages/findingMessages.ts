/** What owners are to look at. */
export const findingMessages = {
  findings: {
    conflicts: {
      none: 'No sources disagree about anything you may see.',
      noneOf: 'No sources disagree about what this owner has.',
      failed: 'Conflicts could not be read',
      intro:
        'Fields about which sources disagree. Choose the one that is right, or mend the other.',
    },
    stale: {
      none: 'Every value you may see is current.',
      noneOf: 'Every value of what this owner has is current.',
      failed: 'Stale values could not be read',
      intro:
        'Fields whose value may no longer be true, because its source has not confirmed it or cannot be read.',
    },
    noOwner: 'Nobody owns these',
    yours: 'yours',
  },
} as const;
