export interface Config {
  search?: {
    sources?: {
      /** Which entities can be found, and by what. */
      entities?: {
        /** Entities that cannot be found, as a filter predicate. Default `{ kind: Location }`. */
        exclude?: object;
        /**
         * Paths of fields whose text is looked through besides the description. Default `spec.profile.email` and
         * `metadata.links.title`.
         */
        fields?: string[];
        /** Annotations whose values, separated by commas, are names of the entity. Default `fairway.dev/aliases`. */
        aliases?: string[];
        /** Annotations whose values are looked through like tags. Default none. */
        annotations?: string[];
      };
    };
    collators?: {
      catalog?: {
        /** Where results lead to. Default `/catalog/:namespace/:kind/:name`. */
        locationTemplate?: string;
      };
    };
  };
}
