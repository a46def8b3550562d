package cosell.invitations.rank.domain;

import static cosell.invitations.rank.domain.History.IN_ORDER;
import static cosell.invitations.rank.domain.History.REPORTED;
import static cosell.invitations.rank.domain.History.STEP;
import static cosell.invitations.rank.domain.History.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What docs/visibility-rank.md promises is what is computed. */
class RankDocumentTest {

    private static final String DOCUMENT = read();
    private static final AcceptedDeal PAST_ITS_CLOSE_DATE = new AcceptedDeal(null, STEP, TODAY.minusDays(1));

    @Test
    @DisplayName("I-11 the points of the document are those of the code")
    void points() {
        for (AnswerSpeed.Mark mark : AnswerSpeed.MARKS) {
            assertThat(table("answered after"))
                    .anySatisfy(row -> assertThat(row)
                            .containsExactly(row.getFirst(), shown(mark.points()))
                            .first()
                            .asString()
                            .startsWith(mark.after().toDays() + " day"));
        }
        assertThat(table("answered after")).hasSameSizeAs(AnswerSpeed.MARKS);
        assertThat(table("besides").stream().map(List::getLast))
                .containsExactly(
                        shown(pointsOf(History.expired("contoso")).expiry()),
                        shown(pointsOf(History.accepted("contoso", Duration.ZERO, REPORTED))
                                .outcomes()),
                        shown(pointsOf(History.accepted("contoso", Duration.ZERO, PAST_ITS_CLOSE_DATE))
                                .neglect()));
    }

    @Test
    @DisplayName("I-11 the example of the document comes out as it says")
    void example() {
        List<List<String>> rows = table("inviter");
        List<ReceivedInvitation> received =
                rows.stream().map(RankDocumentTest::invitation).toList();
        RankSheet sheet =
                new History(received, Set.of()).havingInvited("tailspin").sheet();
        RankReport rank = sheet.forPartners();

        assertThat(rows)
                .allSatisfy(row ->
                        assertThat(shown(pointsOf(invitation(row)).total())).isEqualTo(row.getLast()));
        assertThat(Voice.of(received.stream()
                        .map(invitation -> Counted.of(invitation, STEP).orElseThrow())
                        .toList()))
                .extracting(voice ->
                        List.of(voice.inviter().value(), shown(voice.average().total())))
                .containsExactlyInAnyOrderElementsOf(table("voice").stream()
                        .map(row -> List.of(row.getFirst(), row.getLast().replace(", left out", "")))
                        .toList());
        assertThat(DOCUMENT)
                .contains("6 answers to 4 organizations, so the basis is `" + rank.basis() + "`")
                .contains("The four voices have "
                        + shown(rank.explanation().points().total()))
                .contains("the score is " + tenths(rank.score()) + ", the rank " + shown(rank.rank()))
                .contains("Had nothing expired, the score would be "
                        + tenths(gain(rank, Improvement.LET_NOTHING_EXPIRE)) + " points higher")
                .contains("For the vendor: 1 answer, so the basis is `"
                        + sheet.forVendor().basis() + "`");
        assertThat(rank.explanation().leftOut()).isEqualTo(1);
        assertThat(rank.explanation().totals().answered()).isEqualTo(7);
    }

    private static double gain(RankReport rank, Improvement what) {
        return rank.explanation().advice().stream()
                .filter(advice -> advice.what() == what)
                .mapToDouble(Advice::points)
                .sum();
    }

    private static ReceivedInvitation invitation(List<String> row) {
        String inviter = row.get(0);
        String became = row.get(2);
        if (became.equals("expired")) {
            return History.expired(inviter);
        }
        Duration after = Duration.parse(row.get(1));
        return switch (became) {
            case "declined" -> History.declined(inviter, after);
            case "accepted, won" -> History.accepted(inviter, after, REPORTED);
            case "accepted, in order" -> History.accepted(inviter, after, IN_ORDER);
            case "accepted, past its close date" -> History.accepted(inviter, after, PAST_ITS_CLOSE_DATE);
            default -> throw new AssertionError("The document tells of something else: " + became);
        };
    }

    private static Points pointsOf(ReceivedInvitation invitation) {
        return Counted.of(invitation, STEP).orElseThrow().points();
    }

    /** The rows of the table whose first column has this name. */
    private static List<List<String>> table(String firstColumn) {
        return DOCUMENT.lines()
                .dropWhile(line -> !line.startsWith("| " + firstColumn + " |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Arrays.stream(line.split("\\|"))
                        .map(String::strip)
                        .skip(1)
                        .collect(Collectors.toList()))
                .toList();
    }

    /** As people write numbers: no more decimals than needed, two at most. */
    private static String shown(double number) {
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static String tenths(double number) {
        return BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    private static String read() {
        try {
            return Files.readString(Path.of("..", "docs", "visibility-rank.md"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
