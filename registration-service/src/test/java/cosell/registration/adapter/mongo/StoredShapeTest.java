package cosell.registration.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import cosell.platform.domain.Fault;
import cosell.platform.domain.FaultCode;
import cosell.platform.outbox.CopyType;
import cosell.platform.outbox.DocumentMapper;
import cosell.registration.Samples;
import cosell.registration.domain.RegisteredDeal;
import cosell.registration.domain.Registration;
import cosell.registration.domain.RegistrationEvent;
import cosell.registration.domain.Standing;
import cosell.registration.domain.eligibility.DealCopy;
import cosell.registration.domain.eligibility.EngagementCopy;
import cosell.registration.domain.eligibility.Flag;
import cosell.registration.domain.eligibility.InvitationState;
import cosell.registration.domain.eligibility.OrganizationCopy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.UuidCodec;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Stored names and forms are for ever: a change of the golden file needs a migration. */
class StoredShapeTest {

    private static final Fault FAULT =
            Fault.of("/contract/signedOn", FaultCode.VALUE_OUT_OF_RANGE, "It lies ahead.", "Wait.", "G-03");
    private static final DocumentMapper REGISTRATIONS =
            DocumentMapper.forTypes(List.of(Registration.class, RegistrationEvent.class));

    @Test
    void everyStateEventAndCopyIsStoredAsTheGoldenFileShows() throws IOException {
        List<String> shapes = new ArrayList<>();
        shapes.add("registration " + json(REGISTRATIONS.write(registration(new Standing.Draft()))));
        standings().forEach(standing -> shapes.add(json(REGISTRATIONS.write(standing))));
        events().forEach(event -> shapes.add(json(REGISTRATIONS.write(event))));
        copies().forEach((name, copy) -> shapes.add(name + " " + json(copy)));

        assertThat(String.join("\n", shapes) + "\n").isEqualTo(golden());
    }

    @ParameterizedTest
    @MethodSource("standings")
    void aRegistrationIsReadAsItWasWritten(Standing standing) {
        Registration written = registration(standing);

        assertThat(REGISTRATIONS.read(Registration.class, REGISTRATIONS.write(written)))
                .isEqualTo(written);
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventIsReadAsItWasWritten(RegistrationEvent event) {
        assertThat(REGISTRATIONS.read(RegistrationEvent.class, REGISTRATIONS.write(event)))
                .isEqualTo(event);
    }

    static List<Standing> standings() {
        return List.of(
                new Standing.Draft(),
                new Standing.Validating(Samples.NOW),
                new Standing.ActionRequired(Samples.NOW, List.of(FAULT), null),
                new Standing.Rejected(Samples.NOW, Samples.NOW, "reviewer-1", "Won too early."),
                new Standing.Closed(Samples.NOW, Samples.NOW, "reviewer-1", Samples.NOW));
    }

    static List<RegistrationEvent> events() {
        return List.of(
                new RegistrationEvent.Drafted(),
                new RegistrationEvent.Edited(),
                new RegistrationEvent.Submitted(Samples.NOW),
                new RegistrationEvent.ValidationStarted(Samples.NOW),
                new RegistrationEvent.ActionRequested(Samples.NOW, List.of(FAULT), "reviewer-1"),
                new RegistrationEvent.Approved(Samples.NOW, Samples.NOW, "reviewer-1"),
                new RegistrationEvent.Rejected(Samples.NOW, Samples.NOW, "reviewer-1", "No."),
                new RegistrationEvent.Closed(Samples.NOW, Samples.NOW, "reviewer-1", Samples.NOW));
    }

    private static Map<String, Document> copies() {
        DealCopy deal = Samples.wonDeal();
        EngagementCopy engagement = new EngagementCopy(
                Samples.ENGAGEMENT,
                false,
                List.of(new EngagementCopy.Invitation(
                        Samples.INVITATION, InvitationState.ACCEPTED, true, List.of("seller@msft.example"))));
        OrganizationCopy organization = Samples.DIRECTORY_ENTRY;
        Map<String, Document> copies = new TreeMap<>();
        copies.put("deal", stored(CopyCollections.DEALS, deal));
        copies.put("engagement", stored(CopyCollections.ENGAGEMENTS, engagement));
        copies.put("organization", stored(CopyCollections.ORGANIZATIONS, organization));
        return copies;
    }

    private static <C> Document stored(CopyType<C, Void> type, C copy) {
        DocumentMapper mapper = DocumentMapper.forTypes(List.of(type.stateType()));
        Document state = mapper.write(Objects.requireNonNull(copy));
        assertThat(mapper.read(type.stateType(), state)).isEqualTo(copy);
        return new Document("state", state)
                .append("derived", new Document(type.derivedFields().apply(copy)));
    }

    private static Registration registration(Standing standing) {
        RegisteredDeal deal =
                new RegisteredDeal(Samples.DEAL, Samples.ENGAGEMENT, Samples.CONTOSO, "1000001", Samples.CUSTOMER);
        return new Registration(
                Samples.REGISTRATION,
                deal,
                Samples.form(),
                standing,
                List.of(Flag.EARLY_WON),
                Samples.NOW,
                Samples.NOW);
    }

    private static String json(Document document) {
        var registry = CodecRegistries.fromRegistries(
                CodecRegistries.fromCodecs(new UuidCodec(UuidRepresentation.STANDARD)),
                MongoClientSettings.getDefaultCodecRegistry());
        return document.toJson(
                JsonWriterSettings.builder()
                        .outputMode(JsonMode.SHELL)
                        .indent(true)
                        .build(),
                new DocumentCodec(registry));
    }

    private static String golden() throws IOException {
        try (var file = StoredShapeTest.class.getResourceAsStream("/golden/stored-shapes.txt")) {
            return file == null ? "missing" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
