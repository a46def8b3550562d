package cosell.registration.domain;

import cosell.registration.domain.FieldRefusal.Missing;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Conditions as streams of what they refuse, so that rules add up. */
final class Refuse {

    private Refuse() {}

    static Stream<RegistrationRefusal> unless(boolean fulfilled, RegistrationRefusal refusal) {
        return fulfilled ? Stream.empty() : Stream.of(refusal);
    }

    static Stream<RegistrationRefusal> missing(@Nullable Object value, String pointer, String what) {
        return unless(value != null, new Missing(pointer, what));
    }

    @SafeVarargs
    static Stream<RegistrationRefusal> all(Stream<RegistrationRefusal>... refusals) {
        Stream<RegistrationRefusal> all = Stream.empty();
        for (Stream<RegistrationRefusal> some : refusals) {
            all = Stream.concat(all, some);
        }
        return all;
    }
}
