/*
 * Runs the Gitea entity provider once, with the configuration that is given as
 * JSON, and prints the locations it found as JSON.
 */
const { ConfigReader } = require('@backstage/config');
const {
  GiteaEntityProvider,
} = require('@backstage/plugin-catalog-backend-module-gitea');

const logger = {
  info() {},
  debug() {},
  warn() {},
  error: message => process.stderr.write(`${message}\n`),
  child: () => logger,
};

const [provider] = GiteaEntityProvider.fromConfig(
  new ConfigReader(JSON.parse(process.argv[2])),
  { logger, schedule: { run: task => task.fn() } },
);

provider.connect({
  async applyMutation({ entities }) {
    const targets = entities.map(({ entity }) => entity.spec.target);
    process.stdout.write(JSON.stringify(targets));
  },
});
