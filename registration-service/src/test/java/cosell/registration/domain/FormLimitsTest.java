package cosell.registration.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.registration.Samples;
import cosell.registration.domain.FieldRefusal.TooLong;
import cosell.registration.domain.FieldRefusal.TooMany;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FormLimitsTest {

    @Test
    void aFormAtEveryLimitIsTaken() {
        Form full = form("n".repeat(255), "r".repeat(4_000), 50);

        assertThat(FormLimits.refusalsOf(full)).isEmpty();
    }

    @Test
    void aFormBeyondEveryLimitIsToldEachOfThem() {
        Form beyond = form("n".repeat(256), "r".repeat(4_001), 51);

        assertThat(FormLimits.refusalsOf(beyond))
                .startsWith(
                        new TooLong("/solutionId", 255),
                        new TooLong("/contact/name", 255),
                        new TooLong("/deployment/runsOn", 255),
                        new TooMany("/documents", 50),
                        new TooLong("/documents/0/name", 255),
                        new TooLong("/documents/0/reference", 4_000));
    }

    private static Form form(String name, String reference, int documents) {
        List<ProofDocument> all = IntStream.range(0, documents)
                .mapToObj(index -> ProofDocument.byReference(Samples.REGISTRATION, name, reference))
                .toList();
        return new Form(null, name, Samples.contract(), Map.of("runsOn", name), new Contact(name, null, null), all);
    }
}
