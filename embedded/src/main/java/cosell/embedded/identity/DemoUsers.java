package cosell.embedded.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The users of the demo installation, as {@code demo-users.json} lists them. */
public final class DemoUsers {

    private static final List<DemoUser> ALL = load();
    private static final Map<String, DemoUser> BY_EMAIL =
            ALL.stream().collect(Collectors.toUnmodifiableMap(DemoUser::email, Function.identity()));

    private DemoUsers() {}

    public static List<DemoUser> all() {
        return ALL;
    }

    /** Upper or lower case makes no difference. */
    public static Optional<DemoUser> find(String email) {
        return Optional.ofNullable(BY_EMAIL.get(email.toLowerCase(Locale.ROOT)));
    }

    private static List<DemoUser> load() {
        var resource = Objects.requireNonNull(DemoUsers.class.getResource("demo-users.json"));
        try (var stream = resource.openStream()) {
            return List.copyOf(Arrays.asList(JsonMapper.shared().readValue(stream, DemoUser[].class)));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
