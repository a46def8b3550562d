package cosell.platform.observability;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.platform.outbox.ConcurrentChangeException;
import org.junit.jupiter.api.Test;

class MaskedFailureTest {

    @Test
    void showsNoMessageThatMayQuoteAPerson() {
        var failure = new IllegalStateException("jane@contoso.example", new IllegalArgumentException("+420 123"));

        assertThat(MaskedFailure.describe(failure))
                .isEqualTo("java.lang.IllegalStateException caused by java.lang.IllegalArgumentException");
        assertThat(MaskedFailure.trace(failure)).contains("MaskedFailureTest").doesNotContain("jane", "+420");
    }

    @Test
    void showsWhatOurOwnExceptionsSayOfThingsThatPass() {
        assertThat(MaskedFailure.describe(new ConcurrentChangeException("deals", "7")))
                .endsWith("deals/7 was changed meanwhile");
    }
}
