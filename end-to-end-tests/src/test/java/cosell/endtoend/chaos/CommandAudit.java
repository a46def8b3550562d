package cosell.endtoend.chaos;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;

/** Looks for every accepted command in the owners' documents and histories, and for what nobody asked for. */
final class CommandAudit {

    private final Books books;
    private final List<Course> courses;

    CommandAudit(Books books, List<Course> courses) {
        this.books = books;
        this.courses = courses;
    }

    List<String> faults() {
        var deals = books.all("cosell_deals", "deals");
        var faults = new ArrayList<String>();
        faults.addAll(thoseAsked(deals));
        faults.addAll(values());
        faults.addAll(wins(deals));
        faults.addAll(invitations(deals));
        faults.addAll(registrations());
        return faults;
    }

    private List<String> thoseAsked(Map<String, Document> deals) {
        var found = deals.entrySet().stream()
                .filter(deal -> isOwn(deal.getValue()))
                .map(deal -> Books.text(deal.getValue(), "state.content.name") + " " + deal.getKey());
        return same("deals", courses.stream().map(course -> course.name() + " " + course.deal()), found);
    }

    private static boolean isOwn(Document deal) {
        return Books.text(deal, "state.identity.direction").equals("OUTBOUND");
    }

    /** Each command set another value, so the values that followed one another are the commands that took effect. */
    private List<String> values() {
        var entries = books.stream("cosell_deals", "deals_history").stream()
                .collect(groupingBy(entry -> entry.getString("aggregateId")));
        return courses.stream()
                .filter(course -> !course.amounts().equals(amounts(entries.getOrDefault(course.deal(), List.of()))))
                .map(course -> course.name() + " " + course.deal() + ": accepted were " + course.amounts()
                        + ", its history tells " + amounts(entries.getOrDefault(course.deal(), List.of())))
                .toList();
    }

    private static List<BigDecimal> amounts(List<Document> history) {
        var amounts = new ArrayList<BigDecimal>();
        history.stream()
                .sorted(Comparator.comparingLong(Books::sequence))
                .map(entry -> Books.amount(entry, "state.content.value.amount"))
                .filter(amount -> amounts.isEmpty() || amounts.getLast().compareTo(amount) != 0)
                .forEach(amounts::add);
        return amounts;
    }

    private List<String> wins(Map<String, Document> deals) {
        var won = deals.values().stream()
                .filter(CommandAudit::isOwn)
                .filter(deal -> Books.text(deal, "state.progress.status").equals("WON"))
                .map(deal ->
                        deal.getString("_id") + " for " + Books.amount(deal, "state.progress.closing.value.amount"));
        var wanted = courses.stream()
                .filter(course -> course.closing() != null)
                .map(course -> course.deal() + " for " + course.closing());
        return same("won deals", wanted, won);
    }

    /** Every invitation exactly once, answered as it was, with exactly one deal of the invitee's. */
    private List<String> invitations(Map<String, Document> deals) {
        var stored = books.stream("cosell_invitations", "engagements").stream()
                .flatMap(engagement -> Books.list(engagement, "state.invitations").stream())
                .toList();
        var faults = new ArrayList<String>();
        faults.addAll(same(
                "invitations",
                courses.stream().flatMap(course -> course.invitations().keySet().stream()),
                stored.stream().map(invitation -> Books.text(invitation, "offer._id"))));
        faults.addAll(same(
                "deals of invitees",
                stored.stream().map(invitation -> Books.text(invitation, "offer.inviteeDealId")),
                deals.values().stream().filter(deal -> !isOwn(deal)).map(deal -> deal.getString("_id"))));
        faults.addAll(answers(stored, deals));
        return faults;
    }

    private List<String> answers(List<Document> stored, Map<String, Document> deals) {
        var replies = courses.stream()
                .flatMap(course -> course.invitations().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return stored.stream()
                .filter(invitation -> !isAsAnswered(
                        replies.getOrDefault(Books.text(invitation, "offer._id"), Course.Reply.NONE),
                        invitation.getString("_class").replaceFirst(".*\\.", ""),
                        Books.text(
                                deals.getOrDefault(Books.text(invitation, "offer.inviteeDealId"), new Document()),
                                "state.progress.status")))
                .map(invitation -> "The invitation " + Books.text(invitation, "offer._id") + " is "
                        + invitation.getString("_class") + ", its deal elsewhere, its answer another")
                .toList();
    }

    /** Nobody's answer is a deal won by the inviter, an expiry, or still to come. */
    private static boolean isAsAnswered(Course.Reply reply, String invitation, String inviteesDeal) {
        return switch (reply) {
            case ACCEPTED -> invitation.equals("Accepted") && inviteesDeal.equals("ACCEPTED");
            case DECLINED -> invitation.equals("Declined") && inviteesDeal.equals("DECLINED");
            case NONE ->
                (invitation.equals("Pending") && inviteesDeal.equals("RECEIVED"))
                        || (invitation.equals("Expired") && inviteesDeal.equals("EXPIRED"));
        };
    }

    private List<String> registrations() {
        var stored = books.stream("cosell_registration", "registrations").stream()
                .map(registration -> registration.getString("_id") + " of "
                        + Books.text(registration, "state.deal.dealId") + " submitted "
                        + !Books.text(registration, "derived.status").equals("DRAFT"));
        var wanted = courses.stream()
                .filter(course -> course.registration() != null)
                .map(course -> course.registration() + " of " + course.deal() + " submitted " + course.isSubmitted());
        return same("registrations", wanted, stored);
    }

    /** Compares how often each occurs. */
    private static List<String> same(String what, Stream<String> wanted, Stream<String> found) {
        var counts = wanted.collect(Collectors.toMap(Function.identity(), _ -> 1, Integer::sum));
        found.forEach(each -> counts.merge(each, -1, Integer::sum));
        return counts.entrySet().stream()
                .filter(count -> count.getValue() != 0)
                .map(count -> what + ": " + count.getKey() + (count.getValue() > 0 ? " is missing" : " is too many"))
                .toList();
    }
}
