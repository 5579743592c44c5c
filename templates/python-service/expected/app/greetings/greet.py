from enum import StrEnum

from pydantic import BaseModel


class Language(StrEnum):
    DE = "de"
    EN = "en"
    ES = "es"
    FR = "fr"


class Greeting(BaseModel):
    message: str
    language: Language


HELLO = {
    Language.DE: "Hallo, {}!",
    Language.EN: "Hello, {}!",
    Language.ES: "¡Hola, {}!",
    Language.FR: "Bonjour, {} !",
}


def greet(name: str, language: Language) -> Greeting:
    """Greets someone. Put what this service is about beside it, and remove it then."""
    return Greeting(message=HELLO[language].format(name.strip()), language=language)
