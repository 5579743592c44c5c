import pytest

from app.config import Config, ConfigError, read_config


def test_has_defaults_for_everything() -> None:
    assert read_config({"HOME": "/"}).model_dump() == {
        "host": "0.0.0.0",  # noqa: S104
        "port": 8080,
        "log_level": "info",
        "default_language": "en",
        "shutdown_delay_ms": 0,
    }


def test_reads_the_environment() -> None:
    config = read_config({"PORT": "80", "DEFAULT_LANGUAGE": "de"})

    assert config == Config(PORT=80, DEFAULT_LANGUAGE="de")
    assert config.port == 80


def test_names_every_value_that_does_not_fit() -> None:
    with pytest.raises(ConfigError) as caught:
        read_config({"PORT": "http", "DEFAULT_LANGUAGE": "xx"})

    title, *faults = str(caught.value).splitlines()
    assert title == "The environment does not fit:"
    assert [fault.split(": ")[0] for fault in faults] == ["  PORT", "  DEFAULT_LANGUAGE"]
