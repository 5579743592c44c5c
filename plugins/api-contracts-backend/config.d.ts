import { HumanDuration } from '@backstage/types';

export interface Config {
  apiContracts?: {
    /**
     * What is kept of how definitions changed.
     */
    history?: {
      /** Iterations of each API that are kept, the newest ones. At least 2. Defaults to 100. */
      keep?: number;
    };

    /**
     * How definitions are to be written.
     */
    lint?: {
      /**
       * A Spectral ruleset: in place (`extends`, `rules`), or the text of a file (`$file: ./spectral.yaml`).
       * Rules use the functions that come with Spectral; code and rulesets of other servers are not loaded.
       * Defaults to what `spectral:oas` and `spectral:asyncapi` recommend.
       */
      ruleset?: string | object;
    };

    /**
     * Calling APIs from the portal.
     */
    try?: {
      /**
       * The servers that may be called. Nothing may as long as there is no environment.
       * A server belongs to the first environment that names it.
       */
      environments?: Array<{
        /** Name that permissions and the audit log know the environment by, e.g. `staging`. */
        name: string;
        /** What the environment is called on a page. Defaults to its name. */
        title?: string;
        /**
         * Servers, as `https://api.example.com`, `https://*.example.com` (one label), `http://localhost:*` (any port) or
         * `https://api.example.com/v1` (this path and below).
         */
        servers: string[];
        /** Methods that may be tried. All of GET, HEAD, OPTIONS, POST, PUT, PATCH and DELETE by default. */
        methods?: string[];
        /**
         * What may be called although its address is not public: names (`api.corp.example`, `*.svc.cluster.local`),
         * addresses (`10.0.3.7`) or ranges (`10.0.3.0/24`). A name stands for private networks, `localhost` for this
         * machine; link-local and metadata addresses have to be named as such. Nothing by default.
         */
        allowPrivate?: string[];
        /**
         * Headers that the portal adds for people who do not get to see them. Whoever may change a contract can choose
         * among `servers` where they are sent to.
         * @deepVisibility secret
         */
        credentials?: Array<{
          /** What people choose the credential by. */
          name: string;
          /** Name of the header, e.g. `Authorization`. */
          header: string;
          /** Value of the header, e.g. `Bearer ${STAGING_TOKEN}`; the secret itself has at least 8 characters. */
          value: string;
          /** Servers that it is sent to. Defaults to all of the environment. */
          servers?: string[];
          /** Entity references of the groups or users that may use it. Defaults to everyone who may call the server. */
          groups?: string[];
        }>;
      }>;

      /**
       * What calls may take.
       */
      limits?: {
        /** Size of a body that is sent, in KiB. Defaults to 1024. */
        requestKilobytes?: number;
        /** Size of a body that is shown, unpacked, in KiB; what is longer is cut. Defaults to 5120. */
        responseKilobytes?: number;
        /** After which time a call is ended. Defaults to 30 seconds. */
        timeout?: HumanDuration | string;
        /** How many calls one user makes within a minute. Defaults to 60. */
        perMinute?: number;
        /** How many calls of one user run at once, in each replica. Defaults to 4. */
        perUser?: number;
        /** How many calls run at once, in each replica. Defaults to 32. */
        inAll?: number;
      };
    };
  };
}
