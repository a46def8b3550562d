package cosell.registration.domain;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the partner fills in (G-03). A draft's may be incomplete.
 *
 * @param deployment answers to the programme's questions, by the question's code
 */
public record Form(
        @Nullable String programme,
        @Nullable String solutionId,
        Contract contract,
        Map<String, String> deployment,
        @Nullable Contact contact,
        List<ProofDocument> documents) {

    public Form {
        deployment = Collections.unmodifiableMap(new TreeMap<>(deployment));
        documents = List.copyOf(documents);
    }
}
