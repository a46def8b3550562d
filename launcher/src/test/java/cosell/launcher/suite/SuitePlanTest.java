package cosell.launcher.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SuitePlanTest {

    private static final DataDirectory DIRECTORY = new DataDirectory(Path.of("anywhere"));

    @Test
    void shiftsEveryPortByTheOffset() {
        var plan = new SuitePlan(DIRECTORY, 100, Map.of(), Map.of());

        assertThat(Arrays.stream(Part.values()).map(plan::port))
                .isEqualTo(List.of(27_117, 9_192, 8_185, 8_186, 2_625, 8_180, 8_181, 8_182, 8_183, 8_184));
    }

    @Test
    void leavesOutWhatAVariableReplaces() {
        var plan =
                new SuitePlan(DIRECTORY, 0, Map.of("MONGODB_URI", " mongodb://db:27017 ", "SMTP_URL", " "), Map.of());

        assertThat(plan.replaced()).isEqualTo(Map.of(Part.STORE, "mongodb://db:27017"));
        assertThat(plan.embedded()).doesNotContain(Part.STORE).contains(Part.INBOX, Part.GATEWAY);
    }

    @Test
    void takesEveryDocumentedVariable() {
        assertThat(Arrays.stream(Part.values()).flatMap(part -> part.variable().stream()))
                .containsExactlyInAnyOrder(
                        "MONGODB_URI", "KAFKA_BOOTSTRAP_SERVERS", "SCHEMA_REGISTRY_URL", "OIDC_ISSUER_URI", "SMTP_URL");
    }

    @Test
    void refusesAnOffsetThatLeavesTheRangeOfPorts() {
        assertThatThrownBy(() -> new SuitePlan(DIRECTORY, 38_519, Map.of(), Map.of()))
                .isInstanceOf(ToldException.class);
        assertThat(new SuitePlan(DIRECTORY, 38_518, Map.of(), Map.of()).port(Part.STORE))
                .isEqualTo(65_535);
    }
}
