package cosell.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

class IfMatchTest {

    private static final Revision CURRENT = new Revision(0, 7);

    private static HttpHeaders headers(String... values) {
        HttpHeaders headers = new HttpHeaders();
        for (String value : values) {
            headers.add(HttpHeaders.IF_MATCH, value);
        }
        return headers;
    }

    private static ProblemReason reasonOf(Throwable thrown) {
        return ((ProblemException) thrown).problem().reason();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"0-7\"", "*", "\"0-6\", \"0-7\"", "W/\"0-6\",\"0-7\""})
    @DisplayName("D-21 an edit on the current revision passes")
    void matchesTheCurrentRevision(String header) {
        assertThat(IfMatch.required(headers(header)).matches(CURRENT)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"0-6\"", "\"0-8\"", "\"1-7\"", "W/\"0-7\"", "\"7\"", "\"0-07x\"", "\"abc\""})
    @DisplayName("D-21 a stale, weak or foreign tag never matches")
    void anyOtherTagIsStale(String header) {
        IfMatch ifMatch = IfMatch.required(headers(header));

        assertThat(ifMatch.matches(CURRENT)).isFalse();
        assertThatThrownBy(() -> ifMatch.check(CURRENT))
                .satisfies(thrown -> assertThat(reasonOf(thrown)).isEqualTo(ProblemReason.REVISION_MISMATCH))
                .satisfies(thrown -> assertThat(
                                ((ProblemException) thrown).problem().headers().getFirst("ETag"))
                        .isEqualTo("\"0-7\""));
    }

    @Test
    @DisplayName("D-21 an edit without a revision is refused")
    void isRequired() {
        assertThatThrownBy(() -> IfMatch.required(headers()))
                .satisfies(thrown -> assertThat(reasonOf(thrown)).isEqualTo(ProblemReason.REVISION_REQUIRED));
        assertThat(IfMatch.optional(headers())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0-7", "", "abc", "\"0-7"})
    void whatIsNoListOfTagsIsRefused(String header) {
        assertThatThrownBy(() -> IfMatch.required(headers(header)))
                .satisfies(thrown -> assertThat(reasonOf(thrown)).isEqualTo(ProblemReason.REQUEST_VALIDATION_FAILED));
    }

    @Test
    void manyHeadersAreOneList() {
        assertThat(IfMatch.required(headers("\"0-1\"", "\"0-7\"")).matches(CURRENT))
                .isTrue();
    }

    @Test
    void namesItsBaseOnlyWhenThereIsOne() {
        assertThat(IfMatch.required(headers("\"2-5\"")).base()).contains(new Revision(2, 5));
        assertThat(IfMatch.required(headers("\"2-5\",\"2-6\"")).base()).isEmpty();
        assertThat(IfMatch.required(headers("*")).base()).isEmpty();
    }

    @Test
    void readsWhatARevisionWrites() {
        assertThat(IfMatch.required(headers(CURRENT.toETag())).base()).contains(CURRENT);
    }
}
