package ${{ values.javaPackage }}.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** Gives every request an id, by which its log lines are found, and one line in the log but for probes. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestLog extends OncePerRequestFilter {

    static final String REQUEST_ID = "requestId";

    private static final String HEADER = "X-Request-Id";
    private static final Pattern ACCEPTABLE_ID = Pattern.compile("[!-~]{1,128}");
    // come every few seconds; their log lines say nothing
    private static final Set<String> QUIET = Set.of("/healthz", "/readyz", "/metrics");

    private static final Logger log = LoggerFactory.getLogger(RequestLog.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long start = System.nanoTime();
        String id = chooseId(request.getHeader(HEADER));
        response.setHeader(HEADER, id);
        MDC.put(REQUEST_ID, id);
        try {
            chain.doFilter(request, response);
        } finally {
            if (!QUIET.contains(request.getRequestURI())) {
                log.atInfo()
                        .addKeyValue("method", request.getMethod())
                        // the pattern, not the path: what is in a path may be about a person
                        .addKeyValue("route", request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
                        .addKeyValue("status", response.getStatus())
                        .addKeyValue("durationMs", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start))
                        .log("request completed");
            }
            MDC.remove(REQUEST_ID);
        }
    }

    private static String chooseId(String given) {
        return given != null && ACCEPTABLE_ID.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }
}
