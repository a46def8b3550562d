package cosell.invitations.rank.domain;

import static cosell.invitations.rank.domain.History.FABRIKAM;
import static cosell.invitations.rank.domain.History.IN_ORDER;
import static cosell.invitations.rank.domain.History.NEGLECTED;
import static cosell.invitations.rank.domain.History.REPORTED;
import static cosell.invitations.rank.domain.History.STEP;
import static cosell.invitations.rank.domain.History.accepted;
import static cosell.invitations.rank.domain.History.declined;
import static cosell.invitations.rank.domain.History.expired;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RankSheetTest {

    private static final Duration SLOW = Duration.ofDays(13);

    @Test
    @DisplayName("I-11 a newcomer is neutral, and is told what is missing")
    void aNewcomerIsNeutral() {
        assertThat(RankSheet.of(FABRIKAM, STEP, List.of(), Set.of()))
                .isEqualTo(new RankSheet(
                        FABRIKAM,
                        STEP,
                        new RankReport(50, 50, Basis.NEUTRAL, 5, 3, null),
                        new RankReport(50, 50, Basis.NEUTRAL, 5, 1, null)));
    }

    @Test
    @DisplayName("I-11 the rank is neutral until 5 answers to 3 organizations")
    void needsFiveAnswersToThreeOrganizations() {
        History four = History.of(declined("adatum"), declined("adatum"), declined("baldwin"), declined("contoso"));
        History toTwo = History.of(
                declined("adatum"), declined("adatum"), declined("adatum"), declined("baldwin"), declined("baldwin"));

        assertThat(four.sheet().forPartners()).isEqualTo(new RankReport(50, 50, Basis.NEUTRAL, 1, 0, null));
        assertThat(toTwo.sheet().forPartners()).isEqualTo(new RankReport(50, 50, Basis.NEUTRAL, 0, 1, null));
        assertThat(four.plus(declined("contoso")).sheet().forPartners())
                .extracting(RankReport::rank, RankReport::basis)
                .containsExactly(80.0, Basis.FULL);
        assertThat(toTwo.plus(declined("contoso")).score()).isEqualTo(80);
    }

    @Test
    @DisplayName(
            "I-11 silence counts as an answer downwards only: who never answers falls, who is new does not rise by it")
    void silenceLowers() {
        History silent = History.of(expired("adatum"), expired("adatum"), expired("baldwin"), expired("contoso"));
        History swift = History.of(
                declined("adatum"), declined("adatum"), declined("baldwin"), declined("contoso"), expired("contoso"));

        assertThat(silent.score()).isEqualTo(50);
        assertThat(silent.plus(expired("contoso")).score()).isEqualTo(0);
        assertThat(silent.plus(expired("contoso")).basis()).isEqualTo(Basis.NEUTRAL_AT_MOST);
        assertThat(swift.basis()).isEqualTo(Basis.NEUTRAL_AT_MOST);
        assertThat(swift.score()).isEqualTo(50);
        assertThat(swift.plus(declined("contoso")).score()).isGreaterThan(50);
    }

    @Test
    @DisplayName("I-11 a slow partner's rank falls, a fast one's rises, and so with outcomes and with neglect")
    void risesAndFalls() {
        Duration fast = Duration.ofHours(3);

        assertThat(History.of(2, one -> declined(one.inviter().value(), SLOW), "adatum", "baldwin", "contoso")
                        .score())
                .isLessThan(35);
        assertThat(ofDeals(fast, IN_ORDER).score()).isEqualTo(80);
        assertThat(ofDeals(fast, REPORTED).score()).isEqualTo(100);
        assertThat(ofDeals(fast, NEGLECTED).score()).isEqualTo(50);
        assertThat(ofDeals(Duration.ofDays(14), NEGLECTED).score()).isEqualTo(0);
    }

    @Test
    @DisplayName("I-11 scores become ranks in steps of five, half up")
    void ranksAreSteps() {
        History history = History.of(
                declined("adatum"),
                declined("adatum"),
                declined("baldwin", Duration.ofDays(7)),
                declined("contoso", Duration.ofDays(7)));

        RankReport below = history.plus(declined("datum", Duration.ofDays(7).plusMinutes(1)), declined("datum"))
                .sheet()
                .forPartners();
        RankReport exactly = History.of(
                        declined("adatum", Duration.ofDays(6).plusHours(12)),
                        declined("adatum", Duration.ofDays(6).plusHours(12)),
                        declined("baldwin", Duration.ofDays(6).plusHours(12)),
                        declined("baldwin", Duration.ofDays(6).plusHours(12)),
                        declined("contoso", Duration.ofDays(6).plusHours(12)))
                .sheet()
                .forPartners();

        assertThat(below.score()).isBetween(61.2, 61.25);
        assertThat(below.rank()).isEqualTo(60);
        assertThat(exactly.score()).isEqualTo(52.5);
        assertThat(exactly.rank()).isEqualTo(55);
    }

    @Test
    @DisplayName("I-11 the vendor's searches rank by 5 answers to the vendor, and by nothing else")
    void theVendorSeesItsOwn() {
        History four = History.of(4, one -> declined("msft", Duration.ofHours(1)), "msft");

        assertThat(four.sheet().forVendor()).isEqualTo(new RankReport(50, 50, Basis.NEUTRAL, 1, 0, null));
        assertThat(four.plus(declined("msft")).vendorScore()).isEqualTo(80);
        assertThat(four.plus(declined("adatum"), declined("baldwin"), declined("contoso"))
                        .vendorScore())
                .isEqualTo(50);
        assertThat(four.plus(declined("msft")).score())
                .as("one inviter is too few for partners")
                .isEqualTo(50);
    }

    @Test
    @DisplayName("I-11 asking the vendor for help keeps none of its invitations from counting")
    void theVendorIsNobodysFriend() {
        History history = History.of(2, one -> one, "adatum", "baldwin", "msft");

        assertThat(history.havingInvited("msft").sheet()).isEqualTo(history.sheet());
    }

    private static History ofDeals(Duration after, AcceptedDeal deal) {
        return History.of(2, one -> accepted(one.inviter().value(), after, deal), "adatum", "baldwin", "contoso");
    }
}
