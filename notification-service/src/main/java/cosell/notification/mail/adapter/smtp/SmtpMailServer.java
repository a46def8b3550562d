package cosell.notification.mail.adapter.smtp;

import cosell.notification.ledger.domain.Answer;
import cosell.notification.mail.application.MailServer;
import cosell.notification.mail.domain.Mail;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.github.resilience4j.reactor.retry.RetryOperator;
import io.github.resilience4j.reactor.timelimiter.TimeLimiterOperator;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * A mail server over SMTP, guarded: each attempt is limited in time, a connection that can't be made is tried once more
 * at once, and a server that keeps being unreachable is left alone for a while. Refusals with a reply code are answers
 * and no trouble. Thread-safe.
 */
public final class SmtpMailServer implements MailServer {

    private final SmtpConversation conversation;
    private final Scheduler threads;
    private final TimeLimiter timeLimit;
    private final Retry onceMore;
    private final CircuitBreaker breaker;

    /** @param threads runs conversations; each one blocks its thread */
    public SmtpMailServer(SmtpAddress address, Sender sender, SmtpLimits limits, ExecutorService threads) {
        this.conversation = new SmtpConversation(
                address, sender, Math.toIntExact(limits.perStep().toMillis()));
        this.threads = Schedulers.fromExecutorService(threads);
        this.timeLimit = TimeLimiter.of(limits.perMail());
        this.onceMore = Retry.of("smtp", connectionRetry());
        this.breaker = CircuitBreaker.of("smtp", breakerConfig(limits.pause()));
    }

    @Override
    public Mono<Answer> send(Mail mail) {
        return Mono.fromCallable(() -> conversation.handOver(mail))
                .subscribeOn(threads)
                .transformDeferred(TimeLimiterOperator.of(timeLimit))
                .transformDeferred(CircuitBreakerOperator.of(breaker))
                .transformDeferred(RetryOperator.of(onceMore))
                .onErrorResume(SmtpMailServer::isTrouble, trouble -> Mono.just(new Answer.NotNow(describe(trouble))));
    }

    @Override
    public boolean isReachable() {
        return breaker.getState() != CircuitBreaker.State.OPEN;
    }

    private static RetryConfig connectionRetry() {
        return RetryConfig.custom()
                .maxAttempts(2)
                .waitDuration(Duration.ofMillis(250))
                .retryOnException(failure ->
                        failure instanceof UnreachableException unreachable && unreachable.isBeforeAnythingWasSent())
                .build();
    }

    private static CircuitBreakerConfig breakerConfig(Duration pause) {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(20)
                .minimumNumberOfCalls(10)
                .failureRateThreshold(50)
                .waitDurationInOpenState(pause)
                .automaticTransitionFromOpenToHalfOpenEnabled(true)
                .permittedNumberOfCallsInHalfOpenState(2)
                .recordException(SmtpMailServer::isTrouble)
                .build();
    }

    /** Everything but a mail that can't be written. */
    private static boolean isTrouble(Throwable failure) {
        return failure instanceof UnreachableException
                || failure instanceof java.util.concurrent.TimeoutException
                || failure instanceof io.github.resilience4j.circuitbreaker.CallNotPermittedException;
    }

    private static String describe(Throwable trouble) {
        return trouble instanceof UnreachableException
                ? "No answer: " + trouble.getMessage()
                : "No answer: " + trouble.getClass().getSimpleName();
    }
}
