package cosell.invitations.rank.domain;

import cosell.platform.domain.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** What an organization was invited to, and whom it invited itself; written down or thrown by dice. */
record History(List<ReceivedInvitation> received, Set<OrganizationId> invitedItself) {

    static final Instant STEP = Instant.parse("2026-11-02T04:30:00Z");
    static final Instant SENT = STEP.minus(Duration.ofDays(100));
    static final LocalDate TODAY = LocalDate.parse("2026-11-02");
    static final OrganizationId FABRIKAM = new OrganizationId("fabrikam");
    static final AcceptedDeal IN_ORDER = new AcceptedDeal(null, STEP, TODAY);
    static final AcceptedDeal REPORTED = new AcceptedDeal(STEP, STEP, TODAY);
    static final AcceptedDeal NEGLECTED = new AcceptedDeal(null, SENT, TODAY.minusDays(1));

    private static final String VENDOR = "msft";
    private static final int POOL = 6;

    static History of(ReceivedInvitation... received) {
        return new History(List.of(received), Set.of());
    }

    /** So many invitations of each of these inviters. */
    static History of(int each, UnaryOperator<ReceivedInvitation> change, String... inviters) {
        return new History(
                Arrays.stream(inviters)
                        .map(History::declined)
                        .map(change)
                        .flatMap(one -> java.util.Collections.nCopies(each, one).stream())
                        .toList(),
                Set.of());
    }

    static ReceivedInvitation declined(String inviter) {
        return declined(inviter, Duration.ofHours(2));
    }

    static ReceivedInvitation declined(String inviter, Duration after) {
        return sent(inviter, new Ending.Declined(SENT.plus(after)));
    }

    static ReceivedInvitation accepted(String inviter, Duration after, AcceptedDeal deal) {
        return sent(inviter, new Ending.Accepted(SENT.plus(after), deal));
    }

    static ReceivedInvitation expired(String inviter) {
        return sent(inviter, new Ending.Expired(SENT.plus(Duration.ofDays(14))));
    }

    static ReceivedInvitation sent(String inviter, Ending ending) {
        return new ReceivedInvitation(new OrganizationId(inviter), inviter.equals(VENDOR), SENT, ending);
    }

    /** Anything that may have happened with a handful of inviters. */
    static History random(RandomGenerator dice) {
        List<ReceivedInvitation> received = dice.ints(dice.nextInt(26), 0, POOL + 1)
                .mapToObj(inviter -> random(inviter == POOL ? VENDOR : "partner-" + inviter, dice))
                .toList();
        Set<OrganizationId> invited = dice.ints(dice.nextInt(4), 0, POOL)
                .mapToObj(partner -> new OrganizationId("partner-" + partner))
                .collect(Collectors.toSet());
        return new History(received, invited);
    }

    static ReceivedInvitation random(String inviter, RandomGenerator dice) {
        Instant sent = STEP.minus(Duration.ofMinutes(dice.nextLong(200 * 24 * 60)));
        Instant ended = sent.plus(Duration.ofMinutes(dice.nextLong(14 * 24 * 60)));
        Ending ending = switch (dice.nextInt(6)) {
            case 0 -> new Ending.Pending(sent.plus(Duration.ofDays(14)));
            case 1 -> new Ending.TakenBack();
            case 2 -> new Ending.Declined(ended);
            case 3 -> new Ending.Expired(sent.plus(Duration.ofDays(14)));
            default -> new Ending.Accepted(ended, randomDeal(ended, dice));
        };
        return new ReceivedInvitation(new OrganizationId(inviter), inviter.equals(VENDOR), sent, ending);
    }

    private static AcceptedDeal randomDeal(Instant accepted, RandomGenerator dice) {
        Instant touched = accepted.plus(Duration.ofDays(dice.nextInt(100)));
        LocalDate close = TODAY.plusDays(dice.nextInt(-60, 120));
        return new AcceptedDeal(dice.nextInt(3) == 0 ? touched : null, touched, close);
    }

    History plus(ReceivedInvitation... further) {
        List<ReceivedInvitation> more = new ArrayList<>(received);
        more.addAll(List.of(further));
        return new History(more, invitedItself);
    }

    History without(String inviter) {
        return new History(
                received.stream()
                        .filter(one -> !one.inviter().value().equals(inviter))
                        .toList(),
                invitedItself);
    }

    History havingInvited(String... partners) {
        Set<OrganizationId> more = new HashSet<>(invitedItself);
        Arrays.stream(partners).map(OrganizationId::new).forEach(more::add);
        return new History(received, more);
    }

    /** The same with one of its invitations, thrown by dice, changed. */
    History withOne(RandomGenerator dice, UnaryOperator<ReceivedInvitation> change) {
        if (received.isEmpty()) {
            return this;
        }
        List<ReceivedInvitation> other = new ArrayList<>(received);
        int which = dice.nextInt(other.size());
        other.set(which, change.apply(other.get(which)));
        return new History(other, invitedItself);
    }

    RankSheet sheet() {
        return RankSheet.of(FABRIKAM, STEP, received, invitedItself);
    }

    double score() {
        return sheet().forPartners().score();
    }

    double vendorScore() {
        return sheet().forVendor().score();
    }

    Basis basis() {
        return sheet().forPartners().basis();
    }
}
