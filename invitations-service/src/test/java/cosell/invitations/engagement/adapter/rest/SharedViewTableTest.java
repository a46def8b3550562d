package cosell.invitations.engagement.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cosell.invitations.engagement.adapter.rest.EngagementJson.CardJson;
import cosell.invitations.engagement.domain.Card;
import cosell.invitations.engagement.domain.Ecosystem;
import cosell.invitations.engagement.domain.Party;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who sees which field of whom: generated from the code, and held against V-03 as it is written here by hand. */
class SharedViewTableTest {

    /** How much a viewer (row) sees of a party (column). */
    private static final String BY_HAND = """
            viewer       | inviter | accepted | accepted-too | pending | declined | expired | withdrawn | never-sent | msft
            inviter      | N.S     | NTIS     | NTIS         | NTI     | NTI      | NTI     | NTI       | NTI        | NTIS
            accepted     | N.S     | NTIS     | NT           | NT      | NT       | NT      | NT        |            | NT
            accepted-too | N.S     | NT       | NTIS         | NT      | NT       | NT      | NT        |            | NT
            msft         | N.S     | NTS      | NTS          | NT      | NT       | NT      | NT        |            | NTIS
            pending      | N       |          |              | NTI     |          |         |           |            |
            declined     | N       |          |              |         | NTI      |         |           |            |
            expired      | N       |          |              |         |          | NTI     |           |            |
            withdrawn    | N       |          |              |         |          |         | NTI       |            |
            never-sent   | N       |          |              |         |          |         |           |            |
            """;

    /** N: who it is. T: the state of its invitation. I: deadline and reason. S: what accepted parties share. */
    private static final Map<Character, Set<String>> FIELDS = Map.of(
            'N', Set.of("organization", "name", "part", "vendor"),
            'T', Set.of("state"),
            'I',
                    Set.of(
                            "invitation.id",
                            "invitation.sentAt",
                            "invitation.expiresAt",
                            "invitation.endedAt",
                            "invitation.reason",
                            "invitation.reasonNotes"),
            'S',
                    Set.of(
                            "shared.stage",
                            "shared.stagePercent",
                            "shared.outcome",
                            "shared.value",
                            "shared.estimatedCloseDate",
                            "shared.team",
                            "shared.solutions"));

    @ParameterizedTest
    @MethodSource("pairs")
    @DisplayName("V-03 each party sees of each other exactly these fields")
    void seesExactlyTheseFields(String viewer, String party, String sight) {
        Set<String> expected = sight.chars()
                .filter(Character::isLetter)
                .mapToObj(letter -> FIELDS.get((char) letter))
                .flatMap(Set::stream)
                .collect(Collectors.toSet());

        assertThat(fields(viewer, party)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    @DisplayName("V-03 who accepted is told that the vendor is invited; the vendor sees nobody before it accepts")
    void thePendingVendorSeesNobody() {
        assertThat(EveryParty.seenEarlierBy("msft"))
                .extracting(EveryParty::named)
                .containsExactly("inviter", "msft");
        assertThat(EveryParty.seenEarlierBy("accepted"))
                .filteredOn(card -> EveryParty.named(card).equals("msft"))
                .extracting(card -> String.valueOf(card.state()))
                .containsExactly("PENDING");
        assertThat(EveryParty.seenEarlierBy("pending"))
                .extracting(EveryParty::named)
                .containsExactly("inviter", "pending");
    }

    @Test
    void theTableInDocsIsThatOfTheCode() throws IOException {
        String table = table();
        Path generated = Files.createDirectories(Path.of("target", "golden")).resolve("shared-view.md");
        Files.writeString(generated, table);
        Path kept = Path.of("..", "docs", "shared-view.md");

        assertThat(Files.exists(kept) ? Files.readString(kept) : "")
                .as("%s is stale: copy %s there", kept, generated)
                .isEqualTo(table);
    }

    static Stream<Arguments> pairs() {
        return viewers().stream()
                .flatMap(row -> IntStream.range(1, parties().size())
                        .mapToObj(column -> arguments(row.getFirst(), parties().get(column), row.get(column))));
    }

    private static String table() {
        StringBuilder text = new StringBuilder("""
                # Who sees what of whom in an engagement (V-03)

                Made by `SharedViewTableTest` from what `GET /api/engagements/{id}` answers. One table for each viewer: a party is a column, a field is a row. The viewers and parties are named after the state of their invitation; `msft` is the vendor and has accepted, `never-sent` was asked for but never invited.
                """);
        viewers().forEach(row -> append(text, row.getFirst()));
        return text.toString();
    }

    private static void append(StringBuilder text, String viewer) {
        List<String> shown = parties().stream().skip(1).toList();
        text.append("\n## ").append(viewer).append("\n| field | ").append(String.join(" | ", shown));
        text.append(" |\n| --- |").append(" :-: |".repeat(shown.size())).append('\n');
        members("", CardJson.class)
                .forEach(field -> text.append("| `" + field + "` | ")
                        .append(shown.stream()
                                .map(party -> fields(viewer, party).contains(field) ? "•" : "")
                                .collect(Collectors.joining(" | ")))
                        .append(" |\n"));
    }

    private static List<String> fields(String viewer, String party) {
        List<Card> cards = EveryParty.seenBy(viewer).stream()
                .filter(card -> EveryParty.named(card).equals(party))
                .toList();
        Ecosystem names = new Ecosystem(cards.stream()
                .map(card -> new Party(card.organization(), "A name", true, List.of(), List.of(), Map.of()))
                .toList());
        return cards.stream().flatMap(card -> shown(CardJson.of(card, names))).toList();
    }

    /** The members of what is shown; of an object that is there all of them, whether they have a value or not. */
    private static Stream<String> shown(CardJson card) {
        return Arrays.stream(CardJson.class.getRecordComponents())
                .filter(component -> value(component, card) != null)
                .flatMap(component -> isOurs(component.getType())
                        ? members(component.getName() + ".", component.getType())
                        : Stream.of(component.getName()));
    }

    private static Stream<String> members(String path, Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(component -> isOurs(component.getType())
                        ? members(component.getName() + ".", component.getType())
                        : Stream.of(path + component.getName()));
    }

    private static boolean isOurs(Class<?> type) {
        return type.isRecord() && EngagementJson.class.equals(type.getEnclosingClass());
    }

    private static Object value(RecordComponent component, Record json) {
        try {
            return component.getAccessor().invoke(json);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static List<String> parties() {
        return rows().getFirst();
    }

    private static List<List<String>> viewers() {
        return rows().subList(1, rows().size());
    }

    private static List<List<String>> rows() {
        return BY_HAND.lines()
                .map(line -> Stream.of(line.split("\\|", -1)).map(String::strip).toList())
                .toList();
    }
}
