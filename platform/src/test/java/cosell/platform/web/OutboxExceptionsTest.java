package cosell.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.platform.outbox.ConcurrentChangeException;
import cosell.platform.outbox.OutboxFullException;
import cosell.platform.outbox.RecordTooLargeException;
import org.junit.jupiter.api.Test;

class OutboxExceptionsTest {

    final OutboxExceptions exceptions = new OutboxExceptions();

    @Test
    void saysWhyAWriteWasNotMade() {
        assertThat(reasonOf(new ConcurrentChangeException("deals", "1"))).isEqualTo(ProblemReason.CONCURRENT_CHANGE);
        assertThat(reasonOf(new OutboxFullException("deals", "1"))).isEqualTo(ProblemReason.BACKLOG_FULL);
        assertThat(reasonOf(new RecordTooLargeException("deals", "1", 1_000_000)))
                .isEqualTo(ProblemReason.BUSINESS_VALIDATION_FAILED);
    }

    @Test
    void leavesOtherExceptionsToOthers() {
        assertThat(exceptions.problem(new IllegalStateException())).isEmpty();
    }

    private ProblemReason reasonOf(Throwable exception) {
        return exceptions.problem(exception).orElseThrow().reason();
    }
}
