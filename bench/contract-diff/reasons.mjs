/** Why we find something graver than oasdiff does, by our rule. */
export const ours = {
  'request-parameter-enum-value-added':
    'a value more is accepted. oasdiff tells that of parameters of an operation; these stand at the path, where none of its checks looks.',
};

/** Why oasdiff finds something graver than we do, by its check. */
export const theirs = {};
