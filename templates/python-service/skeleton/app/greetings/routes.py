from typing import Annotated

from fastapi import APIRouter, Path

from app.greetings.greet import Greeting, Language, greet


def greeting_routes(default_language: Language) -> APIRouter:
    router = APIRouter()

    @router.get("/v1/greetings/{name}")
    async def get_greeting(
        name: Annotated[str, Path(min_length=1, max_length=80)],
        language: Language = default_language,
    ) -> Greeting:
        return greet(name, language)

    return router
