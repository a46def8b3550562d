package cosell.deals.deal.domain;

import static cosell.deals.deal.domain.Samples.SAM;
import static cosell.deals.deal.domain.Samples.circumstances;
import static cosell.deals.deal.domain.Samples.content;
import static cosell.deals.deal.domain.Samples.creating;
import static cosell.deals.deal.domain.Samples.events;
import static cosell.deals.deal.domain.Samples.faults;
import static cosell.deals.deal.domain.Samples.form;
import static cosell.deals.deal.domain.Samples.privateDeal;
import static cosell.deals.deal.domain.Samples.withName;
import static cosell.deals.deal.domain.Samples.withSolutions;
import static cosell.deals.deal.domain.Samples.withTeam;
import static org.assertj.core.api.Assertions.assertThat;

import cosell.deals.deal.domain.DealCommand.Edit;
import cosell.platform.domain.Decision;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Limits at the exact count, at creation and at an edit alike. */
class BoundariesTest {

    @ParameterizedTest
    @EnumSource(
            value = DealStatus.class,
            names = {"RECEIVED", "ACCEPTED"},
            mode = EnumSource.Mode.EXCLUDE)
    @DisplayName("D-07 a deal that ended in this very millisecond refuses what comes in the same one")
    void nothingFollowsInTheMillisecondOfTheEnd(DealStatus ended) {
        Deal deal = Samples.in(ended);
        Closing closing = Objects.requireNonNull(deal.progress().closing());

        assertThat(closing.closedAt()).isEqualTo(circumstances().now());
        assertThat(faults(edit(deal, withName(content(), "Too late")))).containsExactly("D-07 /status");
    }

    @Test
    @DisplayName("D-03 D-11 fifty members make a team, fifty-one do not")
    void aTeamHasAtMostFifty() {
        assertFits(withTeam(content(), members(50)));
        assertRefused(withTeam(content(), members(51)), "D-03 /team");
    }

    @Test
    @DisplayName("D-06 D-11 fifty solutions make a deal, fifty-one do not")
    void thereAreAtMostFiftySolutions() {
        assertFits(withSolutions(content(), solutions(50)));
        assertRefused(withSolutions(content(), solutions(51)), "D-06 /solutions");
    }

    @Test
    @DisplayName("D-11 one solution may be left, none may not")
    void oneSolutionStays() {
        Deal two = Samples.created(form(withSolutions(content(), solutions(2))));

        assertThat(edit(two, withSolutions(content(), solutions(1)))).isInstanceOf(Decision.Changed.class);
        assertThat(faults(edit(two, withSolutions(content())))).containsExactly("D-03 /solutions");
    }

    @Test
    @DisplayName("D-11 the last full member can't be removed, nor be made less than full; one of two can")
    void theLastFullMemberStays() {
        PersonDraft other = new PersonDraft("Olga", "+14255550101", "olga@contoso.example");
        PersonDraft half = new PersonDraft("Hal", null, "hal@contoso.example");
        Deal deal = Samples.created(form(withTeam(content(), List.of(SAM, half, other))));
        Deal last = Samples.after(edit(deal, withTeam(content(), List.of(half, other))));

        assertThat(faults(edit(last, withTeam(content(), List.of(half))))).containsExactly("D-03 /team");
        assertThat(faults(edit(
                        last,
                        withTeam(content(), List.of(half, new PersonDraft("Olga", null, "olga@contoso.example"))))))
                .containsExactly("D-03 /team");
        assertThat(faults(edit(last, withTeam(content(), List.of())))).containsExactly("D-03 /team");
    }

    @Test
    @DisplayName("a name has at most 255 characters")
    void aNameHasItsLimit() {
        assertFits(withName(content(), "n".repeat(255)));
        assertRefused(withName(content(), "n".repeat(256)), "D-03 /name");
    }

    private static void assertFits(ContentDraft draft) {
        assertThat(events(creating(form(draft)))).hasSize(1);
        assertThat(events(edit(privateDeal(), draft))).hasSize(1);
    }

    private static void assertRefused(ContentDraft draft, String fault) {
        assertThat(faults(creating(form(draft)))).containsExactly(fault);
        assertThat(faults(edit(privateDeal(), draft))).containsExactly(fault);
    }

    private static List<PersonDraft> members(int count) {
        return Stream.concat(
                        Stream.of(SAM),
                        IntStream.range(1, count)
                                .mapToObj(at -> new PersonDraft("Member", null, "member" + at + "@contoso.example")))
                .toList();
    }

    private static SolutionDraft[] solutions(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(quantity -> new SolutionDraft("SOL-CON", null, quantity, null, null))
                .toArray(SolutionDraft[]::new);
    }

    private static Decision<Deal, DealEvent, DealRefusal> edit(Deal deal, ContentDraft wished) {
        return deal.decide(new Edit(wished, List.of()), circumstances());
    }
}
