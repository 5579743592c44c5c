export interface Config {
  techdocs?: {
    /** Options of the renderer that builds documentation inside of the backend. */
    renderer?: {
      /**
       * Whether documentation in local folders and in the embedded forge is built
       * when its entity is new or changed, so that it is found by search and there
       * when it is opened. Documentation on other source hosts is built when it is
       * read first.
       * @default true
       */
      buildAhead?: boolean;

      /**
       * How many sites are built at the same time without being asked for.
       * @default 2
       */
      refreshConcurrency?: number;

      /** Limits of one build, so that no site can take the backend down. */
      limits?: {
        /**
         * Files in the documentation folder.
         * @default 20000
         */
        maxFiles?: number;
        /**
         * Nested folders.
         * @default 32
         */
        maxDepth?: number;
        /**
         * Bytes of one Markdown page; larger ones are left out.
         * @default 1048576
         */
        maxPageBytes?: number;
        /**
         * Bytes of one image or download; larger ones are left out.
         * @default 67108864
         */
        maxAssetBytes?: number;
        /**
         * Bytes of all files together.
         * @default 536870912
         */
        maxTotalBytes?: number;
        /**
         * Files that one page may include, counted each time.
         * @default 10000
         */
        maxIncludes?: number;
        /**
         * How deep included files may include others.
         * @default 16
         */
        maxIncludeDepth?: number;
        /**
         * Seconds a build may take.
         * @default 120
         */
        maxSeconds?: number;
        /**
         * Remarks to the author kept for the build log.
         * @default 500
         */
        maxFindings?: number;
      };
    };
  };
}
