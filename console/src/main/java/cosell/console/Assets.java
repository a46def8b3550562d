package cosell.console;

import io.netty.handler.codec.http.HttpResponseStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Style sheet and script of our own pages. */
final class Assets {

    private static final Map<String, Answer> ALL = Map.of(
            "/assets/cosell.css", load("cosell.css", "text/css; charset=utf-8"),
            "/assets/inbox.js", load("inbox.js", "text/javascript; charset=utf-8"));

    private Assets() {}

    static Optional<Answer> find(String path) {
        return Optional.ofNullable(ALL.get(path));
    }

    private static Answer load(String name, String contentType) {
        try (var stream = Objects.requireNonNull(Assets.class.getResourceAsStream(name), name)) {
            return Answer.of(
                    HttpResponseStatus.OK, contentType, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
