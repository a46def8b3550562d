package cosell.deals.deal.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.deals.deal.application.QueryTooSlowException;
import cosell.platform.web.Problem;
import cosell.platform.web.ProblemReason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DealExceptionsTest {

    private final DealExceptions exceptions = new DealExceptions();

    @Test
    @DisplayName("D-19 a list that takes too long is refused with what to ask instead")
    void aListThatTakesTooLongIsRefused() {
        Problem problem = exceptions
                .problem(new QueryTooSlowException(new IllegalStateException()))
                .orElseThrow();

        assertThat(problem.reason()).isEqualTo(ProblemReason.REQUEST_FAILED);
        assertThat(problem.detail()).contains("takes too long").contains("Ask for less");
    }

    @Test
    void othersAreForOthers() {
        assertThat(exceptions.problem(new IllegalStateException())).isEmpty();
    }
}
