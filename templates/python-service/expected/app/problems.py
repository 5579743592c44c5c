from http import HTTPStatus

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from app.logs import request_id


def problem(
    status: int, detail: str | None = None, headers: dict[str, str] | None = None
) -> JSONResponse:
    """Everything that goes wrong is answered in one form, problem details (RFC 9457)."""
    body = {
        "title": HTTPStatus(status).phrase.capitalize(),
        "status": status,
        "detail": detail,
        "requestId": request_id.get(),
    }
    return JSONResponse(
        {key: value for key, value in body.items() if value is not None},
        status_code=status,
        headers=headers,
        media_type="application/problem+json",
    )


def answer_with_problems(app: FastAPI) -> None:
    @app.exception_handler(RequestValidationError)
    async def answer_bad_request(_: Request, error: RequestValidationError) -> JSONResponse:
        faults = [f"{'.'.join(map(str, fault['loc']))}: {fault['msg']}" for fault in error.errors()]
        return problem(HTTPStatus.BAD_REQUEST, "; ".join(faults))

    @app.exception_handler(HTTPException)
    async def answer_http_exception(request: Request, error: HTTPException) -> JSONResponse:
        detail: str | None = error.detail
        if detail == HTTPStatus(error.status_code).phrase:
            not_found = error.status_code == HTTPStatus.NOT_FOUND
            path = f"There is nothing at {request.method} {request.url.path}"
            detail = path if not_found else None
        return problem(error.status_code, detail, dict(error.headers or {}))
