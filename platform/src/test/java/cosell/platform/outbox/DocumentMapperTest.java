package cosell.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cosell.platform.domain.Money;
import cosell.platform.domain.OrganizationId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.Test;

class DocumentMapperTest {

    static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000007");
    static final Money MONEY = new Money(new BigDecimal("12.5"), "EUR");
    static final Tally FULL = new Tally(
            new OrganizationId("contoso"),
            3,
            List.of(new Tally.Mark.Plain(ID), new Tally.Mark.Dated(LocalDate.of(2026, 3, 29), MONEY)),
            MONEY,
            LocalDate.of(2024, 2, 29),
            Instant.parse("2026-03-29T01:30:00.123Z"),
            "a name");

    final DocumentMapper mapper = DocumentMapper.forTypes(List.of(Tally.class, Tally.Event.class, Tally.Told.class));

    @Test
    void readsWhatItWrote() {
        assertThat(mapper.read(Tally.class, mapper.write(FULL))).isEqualTo(FULL);
    }

    @Test
    void writesValuesInTheFormTheStoreSearches() {
        Document document = mapper.write(FULL);

        assertThat(document.get("owner")).isEqualTo("contoso");
        assertThat(document.get("day")).isEqualTo("2024-02-29");
        assertThat(document.get("money", Document.class).get("amount"))
                .isEqualTo(new Decimal128(new BigDecimal("12.5000")));
    }

    /** Spring Data would take it for one of the store's own ids and turn it to small letters. */
    @Test
    void leavesATextNamedIdAsItIs() {
        Foreign foreign = new Foreign("5F43A1B2C3D4E5F60718293A", "dynamics");
        DocumentMapper foreigners = DocumentMapper.forTypes(List.of(Foreign.class));

        Document stored = foreigners.write(foreign);

        assertThat(stored.get("_id")).isEqualTo("5F43A1B2C3D4E5F60718293A");
        assertThat(foreigners.read(Foreign.class, stored)).isEqualTo(foreign);
    }

    record Foreign(String id, String system) {}

    @Test
    void namesMembersOfSealedTypesByTheirDomainName() {
        List<Document> marks = mapper.write(FULL).getList("marks", Document.class);

        assertThat(marks).extracting(mark -> mark.get("_class")).containsExactly("Mark.Plain", "Mark.Dated");
    }

    @Test
    void readsASealedTypeByItsStoredName() {
        Document stored = mapper.write(new Tally.Event.Raised(4));

        assertThat(mapper.read(Tally.Event.class, stored)).isEqualTo(new Tally.Event.Raised(4));
    }

    @Test
    void refusesTwoTypesOfOneStoredName() {
        assertThatThrownBy(() -> DocumentMapper.forTypes(List.of(One.Event.class, Other.Event.class)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Event.Happened");
    }

    @Test
    void leavesOutWhatIsNull() {
        assertThat(mapper.write(Tally.of("contoso")).keySet()).containsExactly("owner", "value", "marks");
    }

    @Test
    void storesKeysWithDotsUnderAnotherSign() {
        Labelled labelled = new Labelled(Map.of("a.b", List.of(Kind.SMALL, Kind.LARGE)), 4_000_000_000L, 0.5, true);
        DocumentMapper labels = DocumentMapper.forTypes(List.of(Labelled.class));

        Document stored = labels.write(labelled);

        assertThat(stored)
                .isEqualTo(new Document("labels", new Document("a\uFF0Eb", List.of("SMALL", "LARGE")))
                        .append("count", 4_000_000_000L)
                        .append("share", 0.5)
                        .append("open", true));
        assertThat(labels.read(Labelled.class, stored)).isEqualTo(labelled);
    }

    @Test
    void readsACountThatWasStoredNarrower() {
        DocumentMapper labels = DocumentMapper.forTypes(List.of(Labelled.class));
        Document stored = labels.write(new Labelled(Map.of(), 7, 0.5, true)).append("count", 7);

        assertThat(labels.read(Labelled.class, stored).count()).isEqualTo(7L);
    }

    record Labelled(Map<String, List<Kind>> labels, long count, double share, boolean open) {}

    enum Kind {
        SMALL,
        LARGE
    }

    @Test
    void refusesADocumentThatLacksAnAmountOrNamesAnUnknownMember() {
        Document stored = mapper.write(FULL);
        stored.remove("value");

        assertThatThrownBy(() -> mapper.read(Tally.class, stored)).hasMessage("Tally is stored without value");
        assertThatThrownBy(() -> mapper.read(Tally.Event.class, new Document("_class", "Event.Gone")))
                .hasMessage("Event has no member Event.Gone");
    }

    @Test
    void refusesAMemberOfAnotherSealedType() {
        Document mark = mapper.write(new Tally.Mark.Plain(ID));

        assertThatThrownBy(() -> mapper.read(Tally.Event.class, mark)).isInstanceOf(ClassCastException.class);
    }

    @Test
    void refusesATypeWithoutAStoredFormWhenItIsMade() {
        assertThatThrownBy(() -> DocumentMapper.forTypes(List.of(Open.class)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No stored form is known for java.lang.Object");
    }

    record Open(Object anything) {}

    @SuppressWarnings("SameNameButDifferent") // two types of one name are what the test is about
    static final class One {
        sealed interface Event {
            record Happened() implements Event {}
        }
    }

    @SuppressWarnings("SameNameButDifferent")
    static final class Other {
        sealed interface Event {
            record Happened() implements Event {}
        }
    }
}
