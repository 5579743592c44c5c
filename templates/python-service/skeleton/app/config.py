from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from app.greetings.greet import Language


class Config(BaseModel):
    """All of it comes from the environment, under these names in upper case."""

    model_config = ConfigDict(frozen=True, alias_generator=str.upper, extra="ignore")

    host: Annotated[str, Field(min_length=1)] = "0.0.0.0"  # noqa: S104 - the address of a pod is not known before
    port: Annotated[int, Field(ge=0, le=65535)] = 8080
    log_level: Literal["debug", "info", "warning", "error", "critical"] = "info"
    default_language: Language = Language.EN
    shutdown_delay_ms: Annotated[int, Field(ge=0, le=20_000)] = 0


class ConfigError(Exception):
    """The environment does not fit; the message says which values, and why."""


def read_config(environment: Mapping[str, str]) -> Config:
    """Reads the configuration, or says everything that is wrong with it at once."""
    try:
        return Config.model_validate(dict(environment))
    except ValidationError as error:
        faults = [f"  {fault['loc'][0]}: {fault['msg']}" for fault in error.errors()]
        raise ConfigError("\n".join(["The environment does not fit:", *faults])) from error
