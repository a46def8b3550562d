package cosell.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

class PreferTest {

    @ParameterizedTest
    @DisplayName("D-21 lenient handling is preferred in every form of RFC 7240")
    @ValueSource(
            strings = {
                "handling=lenient",
                "Handling = \"lenient\"",
                "return=minimal, handling=lenient; wait=1",
                "handling=lenient, handling=strict"
            })
    void readsTheLenientPreference(String header) {
        assertThat(Prefer.lenient(headers(header))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "handling=strict", "handling", "lenient", "handling=strict, handling=lenient"})
    void anythingElseIsNone(String header) {
        assertThat(Prefer.lenient(headers(header))).isFalse();
    }

    @Test
    void preferencesMayComeInSeveralHeaders() {
        HttpHeaders headers = headers("return=minimal");
        headers.add("Prefer", "handling=lenient");

        assertThat(Prefer.lenient(headers)).isTrue();
        assertThat(Prefer.lenient(new HttpHeaders())).isFalse();
    }

    private static HttpHeaders headers(String value) {
        HttpHeaders headers = new HttpHeaders();
        headers.add("Prefer", value);
        return headers;
    }
}
