package cosell.platform.ops.mending;

import cosell.platform.outbox.Aggregates;
import cosell.platform.outbox.Copies;
import cosell.platform.outbox.CopyClearing;
import cosell.platform.outbox.Mending;
import cosell.platform.outbox.PendingIntents;
import cosell.platform.outbox.Republishing;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What this service owns and copies, and the work that each order means for it. */
final class Walks {

    private final List<Aggregates<?, ?>> published;
    private final List<Copies<?, ?>> copies;

    Walks(Stream<Aggregates<?, ?>> owned, Stream<Copies<?, ?>> copies) {
        this.published = owned.filter(aggregates -> aggregates.republishing().isPresent())
                .toList();
        this.copies = copies.toList();
    }

    /** Collections whose events are published. */
    List<String> ownedCollections() {
        return mendings().map(Mending::collection).toList();
    }

    /** Collections of copies. */
    List<String> copiedCollections() {
        return clearings().map(CopyClearing::collection).toList();
    }

    Stream<Mending<?, ?>> mendings() {
        return published.stream().map(Aggregates::mending);
    }

    Stream<PendingIntents> intents() {
        return copies.stream().map(Copies::pendingIntents);
    }

    Walk of(Order order) {
        return switch (order) {
            case Order.ResendOf(var collection, var aggregate, var from) -> resend(named(collection), aggregate, from);
            case Order.ResendSince since ->
                new Walk.InTurn(mendings()
                        .filter(mending -> isMeant(since.collection(), mending.collection()))
                        .map(mending -> Walk.of(
                                mending.countSince(since.since()),
                                cursor -> mending.resendSince(since.since(), cursor)))
                        .toList());
            case Order.Republish(var collection) ->
                new Walk.InTurn(republishings()
                        .filter(kind -> isMeant(collection, kind.collection()))
                        .map(kind -> Walk.of(kind.count(), kind::republish))
                        .toList());
            case Order.Rebuild(var collection) ->
                new Walk.InTurn(clearings()
                        .filter(kind -> isMeant(collection, kind.collection()))
                        .map(kind -> Walk.of(kind.count(), kind::clear))
                        .toList());
        };
    }

    private static Walk resend(Mending<?, ?> mending, String aggregate, long from) {
        return Walk.of(mending.countOf(aggregate, from), cursor -> mending.resendOf(aggregate, from, cursor));
    }

    private Mending<?, ?> named(String collection) {
        return mendings()
                .filter(mending -> mending.collection().equals(collection))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing is published of " + collection));
    }

    private Stream<Republishing<?, ?>> republishings() {
        return published.stream()
                .<Republishing<?, ?>>map(kind -> kind.republishing().orElseThrow());
    }

    private Stream<CopyClearing> clearings() {
        return copies.stream().map(Copies::clearing);
    }

    private static boolean isMeant(@Nullable String wanted, String collection) {
        return Optional.ofNullable(wanted).map(collection::equals).orElse(true);
    }
}
