package cosell.notification;

import static org.assertj.core.api.Assertions.assertThat;

import cosell.notification.copies.adapter.kafka.CopyTypes;
import cosell.notification.ledger.adapter.mongo.MongoLedger;
import cosell.notification.ledger.adapter.mongo.MongoResolutions;
import cosell.notification.ledger.domain.Delivery;
import cosell.notification.ledger.domain.EntryState;
import cosell.notification.notices.domain.NotificationKind;
import cosell.notification.recipients.domain.Found;
import cosell.notification.recipients.domain.RecipientRule;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What others read, or what lies in a store, keeps its name: each change here is a visible one. */
class PublishedNamesTest {

    @Test
    void kinds() {
        assertThat(names(NotificationKind.values()))
                .containsExactly(
                        "INVITATION_RECEIVED",
                        "INVITATION_REMINDER",
                        "INVITATION_ACCEPTED",
                        "INVITATION_DECLINED",
                        "INVITATION_EXPIRED",
                        "INVITATION_WITHDRAWN",
                        "INVITATION_CANCELLED",
                        "ACCEPTANCE_INCOMPLETE",
                        "DEAL_WON",
                        "DEAL_LOST",
                        "REGISTRATION_SUBMITTED",
                        "REGISTRATION_ACTION_REQUIRED",
                        "REGISTRATION_APPROVED",
                        "REGISTRATION_REJECTED",
                        "REGISTRATION_CLOSED",
                        "REGISTRATION_REVIEW");
    }

    @Test
    void rulesStatesAndReasons() {
        assertThat(names(RecipientRule.values()))
                .containsExactly(
                        "DEAL_TEAM",
                        "NAMED_CONTACTS",
                        "SOLUTION_CONTACTS",
                        "LOCATION_CONTACTS",
                        "ADMINS_OF_LOCATION",
                        "GLOBAL_ADMINS",
                        "SELLERS_OF_LOCATION",
                        "GLOBAL_SELLERS",
                        "REGISTRATION_CONTACT",
                        "REVIEWERS",
                        "FALLBACK");
        assertThat(names(EntryState.values()))
                .containsExactly("WAITING", "CLAIMED", "SENT", "FAILED", "NOBODY_FOUND", "SUPPRESSED");
        assertThat(names(Found.Why.values())).containsExactly("OPTED_OUT", "INVALID_ADDRESS");
        assertThat(names(Delivery.Failure.values())).containsExactly("REFUSED_BY_SERVER", "GAVE_UP", "NOT_WRITABLE");
    }

    @Test
    void collections() {
        assertThat(List.of(
                        CopyTypes.DEALS.collection(),
                        CopyTypes.ENGAGEMENTS.collection(),
                        CopyTypes.ORGANIZATIONS.collection(),
                        CopyTypes.REGISTRATIONS.collection(),
                        MongoLedger.COLLECTION,
                        MongoResolutions.COLLECTION))
                .containsExactly("deals", "engagements", "organizations", "registrations", "ledger", "resolutions");
    }

    private static List<String> names(Enum<?>... constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
