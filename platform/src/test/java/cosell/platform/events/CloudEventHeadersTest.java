package cosell.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.platform.domain.Position;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventHeadersTest {

    @Test
    void areThoseOfTheBinaryMode() {
        Headers headers = CloudEventHeaders.of(Samples.attributes());

        assertThat(texts(headers))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", Samples.ID.toString(),
                        "ce_type", "cosell.deal.accepted.v1",
                        "ce_source", "/deals-service",
                        "ce_time", "2026-11-20T08:15:30.123Z",
                        "ce_subject", "deal-1",
                        "ce_sequence", "1-7",
                        "content-type", "application/avro",
                        "traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));
    }

    @Test
    void areReadAsTheyWereWritten() {
        assertThat(CloudEventHeaders.read(CloudEventHeaders.of(Samples.attributes())))
                .contains(Samples.attributes());
    }

    @Test
    void leaveOutWhatARecordDoesNotHave() {
        CloudEventAttributes whole = Samples.attributes();
        CloudEventAttributes less = new CloudEventAttributes(
                whole.id(), whole.type(), whole.source(), whole.time(), whole.subject(), null, null);

        Headers headers = CloudEventHeaders.of(less);

        assertThat(texts(headers)).doesNotContainKeys("ce_sequence", "traceparent");
        assertThat(CloudEventHeaders.read(headers)).contains(less);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_id", "ce_type", "ce_source", "ce_time", "ce_subject"})
    void giveNoAttributesWhenOneIsMissing(String missing) {
        Headers headers = CloudEventHeaders.of(Samples.attributes()).remove(missing);

        assertThat(CloudEventHeaders.read(headers)).isEmpty();
    }

    @Test
    void namePositionEvenWhenNothingElseCanBeRead() {
        Headers headers = new RecordHeaders().add("ce_sequence", bytes("0-12"));

        assertThat(CloudEventHeaders.position(headers)).contains(new Position(0, 12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "a-b", "1-", "-1", "1-99999999999999999999"})
    void giveNoPositionForAnyOtherForm(String sequence) {
        assertThat(CloudEventHeaders.position(new RecordHeaders().add("ce_sequence", bytes(sequence))))
                .isEmpty();
    }

    @Test
    void surviveForeignValues() {
        Headers headers = CloudEventHeaders.of(Samples.attributes())
                .add("ce_time", bytes("yesterday"))
                .add("ce_sequence", null)
                .add("traceparent", bytes("<script>"));

        assertThat(CloudEventHeaders.read(headers)).isEmpty();
        assertThat(CloudEventHeaders.position(headers)).isEmpty();
        assertThat(CloudEventHeaders.traceparent(headers)).isEmpty();
    }

    private static Map<String, String> texts(Headers headers) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Header header : headers) {
            texts.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
