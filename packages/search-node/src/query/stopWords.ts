/** English words that say nothing about what is looked for, as long as there are others. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about an and another any are as at be been between but by can could did do does during each for from had has
  have how i if in instead into is it its many me most my need needs of on one or our over same several should so
  some than that the their them then there these they this those through to us use used using was we were what when
  whenever where whether which who why will with without would you your`.split(
    /\s+/,
  ),
);
