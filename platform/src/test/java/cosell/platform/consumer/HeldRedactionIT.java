package cosell.platform.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.platform.domain.OrganizationId;
import cosell.schemas.CrmOpportunity;
import cosell.schemas.CrmPerson;
import cosell.store.test.FreshDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Records that are held, over the store and a registry on the wire. */
class HeldRedactionIT {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final OrganizationId CONTOSO = new OrganizationId("contoso");
    private static final String CHRIS = "chris@customer.example";

    @RegisterExtension
    private final FreshDatabase fresh = new FreshDatabase("held_redaction");

    private LetterPost post;
    private HeldRedaction redaction;

    @BeforeEach
    void start() {
        post = new LetterPost(fresh.database());
        redaction = new HeldRedaction(
                post.held,
                post.decoder,
                record -> Optional.of(new OrganizationId(record.headers().get("owner"))));
    }

    @AfterEach
    void stop() {
        post.close();
    }

    @Test
    @DisplayName("P-01 a held record stays held and readable, without the person")
    void readable() {
        CrmOpportunity opportunity = CrmOpportunity.newBuilder()
                .setSystem("crm")
                .setCrmId("a")
                .setCustomerContact(person("Chris", "Chris@Customer.example"))
                .setTeam(List.of(person("Sam", "sam@contoso.example")))
                .setNotes("Ask " + CHRIS + " first")
                .build();
        hold(1, post.written(opportunity), "contoso");

        assertThat(redaction.count(CONTOSO, CHRIS).block(LIMIT)).isEqualTo(1);
        assertThat(redaction.redact(CONTOSO, CHRIS).block(LIMIT)).isEqualTo(1);

        CrmOpportunity clean = post.decoder.decode(value(1), CrmOpportunity.class);
        assertThat(clean.getCustomerContact())
                .isEqualTo(CrmPerson.newBuilder().setName(null).build());
        assertThat(clean.getTeam()).isEqualTo(opportunity.getTeam());
        assertThat(clean.getNotes()).isEqualTo("Ask (erased) first");
        assertThat(redaction.redact(CONTOSO, CHRIS).block(LIMIT)).isZero();
    }

    @Test
    @DisplayName("P-01 in a record that nobody can read the address is overwritten, and nothing else")
    void unreadable() {
        hold(1, "garbage about CHRIS@customer.example, and more".getBytes(StandardCharsets.UTF_8), "contoso");

        assertThat(redaction.redact(CONTOSO, CHRIS).block(LIMIT)).isEqualTo(1);

        assertThat(new String(value(1), StandardCharsets.UTF_8))
                .isEqualTo("garbage about " + "x".repeat(CHRIS.length()) + ", and more");
    }

    @Test
    @DisplayName("P-01 what is held for another organization is left alone")
    void anothers() {
        byte[] theirs = ("theirs: " + CHRIS).getBytes(StandardCharsets.UTF_8);
        hold(1, theirs, "fabrikam");

        assertThat(redaction.redact(CONTOSO, CHRIS).block(LIMIT)).isZero();
        assertThat(value(1)).isEqualTo(theirs);
    }

    @Test
    @DisplayName("P-01 every page of what is held is looked through")
    void pages() {
        IntStream.rangeClosed(1, 230)
                .forEach(number -> hold(number, (number + " " + CHRIS).getBytes(StandardCharsets.UTF_8), "contoso"));

        assertThat(redaction.redact(CONTOSO, CHRIS).block(LIMIT)).isEqualTo(230);
        assertThat(redaction.count(CONTOSO, CHRIS).block(LIMIT)).isZero();
    }

    private void hold(int sequence, byte[] value, String owner) {
        IncomingRecord record = new IncomingRecord(
                LetterPost.TOPIC,
                0,
                sequence,
                "x",
                value,
                Map.of("owner", owner, "ce_sequence", "0-" + sequence),
                Instant.EPOCH);
        post.held
                .hold(HeldRecord.failed(record, new IllegalStateException("broken"), Instant.EPOCH))
                .block(LIMIT);
    }

    private byte[] value(int sequence) {
        return post.held
                .of(LetterPost.TOPIC, "x")
                .filter(held -> held.position().sequence() == sequence)
                .next()
                .block(LIMIT)
                .record()
                .value();
    }

    private static CrmPerson person(String name, String email) {
        return CrmPerson.newBuilder()
                .setName(name)
                .setPhone("+14255550100")
                .setEmail(email)
                .build();
    }
}
