package cosell.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cosell.platform.domain.Fault;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CursorsTest {

    private static final Cursor CURSOR = new Cursor(List.of("2026-11-02T09:30:00Z", "ä"), "id-1");
    private static final String QUERY = "contoso?view=INBOUND&sort=createdAt";

    private final Cursors cursors = new Cursors("a secret of sixteen");

    private static void isRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .satisfies(thrown -> assertThat(
                                ((ProblemException) thrown).problem().errors())
                        .extracting(Fault::pointer)
                        .containsExactly("/query/cursor"));
    }

    @Test
    void readsWhatItWrote() {
        assertThat(cursors.read(cursors.write(CURSOR, QUERY), QUERY)).isEqualTo(CURSOR);
    }

    @Test
    void isReadByEveryInstanceWithTheSameSecret() {
        assertThat(new Cursors("a secret of sixteen").read(cursors.write(CURSOR, QUERY), QUERY))
                .isEqualTo(CURSOR);
    }

    @Test
    void refusesOneOfAnotherQuery() {
        isRefused(() -> cursors.read(cursors.write(CURSOR, QUERY), "fabrikam?view=INBOUND&sort=createdAt"));
    }

    @Test
    void refusesOneOfAnotherSecret() {
        isRefused(() -> new Cursors("another secret of 16").read(cursors.write(CURSOR, QUERY), QUERY));
    }

    @Test
    void refusesEverySingleChangedCharacter() {
        String text = cursors.write(CURSOR, QUERY);

        IntStream.range(0, text.length() - 1).forEach(at -> {
            char other = text.charAt(at) == 'A' ? 'B' : 'A';
            String changed = text.substring(0, at) + other + text.substring(at + 1);
            isRefused(() -> cursors.read(changed, QUERY));
        });
    }

    @Test
    void refusesNonsense() {
        for (String nonsense : List.of("", ".", "abc", "abc.def", "%%%.%%%", "x".repeat(5_000))) {
            isRefused(() -> cursors.read(nonsense, QUERY));
        }
    }

    @Test
    void needsASecretWorthTheName() {
        assertThatThrownBy(() -> new Cursors("short")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPageShowsItsLimitAndPointsBehindItsLastElement() {
        assertThat(Page.of(List.of("a", "b", "c"), 2, last -> "after " + last))
                .isEqualTo(new Page<>(List.of("a", "b"), "after b", null));
        assertThat(Page.of(List.of("a", "b"), 2, last -> "after " + last))
                .isEqualTo(new Page<>(List.of("a", "b"), null, null));
    }

    @Test
    void countsExactlyUpToTenThousand() {
        JsonMapper json = JsonMapper.builder().build();

        assertThat(json.writeValueAsString(new Page<>(List.of(), null, null).counted(10_000)))
                .isEqualTo("{\"items\":[],\"nextCursor\":null,\"count\":10000}");
        assertThat(json.writeValueAsString(new Count(10_001))).isEqualTo("\"10,000+\"");
    }
}
