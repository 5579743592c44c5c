import os
import sys

from app.application import create_app
from app.config import ConfigError, read_config
from app.logs import log_as_json
from app.operations.readiness import Readiness
from app.server import Server


def main() -> int:
    try:
        config = read_config(os.environ)
    except ConfigError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    log_as_json(config.log_level)
    readiness = Readiness()
    server = Server(create_app(config, readiness), config, readiness)
    server.run()
    return 0 if server.started else 1


if __name__ == "__main__":
    sys.exit(main())
