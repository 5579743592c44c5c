package example.merrow.berth.fees;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Goes on serving for a while after the service has said that it is not ready any more, so that load balancers learn
 * that this instance leaves. The web server, which is in a phase below, then lets running requests finish.
 */
@Component
class ShutdownDelay implements SmartLifecycle {

    private final Duration delay;
    private volatile boolean running;

    ShutdownDelay(@Value("${service.shutdown-delay}") Duration delay) {
        this.delay = delay;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        try {
            Thread.sleep(delay.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
