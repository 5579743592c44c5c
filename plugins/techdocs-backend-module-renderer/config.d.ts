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

      /** Diagrams in documentation. */
      diagrams?: {
        /**
         * Folder to keep drawings in, so that only what changed is drawn again.
         * Nobody but the portal should be able to write to it. May be emptied at
         * any time.
         */
        cacheDirectory?: string;

        /**
         * Seconds one diagram may take.
         * @default 10
         */
        maxSeconds?: number;

        /**
         * Libraries that PlantUML diagrams may include, e.g. C4-PlantUML. Nothing is
         * ever fetched.
         */
        plantumlLibraries?: Array<{
          /** What stands before the slash in `!include <C4/C4_Container>`. */
          name: string;

          /**
           * Folder that holds the files, or name of an installed npm package, with
           * a folder in it or not.
           */
          from: string;

          /**
           * Beginnings of addresses under which authors include the same files; `*`
           * stands for one part of a path.
           */
          urls?: string[];
        }>;
      };

      /**
       * What builds documentation whose entity has no annotation `backstage.io/techdocs-engine`: this renderer, or
       * MkDocs, which has to be installed as `techdocs.generator` says.
       * @default fairway
       */
      engine?: 'fairway' | 'mkdocs';

      /**
       * Sites that are built at the same time, each in a process of its own.
       * @default 2
       */
      processes?: number;

      /**
       * Sites that are kept in the working directory as they were built last, so that the next build of one only renders
       * and publishes what changed.
       * @default 100
       */
      keptSites?: number;

      /**
       * Heap of one such process, in megabytes; a build that needs more fails.
       * @default 1024
       */
      memoryMegabytes?: number;

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
         * Bytes of all that is written.
         * @default 2147483648
         */
        maxOutputBytes?: number;
        /**
         * Seconds a build may take.
         * @default 120
         */
        maxSeconds?: number;
        /**
         * Different diagrams; further ones are shown as text.
         * @default 5000
         */
        maxDiagrams?: number;
        /**
         * Seconds for all diagrams of a site together, likewise.
         * @default 60
         */
        maxDrawingSeconds?: number;
        /**
         * Remarks to the author kept for the build log.
         * @default 500
         */
        maxFindings?: number;
      };
    };
  };
}
