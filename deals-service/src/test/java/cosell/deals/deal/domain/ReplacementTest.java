package cosell.deals.deal.domain;

import static cosell.deals.deal.domain.Samples.after;
import static cosell.deals.deal.domain.Samples.circumstances;
import static cosell.deals.deal.domain.Samples.content;
import static cosell.deals.deal.domain.Samples.created;
import static cosell.deals.deal.domain.Samples.events;
import static cosell.deals.deal.domain.Samples.faults;
import static cosell.deals.deal.domain.Samples.form;
import static cosell.deals.deal.domain.Samples.withTeam;
import static org.assertj.core.api.Assertions.assertThat;

import cosell.deals.deal.domain.DealCommand.ReplaceMember;
import cosell.platform.domain.Decision;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReplacementTest {

    private static final PersonDraft ANN = new PersonDraft("Ann", null, "ann@contoso.example");
    private static final PersonDraft SUE = new PersonDraft("Sue", "+14255550111", "sue@contoso.example");
    private static final ReplaceMember REPLACE = new ReplaceMember("SAM@contoso.example", SUE);

    @Test
    @DisplayName("D-24 the successor takes the place of who leaves")
    void takesThePlace() {
        Decision<Deal, DealEvent, DealRefusal> replaced = decide(List.of(ANN, Samples.SAM), REPLACE);

        assertThat(names(after(replaced))).containsExactly("Ann", "Sue");
        assertThat(events(replaced)).containsExactly(new DealEvent.TeamMemberReplaced(List.of("/team")));
    }

    @Test
    @DisplayName("D-24 a successor who is in the team already is in it once")
    void onlyOnce() {
        assertThat(names(after(decide(List.of(Samples.SAM, ANN, SUE), REPLACE))))
                .containsExactly("Sue", "Ann");
        assertThat(names(after(decide(List.of(SUE, ANN, Samples.SAM), REPLACE))))
                .containsExactly("Sue", "Ann");
    }

    @Test
    @DisplayName("D-24 a team without who leaves stays as it is, also when the successor is in it")
    void nothingToDo() {
        Deal deal = created(form(withTeam(content(), List.of(SUE))));

        assertThat(deal.decide(REPLACE, circumstances())).isEqualTo(Decision.unchanged(deal));
    }

    @Test
    @DisplayName("D-11 D-24 what breaks a rule is refused with its place, not forced")
    void isNotForced() {
        PersonDraft partly = new PersonDraft("Sue", null, "sue@contoso.example");

        assertThat(faults(decide(List.of(Samples.SAM), new ReplaceMember("sam@contoso.example", partly))))
                .containsExactly("D-03 /team");
        assertThat(faults(Samples.in(DealStatus.WON).decide(REPLACE, circumstances())))
                .containsExactly("D-07 /status");
    }

    private static Decision<Deal, DealEvent, DealRefusal> decide(List<PersonDraft> team, ReplaceMember command) {
        return created(form(withTeam(content(), team))).decide(command, circumstances());
    }

    private static List<String> names(Deal deal) {
        return deal.content().team().stream().map(Person::name).toList();
    }
}
