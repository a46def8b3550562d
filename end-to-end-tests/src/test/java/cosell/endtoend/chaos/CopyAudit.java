package cosell.endtoend.chaos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;

/** Compares every copy in every service with its owner's last state. */
final class CopyAudit {

    /** A collection of copies; {@code fields} pairs what it keeps with where its owner has that. */
    private record Copies(String database, String collection, Owner owner, Map<String, String> fields) {}

    private static final List<Copies> ALL = List.of(
            new Copies("cosell_deals", "engagements", Owner.ENGAGEMENTS, Map.of("state.engagementId", "state._id")),
            new Copies(
                    "cosell_deals", "registrations", Owner.REGISTRATIONS, Map.of("state.dealId", "state.deal.dealId")),
            new Copies("cosell_deals", "partners", Owner.ORGANIZATIONS, Map.of("state.name", "state.profile.name")),
            new Copies(
                    "cosell_invitations",
                    "invitee_deals",
                    Owner.DEALS,
                    Map.of(
                            "state.status", "state.progress.status",
                            "state.stage", "state.progress.stage",
                            "state.value.amount", "state.content.value.amount")),
            new Copies("cosell_registration", "deals", Owner.DEALS, Map.of("state.status", "state.progress.status")),
            new Copies(
                    "cosell_registration", "engagements", Owner.ENGAGEMENTS, Map.of("state.engagementId", "state._id")),
            new Copies("cosell_registration", "organizations", Owner.ORGANIZATIONS, Map.of()),
            new Copies("cosell_notification", "deals", Owner.DEALS, Map.of("state.name", "state.content.name")),
            new Copies("cosell_notification", "engagements", Owner.ENGAGEMENTS, Map.of("state._id", "state._id")),
            new Copies("cosell_notification", "registrations", Owner.REGISTRATIONS, Map.of("state._id", "state._id")),
            new Copies(
                    "cosell_notification",
                    "organizations",
                    Owner.ORGANIZATIONS,
                    Map.of("state.name", "state.profile.name")));

    private final Books books;
    private long copies;

    CopyAudit(Books books) {
        this.books = books;
    }

    /** How many copies were compared. */
    long copies() {
        return copies;
    }

    List<String> faults() {
        var faults = new ArrayList<String>();
        for (var kind : ALL) {
            var found = books.all(kind.database(), kind.collection());
            var wanted = originals(kind);
            if (!found.keySet().equals(wanted.keySet())) {
                faults.add(kind.database() + "." + kind.collection() + " has copies of other " + kind.owner()
                        + " than there are: " + difference(found, wanted));
            }
            found.forEach((id, copy) -> {
                copies++;
                compare(kind, id, copy, wanted.getOrDefault(id, new Document()), faults);
            });
        }
        return faults;
    }

    /** What has told nothing has no copies; of deals, invitations-service keeps only those of invitees. */
    private Map<String, Document> originals(Copies kind) {
        var all = new HashMap<>(books.all(kind.owner().database(), kind.owner().collection()));
        all.values().removeIf(original -> Books.sequence(original) == 0);
        if (kind.collection().equals("invitee_deals")) {
            all.values()
                    .removeIf(deal ->
                            !Books.text(deal, "state.identity.direction").equals("INBOUND"));
        }
        return all;
    }

    private static void compare(Copies kind, String id, Document copy, Document original, List<String> faults) {
        var place = kind.database() + "." + kind.collection() + " " + id;
        if (!Objects.equals(copy.get("sequence"), original.get("sequence"))) {
            faults.add(place + " is at " + copy.get("sequence") + ", its owner at " + original.get("sequence"));
        }
        kind.fields().forEach((here, there) -> {
            if (!Objects.equals(Books.at(copy, here), Books.at(original, there))) {
                faults.add(place + " has another " + here + " than its owner");
            }
        });
    }

    private static String difference(Map<String, Document> found, Map<String, Document> wanted) {
        var missing = new ArrayList<>(wanted.keySet());
        missing.removeAll(found.keySet());
        var tooMany = new ArrayList<>(found.keySet());
        tooMany.removeAll(wanted.keySet());
        return "missing " + missing + ", too many " + tooMany;
    }
}
