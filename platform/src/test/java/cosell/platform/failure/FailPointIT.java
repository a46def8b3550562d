package cosell.platform.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class FailPointIT {

    private static final int KILLED = 137;

    /** Passes every place three times, in order, and tells of each passage. */
    static final class Walk {
        public static void main(String[] arguments) {
            for (int round = 1; round <= 3; round++) {
                for (FailPoint point : FailPoint.values()) {
                    point.reached();
                    System.out.println(round + " " + point);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(FailPoint.class)
    void killsTheProcessAtThePassageItIsArmedFor(FailPoint point) throws Exception {
        Walked walked = walk("-Dcosell.fail-point=" + point + ":2");

        assertThat(walked.exitCode()).isEqualTo(KILLED);
        assertThat(walked.lines()).contains("1 " + point).doesNotContain("2 " + point);
        for (FailPoint other : FailPoint.values()) {
            assertThat(walked.lines().contains("2 " + other)).isEqualTo(other.compareTo(point) < 0);
        }
    }

    @Test
    void doesNothingByDefault() throws Exception {
        assertThat(FailPoint.isAnyArmed()).isFalse();
        assertThat(walk("-Dcosell.fail-points=none").exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AFTER_WRITE", "AFTER_WRITE:0", "AFTER_WRITE:1:2", "AFTER_WRITE:x", "NOWHERE:1"})
    void isNamedWithAPassageFromOne(String text) {
        assertThatThrownBy(() -> Charge.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isRefusedInProduction() {
        MockEnvironment production = new MockEnvironment();
        production.setActiveProfiles("production");

        assertThatThrownBy(() -> NoFailPointsInProduction.refuse(production))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(FailPoint.PROPERTY);
        assertThatCode(() -> NoFailPointsInProduction.refuse(new MockEnvironment()))
                .doesNotThrowAnyException();
    }

    private record Walked(int exitCode, List<String> lines) {}

    private static Walked walk(String property) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        property,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Walk.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Walked(process.exitValue(), output.lines().toList());
    }
}
