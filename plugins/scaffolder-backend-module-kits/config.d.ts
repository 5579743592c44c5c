export interface Config {
  scaffolder?: {
    kits?: {
      /**
       * Folder with the folder `parts`, which holds the files that starter kits share. Relative to where the portal is
       * started. Default: templates.
       */
      directory?: string;
    };
    defaultEnvironment?: {
      parameters?: {
        /** Host in `integrations` where repositories go unless somebody chooses another one. */
        forgeHost?: string;
        /** Organisation or group on that host. */
        forgeOrganization?: string;
        /** Registry and path that the images of services go to, e.g. registry.example.com/apps. */
        imageRegistry?: string;
        /** owner/name of the repository that describes systems, domains and groups. */
        organizationRepository?: string;
      };
    };
  };
}
