package cosell.endtoend.chaos;

import static java.util.stream.Collectors.groupingBy;

import cosell.endtoend.Forms;
import cosell.endtoend.Users;
import cosell.endtoend.driver.Mail;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;

/** Works out from the owners' histories which mails are due, and compares them with ledger and inbox. */
final class MailAudit {

    /** How long a mail may be on its way before its answer is recorded. */
    private static final Duration LAST_WINDOW = Duration.ofSeconds(8);

    /** Who of the organization is told depends on how far its own deal has come by then. */
    private static final Set<String> FOR_AN_ORGANIZATION =
            Set.of("INVITATION_RECEIVED", "INVITATION_REMINDER", "DEAL_WON");

    private static final List<String> TEAM = List.of(Users.SEATTLE_ADMIN, Users.SEATTLE);
    private static final List<String> REGISTRANTS = List.of(Users.SEATTLE_ADMIN, Users.SEATTLE, Forms.CONTRACTS_DESK);

    private final Books books;
    private final List<Mail> mails;
    private final List<Trouble> troubles;

    MailAudit(Books books, List<Mail> mails, List<Trouble> troubles) {
        this.books = books;
        this.mails = mails;
        this.troubles = troubles;
    }

    /** How many mails came again. */
    long repeats() {
        return mails.size() - mails.stream().map(Mail::messageId).distinct().count();
    }

    List<String> faults() {
        var faults = new ArrayList<String>();
        var ledger = books.stream("cosell_notification", "ledger");
        compare("mail", due(), ledger.stream().map(MailAudit::line).toList(), faults);
        compare(
                "Message-ID",
                ledger.stream().map(entry -> entry.getString("_id")).toList(),
                mails.stream().map(MailAudit::local).distinct().toList(),
                faults);
        ledger.stream()
                .filter(entry -> !entry.getString("state").equals("SENT"))
                .forEach(entry -> faults.add("Ledger entry " + entry.getString("_id") + " is " + entry.get("state")));
        faults.addAll(repeatsWithoutCause());
        return faults;
    }

    private static String local(Mail mail) {
        return mail.messageId().replaceAll("[<>]|@.*", "");
    }

    private static String line(Document entry) {
        var kind = entry.getString("kind");
        var whom = FOR_AN_ORGANIZATION.contains(kind) ? entry.getString("organization") : entry.getString("address");
        return kind + " for " + whom + " of " + Books.text(entry, "entry.eventId");
    }

    private List<String> due() {
        var due = new ArrayList<String>();
        engagementMails(due);
        var joined = joined();
        books.stream("cosell_deals", "deals_history").stream()
                .filter(entry -> kind(entry).equals("Won"))
                .forEach(entry ->
                        add(due, "DEAL_WON", entry, joined.getOrDefault(entry.getString("aggregateId"), List.of())));
        for (var entry : books.stream("cosell_registration", "registrations_history")) {
            switch (kind(entry)) {
                case "Submitted" -> add(due, "REGISTRATION_SUBMITTED", entry, REGISTRANTS);
                case "ValidationStarted" -> add(due, "REGISTRATION_REVIEW", entry, List.of(Users.REVIEWER));
                default -> {
                    // Nobody is told.
                }
            }
        }
        return due;
    }

    private void engagementMails(List<String> due) {
        for (var entry : books.stream("cosell_invitations", "engagements_history")) {
            switch (kind(entry)) {
                case "InvitationSent" -> add(due, "INVITATION_RECEIVED", entry, List.of(invitee(entry)));
                case "InvitationReminded" -> add(due, "INVITATION_REMINDER", entry, List.of(invitee(entry)));
                case "InvitationAccepted" -> add(due, "INVITATION_ACCEPTED", entry, TEAM);
                case "InvitationDeclined" -> add(due, "INVITATION_DECLINED", entry, TEAM);
                case "InvitationExpired" -> add(due, "INVITATION_EXPIRED", entry, TEAM);
                default -> {
                    // Nobody is told.
                }
            }
        }
    }

    private static String kind(Document entry) {
        return Books.text(entry, "event._class").replaceFirst(".*\\.", "");
    }

    private static void add(List<String> due, String kind, Document entry, List<String> recipients) {
        recipients.forEach(recipient -> due.add(kind + " for " + recipient + " of " + entry.get("eventId")));
    }

    private static String invitee(Document entry) {
        var id = Books.text(entry, "event.invitationId");
        return Books.list(entry, "state.invitations").stream()
                .filter(invitation -> Books.text(invitation, "offer._id").equals(id))
                .map(invitation -> Books.text(invitation, "offer.invitee"))
                .collect(Collectors.joining());
    }

    /** The organizations that joined each deal; our people only win what was accepted before. */
    private Map<String, List<String>> joined() {
        return books.stream("cosell_invitations", "engagements").stream()
                .collect(Collectors.toMap(
                        engagement -> Books.text(engagement, "state.deal.dealId"),
                        engagement -> Books.list(engagement, "state.invitations").stream()
                                .filter(invitation ->
                                        invitation.getString("_class").endsWith(".Accepted"))
                                .map(invitation -> Books.text(invitation, "offer.invitee"))
                                .toList()));
    }

    private static void compare(String what, List<String> wanted, List<String> found, List<String> faults) {
        var counts = new HashMap<String, Integer>();
        wanted.forEach(each -> counts.merge(each, 1, Integer::sum));
        found.forEach(each -> counts.merge(each, -1, Integer::sum));
        counts.forEach((each, count) -> {
            if (count != 0) {
                faults.add("The " + what + " " + each + (count > 0 ? " is missing" : " is one too many"));
            }
        });
    }

    /** The same mail may come again only when its answer could not be recorded: at a kill, or while the store was away. */
    private List<String> repeatsWithoutCause() {
        var byId = mails.stream().collect(groupingBy(Mail::messageId));
        var faults = new ArrayList<String>();
        byId.forEach((id, same) -> {
            var arrivals = same.stream().map(Mail::receivedAt).collect(Collectors.toCollection(TreeSet::new));
            if (same.stream().map(Mail::line).distinct().count() > 1) {
                faults.add("Different mails have the Message-ID " + id);
            }
            arrivals.headSet(arrivals.last()).stream()
                    .filter(arrival -> causes().noneMatch(trouble -> isAround(trouble, arrival)))
                    .forEach(
                            arrival -> faults.add("The mail " + id + " came again after " + arrival + " for no cause"));
        });
        return faults;
    }

    private Stream<Trouble> causes() {
        return troubles.stream()
                .filter(trouble -> List.of(Victim.NOTIFICATION.label(), Victim.STORE.label())
                        .contains(trouble.what()));
    }

    private static boolean isAround(Trouble trouble, Instant arrival) {
        return arrival.isBefore(trouble.until().plus(LAST_WINDOW))
                && arrival.plus(LAST_WINDOW).isAfter(trouble.from());
    }
}
