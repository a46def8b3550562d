package cosell.platform.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.platform.domain.Median.Known;
import cosell.platform.domain.Median.LeftOut;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MedianTest {

    @Test
    @DisplayName("D-22 a median over four deals is left out, over five it is told")
    void fourAreTooFewFiveAreEnough() {
        assertThat(Median.of(numbers("1", "2", "3", "4"))).isEqualTo(new LeftOut(4));
        assertThat(Median.of(numbers("5", "1", "4", "2", "3"))).isEqualTo(new Known(5, new BigDecimal("3.0")));
        assertThat(Median.of(List.of())).isEqualTo(new LeftOut(0));
    }

    @Test
    void anEvenNumberHasItsMedianHalfWayBetweenTheMiddleTwo() {
        assertThat(Median.of(numbers("10", "1", "2", "5", "4", "9"))).isEqualTo(new Known(6, new BigDecimal("4.5")));
    }

    @Test
    void roundsToTheDecimalsOfTheValues() {
        assertThat(Median.of(numbers("0.01", "0.01", "0.01", "0.02", "0.02", "0.02")))
                .isEqualTo(new Known(6, new BigDecimal("0.02")));
    }

    private static List<BigDecimal> numbers(String... texts) {
        return Arrays.stream(texts).map(BigDecimal::new).toList();
    }
}
