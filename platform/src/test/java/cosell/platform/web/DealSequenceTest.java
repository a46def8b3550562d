package cosell.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cosell.platform.domain.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

class DealSequenceTest {

    private static HttpHeaders headers(String value) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("If-Deal-Sequence", value);
        return headers;
    }

    @Test
    void isThePositionThatAnAnswerNamed() {
        Position position = new Position(1, 42);

        assertThat(DealSequence.wanted(headers(position.toString()))).contains(position);
        assertThat(DealSequence.wanted(new HttpHeaders())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "0-", "-1", "a-b", "0-1-2", "0--1", "0-99999999999999999999"})
    void isRefusedInAnyOtherForm(String value) {
        assertThatThrownBy(() -> DealSequence.wanted(headers(value))).isInstanceOf(ProblemException.class);
    }
}
