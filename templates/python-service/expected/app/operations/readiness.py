from collections.abc import Awaitable, Callable

type ReadinessCheck = Callable[[], Awaitable[None]]


class Readiness:
    def __init__(self) -> None:
        self._checks: dict[str, ReadinessCheck] = {}
        self.draining = False

    def add(self, name: str, check: ReadinessCheck) -> None:
        """Adds something that has to work before traffic makes sense, such as a database."""
        self._checks[name] = check

    def drain(self) -> None:
        """From now on the service is not ready, because it is about to end."""
        self.draining = True

    async def faults(self) -> dict[str, str]:
        """Says what is wrong by name; empty when all is well."""
        faults = {"shutdown": "in progress"} if self.draining else {}
        for name, check in self._checks.items():
            try:
                await check()
            except Exception as error:
                faults[name] = str(error)
        return faults
