package cosell.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cosell.platform.web.ProblemException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DevClockAdvanceTest {

    @ParameterizedTest
    @CsvSource({"P14D,P14D", "P2W,P14D", "PT36H,PT36H", "P1DT2H,PT26H", "P3652D,P3652D", "PT0.001S,PT0.001S"})
    void isAForwardDuration(String text, Duration expected) {
        assertThat(new DevClockAdvance(text).checked()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "-P1D,VALUE_OUT_OF_RANGE",
        "P-1D,VALUE_OUT_OF_RANGE",
        "P0D,VALUE_OUT_OF_RANGE",
        "PT0.0001S,VALUE_OUT_OF_RANGE",
        "P-2W,VALUE_OUT_OF_RANGE",
        "P3653D,VALUE_OUT_OF_RANGE",
        "PT3652D,INVALID_STRING_FORMAT",
        "P1M,INVALID_STRING_FORMAT",
        "P1Y,INVALID_STRING_FORMAT",
        "P1M1W,INVALID_STRING_FORMAT",
        "14 days,INVALID_STRING_FORMAT",
        "P99999999999999999999D,INVALID_STRING_FORMAT",
        "'',INVALID_STRING_FORMAT"
    })
    void isNothingElse(String text, String code) {
        assertThatThrownBy(() -> new DevClockAdvance(text).checked()).satisfies(thrown -> {
            var error = ((ProblemException) thrown).problem().errors().getFirst();
            assertThat(error.pointer()).isEqualTo("/advance");
            assertThat(error.code().name()).isEqualTo(code);
        });
    }

    @Test
    void mustBeSaid() {
        assertThatThrownBy(() -> new DevClockAdvance(null).checked()).isInstanceOf(ProblemException.class);
    }
}
