const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Elements that begin a block of HTML. */
export const BLOCK_ELEMENTS = words(
  'address article aside blockquote body canvas center colgroup dd details div dl dt fieldset figcaption figure footer form group h1 h2 h3 h4 h5 h6 header hgroup hr html iframe legend li main map math menu nav noscript object ol option output p pre progress script section style summary table tbody td textarea tfoot th thead tr ul video',
);

/** Of these, those that hold text and no blocks. */
export const TEXT_ELEMENTS = words(
  'address dd dt h1 h2 h3 h4 h5 h6 legend li p summary td th',
);

/** Of these, those whose content is never Markdown. */
export const RAW_ELEMENTS = words(
  'canvas math option pre script style textarea',
);

/** Elements whose content is not HTML either. */
export const SCRIPT_ELEMENTS = words('script style');

/** Elements that have no content. */
export const EMPTY_BLOCK_ELEMENTS = words('hr');
