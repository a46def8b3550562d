package cosell.notification.recipients.application;

import static cosell.notification.Samples.CONTOSO;
import static cosell.notification.Samples.ENGAGEMENT;
import static cosell.notification.Samples.FABRIKAM;
import static cosell.notification.Samples.INBOUND;
import static cosell.notification.Samples.OUTBOUND;
import static cosell.notification.Samples.VENDOR;
import static cosell.notification.Samples.hiddenFromVendor;
import static cosell.notification.Samples.historic;
import static cosell.notification.Samples.inbound;
import static cosell.notification.Samples.knowing;
import static cosell.notification.Samples.organization;
import static cosell.notification.Samples.outbound;
import static cosell.notification.Samples.person;
import static cosell.notification.Samples.reachable;
import static org.assertj.core.api.Assertions.assertThat;

import cosell.notification.copies.domain.DealCopy.NotedInvitation;
import cosell.notification.copies.domain.EngagementCopy;
import cosell.notification.copies.domain.EngagementCopy.Invitee;
import cosell.notification.copies.domain.EngagementCopy.Inviter;
import cosell.notification.copies.domain.EngagementCopy.Standing;
import cosell.notification.copies.domain.OrganizationCopy.Member;
import cosell.notification.notices.domain.Audience;
import cosell.notification.recipients.domain.Addressed;
import cosell.notification.recipients.domain.Recipient;
import cosell.platform.domain.Ids;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;

class ResolveRecipientsTest {

    private static final Audience TO_INVITEE =
            new Audience.Invitee(FABRIKAM, INBOUND, OUTBOUND, List.of(), List.of(), "CZ");
    private static final Audience TO_TEAM = new Audience.DealTeam(OUTBOUND);
    private static final Audience TO_OTHERS_OF_OUTBOUND = new Audience.OtherParties(OUTBOUND, ENGAGEMENT);
    private static final Audience TO_OTHERS_OF_INBOUND = new Audience.OtherParties(INBOUND, ENGAGEMENT);
    private static final Audience TO_REGISTRANTS = new Audience.Registrants(OUTBOUND, null);
    private static final Audience TO_REVIEWERS = new Audience.Reviewers(OUTBOUND);

    private final FakeCopies copies = new FakeCopies()
            .with(outbound(person("Alice", "alice@contoso.example")))
            .with(inbound(person("Fred", "fred@fabrikam.example")))
            .with(organization(CONTOSO, false, List.of(), List.of(), null))
            .with(organization(FABRIKAM, false, List.of(), List.of(), null))
            .with(organization(
                    VENDOR,
                    true,
                    List.of(),
                    List.of(new Member(
                            reachable("reviewer@msft.example"), List.of("REGISTRATION_REVIEWER"), List.of(), true)),
                    null))
            .with(engagement(Standing.ACCEPTED));

    static Stream<Audience> everyAudience() {
        return Stream.of(
                TO_INVITEE, TO_TEAM, TO_OTHERS_OF_OUTBOUND, TO_OTHERS_OF_INBOUND, TO_REGISTRANTS, TO_REVIEWERS);
    }

    @Test
    void findsThePeopleOfEachAudience() {
        assertThat(addresses(TO_INVITEE)).containsExactly("fred@fabrikam.example");
        assertThat(addresses(TO_TEAM)).containsExactly("alice@contoso.example");
        assertThat(addresses(TO_OTHERS_OF_OUTBOUND)).containsExactly("fred@fabrikam.example");
        assertThat(addresses(TO_OTHERS_OF_INBOUND)).containsExactly("alice@contoso.example");
        assertThat(addresses(TO_REGISTRANTS)).containsExactly("alice@contoso.example");
        assertThat(addresses(TO_REVIEWERS)).containsExactly("reviewer@msft.example");
    }

    @Test
    @DisplayName("V-02 reviewers learn nothing of the deal beside the registration")
    void reviewersSeeNoDeal() {
        assertThat(resolve(TO_REVIEWERS))
                .singleElement()
                .extracting(Addressed::own)
                .isNull();
        assertThat(resolve(TO_TEAM)).singleElement().extracting(Addressed::own).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("everyAudience")
    @DisplayName("X-01 nobody is told of a historic deal or of what follows from it")
    void historicDeals(Audience audience) {
        copies.with(historic(outbound(person("Alice", "alice@contoso.example"))));

        assertThat(resolve(audience)).isEmpty();
    }

    @Test
    @DisplayName("D-02 reviewers of the vendor are told nothing of a deal the vendor may not know")
    void privateDeals() {
        copies.with(hiddenFromVendor(outbound(person("Alice", "alice@contoso.example"))));

        assertThat(resolve(TO_REVIEWERS)).isEmpty();
    }

    @Test
    void aDealWithoutAnEngagementHasNoOtherParties() {
        var alone = new FakeCopies().with(outbound());

        assertThat(resolver(alone).resolve(TO_OTHERS_OF_OUTBOUND).block()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyAudience")
    void waitsWhileNothingHasArrived(Audience audience) {
        assertThatItWaits(new FakeCopies(), audience);
    }

    @Test
    void waitsForTheDirectory() {
        var withoutDirectory = new FakeCopies()
                .with(outbound(person("Alice", "alice@contoso.example")))
                .with(inbound(person("Fred", "fred@fabrikam.example")))
                .with(engagement(Standing.ACCEPTED));

        everyAudience().forEach(audience -> assertThatItWaits(withoutDirectory, audience));
    }

    @Test
    void waitsForTheInviteesDeal() {
        var withoutInbound = new FakeCopies()
                .with(outbound())
                .with(organization(FABRIKAM, false, List.of(), List.of(), "fallback@fabrikam.example"));

        assertThatItWaits(withoutInbound, TO_INVITEE);
    }

    @Test
    void waitsForTheEngagementThatADealKnowsOf() {
        var invitation = new NotedInvitation(Ids.derived("invitation"), true);
        var withoutEngagement =
                new FakeCopies().with(knowing(outbound(), invitation)).with(inbound());
        var behind = new FakeCopies().with(knowing(outbound(), invitation)).with(engagement(Standing.PENDING));

        assertThatItWaits(withoutEngagement, TO_OTHERS_OF_OUTBOUND);
        assertThatItWaits(withoutEngagement, TO_OTHERS_OF_INBOUND);
        assertThatItWaits(behind, TO_OTHERS_OF_OUTBOUND);
    }

    @Test
    void goesOnAsSoonAsTheCopyArrives() {
        var late = new FakeCopies().with(organization(CONTOSO, false, List.of(), List.of(), null));

        StepVerifier.withVirtualTime(() -> resolver(late).resolve(TO_TEAM))
                .expectSubscription()
                .expectNoEvent(Duration.ofMillis(350))
                .then(() -> late.with(outbound(person("Alice", "alice@contoso.example"))))
                .thenAwait(Duration.ofMillis(100))
                .expectNextMatches(found -> found.size() == 1)
                .expectComplete()
                .verify(Duration.ofSeconds(5));
    }

    private static void assertThatItWaits(FakeCopies copies, Audience audience) {
        StepVerifier.withVirtualTime(() -> resolver(copies).resolve(audience))
                .thenAwait(Duration.ofSeconds(60))
                .expectErrorSatisfies(failure -> assertThat(failure)
                        .isInstanceOf(CopyMissingException.class)
                        .isInstanceOf(cosell.platform.domain.Transient.class))
                .verify(Duration.ofSeconds(5));
    }

    private List<String> addresses(Audience audience) {
        return resolve(audience).stream()
                .flatMap(addressed -> addressed.found().recipients().stream())
                .map(Recipient::address)
                .toList();
    }

    /** In virtual time, so that no test waits. */
    private List<Addressed> resolve(Audience audience) {
        VirtualTimeScheduler time = VirtualTimeScheduler.getOrSet();
        try {
            var resolved = resolver(copies).resolve(audience).toFuture();
            time.advanceTimeBy(Duration.ofSeconds(5));
            return resolved.join();
        } finally {
            VirtualTimeScheduler.reset();
        }
    }

    private static ResolveRecipients resolver(FakeCopies copies) {
        return new ResolveRecipients(copies.arrived(), VENDOR);
    }

    private static EngagementCopy engagement(Standing standing) {
        return new EngagementCopy(
                ENGAGEMENT,
                new Inviter(OUTBOUND, CONTOSO, false),
                List.of(new Invitee(Ids.derived("invitation"), FABRIKAM, false, INBOUND, standing)),
                List.of());
    }
}
