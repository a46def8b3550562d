package cosell.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;

/** What a list in an answer must hold. */
final class JsonValues {

    private JsonValues() {}

    static Consumer<List<String>> exactly(String... expected) {
        return found -> assertThat(found).containsExactlyInAnyOrder(expected);
    }
}
