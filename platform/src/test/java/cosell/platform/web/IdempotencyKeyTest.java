package cosell.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cosell.platform.domain.OrganizationId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpHeaders;

class IdempotencyKeyTest {

    private static final OrganizationId CONTOSO = new OrganizationId("contoso");
    private static final IdempotencyKey KEY = new IdempotencyKey("k1");

    private static HttpHeaders headers(String... values) {
        HttpHeaders headers = new HttpHeaders();
        headers.addAll(IdempotencyKey.HEADER, List.of(values));
        return headers;
    }

    @Test
    void isOptional() {
        assertThat(IdempotencyKey.from(new HttpHeaders())).isEmpty();
        assertThat(IdempotencyKey.from(headers("k1"))).contains(KEY);
        assertThat(IdempotencyKey.from(headers("x".repeat(255)))).isPresent();
    }

    static Stream<HttpHeaders> malformed() {
        return Stream.of(
                headers(""),
                headers("a b"),
                headers("x".repeat(256)),
                headers("ä"),
                headers("a\tb"),
                headers("a", "b"));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void isRefusedInAnyOtherForm(HttpHeaders headers) {
        assertThatThrownBy(() -> IdempotencyKey.from(headers))
                .satisfies(thrown -> assertThat(((ProblemException) thrown)
                                .problem()
                                .errors()
                                .getFirst()
                                .pointer())
                        .isEqualTo("/header/Idempotency-Key"));
    }

    @Test
    void reachesNeitherAnotherOrganizationNorOperationNorResource() {
        assertThat(Stream.of(
                        KEY.scoped(CONTOSO, "won", "d1"),
                        KEY.scoped(new OrganizationId("fabrikam"), "won", "d1"),
                        KEY.scoped(CONTOSO, "lost", "d1"),
                        KEY.scoped(CONTOSO, "won", "d2"),
                        new IdempotencyKey("k2").scoped(CONTOSO, "won", "d1")))
                .doesNotHaveDuplicates();
    }

    @Test
    void derivesTheSameCreationForEver() {
        assertThat(KEY.createdId(CONTOSO, "create-deal")).isEqualTo(KEY.createdId(CONTOSO, "create-deal"));
        assertThat(KEY.createdId(CONTOSO, "create-deal"))
                .isNotEqualTo(KEY.createdId(new OrganizationId("fabrikam"), "create-deal"))
                .isNotEqualTo(KEY.createdId(CONTOSO, "create-invitation"));
    }

    @Test
    void marksReplays() {
        HttpHeaders answer = new HttpHeaders();

        IdempotencyKey.markReplayed(answer);

        assertThat(answer.getFirst("Idempotency-Replayed")).isEqualTo("true");
    }
}
