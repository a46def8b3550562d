package cosell.deals.insight.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.deals.insight.application.InsightTooSlowException;
import cosell.platform.web.Problem;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

class InsightExceptionsTest {

    @Test
    void whatTakesTooLongIsUnavailableAndSaysWhatToAskInstead() {
        Problem problem = new InsightExceptions()
                .problem(new InsightTooSlowException(new TimeoutException()))
                .orElseThrow();

        assertThat(problem.reason().status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(problem.detail()).contains("'from' and 'to'");
        assertThat(problem.headers().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("30");
    }
}
