import pytest

from app.greetings.greet import Greeting, Language, greet


@pytest.mark.parametrize(
    ("language", "message"),
    [
        (Language.DE, "Hallo, Ada!"),
        (Language.EN, "Hello, Ada!"),
        (Language.ES, "¡Hola, Ada!"),
        (Language.FR, "Bonjour, Ada !"),
    ],
)
def test_greets(language: Language, message: str) -> None:
    assert greet(" Ada ", language) == Greeting(message=message, language=language)


def test_takes_a_name_as_it_is() -> None:
    assert greet("{0.__class__}", Language.EN).message == "Hello, {0.__class__}!"
