package ${{ values.javaPackage }}.web;

import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Answers everything that goes wrong in one form, problem details (RFC 9457). Spring knows how; this adds which value
 * does not fit and the id of the request.
 */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException exception,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        ProblemDetail problem = exception.getBody();
        problem.setDetail(exception.getParameterValidationResults().stream()
                .map(result -> describe(result.getMethodParameter().getParameterName(), result.getResolvableErrors()))
                .collect(Collectors.joining("; ")));
        return handleExceptionInternal(exception, problem, headers, status, request);
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = exception.getBody();
        problem.setDetail(describe(exception.getParameter().getParameterName(), exception.getAllErrors()));
        return handleExceptionInternal(exception, problem, headers, status, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> handleUnexpected(Exception exception, WebRequest request) {
        log.error("request failed", exception);
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.INTERNAL_SERVER_ERROR);
        return handleExceptionInternal(
                exception, problem, new HttpHeaders(), HttpStatus.INTERNAL_SERVER_ERROR, request);
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem) {
            problem.setProperty(RequestLog.REQUEST_ID, MDC.get(RequestLog.REQUEST_ID));
        }
        return super.createResponseEntity(body, headers, status, request);
    }

    private static String describe(String parameter, List<? extends MessageSourceResolvable> errors) {
        return errors.stream()
                .map(error -> "%s: %s"
                        .formatted(
                                error instanceof FieldError field ? field.getField() : parameter,
                                error.getDefaultMessage()))
                .collect(Collectors.joining("; "));
    }
}
