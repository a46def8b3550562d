package cosell.deals.deal.application;

import cosell.deals.deal.application.ChangeDeal.Request;
import cosell.deals.deal.domain.ContentDifference;
import cosell.deals.deal.domain.ContentDraft;
import cosell.deals.deal.domain.Deal;
import cosell.deals.deal.domain.DealEvent;
import cosell.deals.deal.domain.DealRefusal;
import cosell.platform.outbox.CommandOutcome;
import cosell.platform.outbox.CommandOutcome.Stale;
import cosell.platform.outbox.Commands;
import cosell.platform.outbox.Stored;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Edits deals on the revision that the client saw; a stale edit is merged if the client prefers so (D-21). Thread-safe. */
public final class EditDeal {

    private final ChangeDeal changeDeal;
    private final ReadDeals deals;

    public EditDeal(ChangeDeal changeDeal, ReadDeals deals) {
        this.changeDeal = changeDeal;
        this.deals = deals;
    }

    /**
     * An edit and what it was made on.
     *
     * @param patch what it makes of the contents that it was made on
     * @param base null when the client names none, or several
     * @param lenient whether it may be merged with newer edits
     */
    public record Wish(
            Request request,
            UnaryOperator<ContentDraft> patch,
            Predicate<Stored<Deal>> isExpected,
            @Nullable MadeOn base,
            boolean lenient) {}

    /** The revision on which an edit was made. */
    public record MadeOn(int epoch, long revision) {}

    /**
     * What became of an edit.
     *
     * @param merged whether it was made on an older revision and taken over all the same
     * @param differences of a stale edit from what stands in the deal now
     */
    public record Edited(
            CommandOutcome<Deal, DealRefusal> outcome, boolean merged, List<ContentDifference> differences) {
        public Edited {
            differences = List.copyOf(differences);
        }
    }

    /** The same use case on other commands, such as those of a dry run. */
    public EditDeal on(Commands<Deal, DealEvent, DealRefusal> others) {
        return new EditDeal(changeDeal.on(others), deals);
    }

    public Mono<Edited> handle(DealCall call, String dealId, Wish wish) {
        return changeDeal
                .handle(call, dealId, wish.isExpected(), wish.request())
                .flatMap(outcome -> outcome instanceof Stale<Deal, DealRefusal>(var stored)
                        ? stale(call, stored, wish)
                        : Mono.just(new Edited(outcome, false, List.of())));
    }

    private Mono<Edited> stale(DealCall call, Stored<Deal> stored, Wish wish) {
        return base(call, stored, wish)
                .flatMap(base ->
                        wish.lenient() ? merged(call, stored.id(), wish, base) : Mono.just(refused(stored, wish, base)))
                .switchIfEmpty(Mono.fromSupplier(() -> refused(stored, wish, null)));
    }

    /** Whether it can be merged is asked of the very state on which it is decided, so that no third edit is lost. */
    private Mono<Edited> merged(DealCall call, String dealId, Wish wish, ContentDraft base) {
        ContentDraft yours = wish.patch().apply(base);
        Predicate<Stored<Deal>> mergeable = stored -> !ContentDifference.overlap(base, yours, contentOf(stored))
                || wish.isExpected().test(stored);
        return changeDeal
                .handle(call, dealId, mergeable, wish.request())
                .map(outcome -> outcome instanceof Stale<Deal, DealRefusal>(var now)
                        ? refused(now, wish, base)
                        : new Edited(outcome, true, List.of()));
    }

    private Mono<ContentDraft> base(DealCall call, Stored<Deal> stored, Wish wish) {
        return Mono.justOrEmpty(wish.base())
                .filter(base -> base.epoch() == stored.position().epoch())
                .filter(base -> base.revision() >= 1 && base.revision() <= stored.revision())
                .flatMap(base -> deals.atRevision(call.scope(), stored.id(), base.revision()))
                .map(deal -> ContentDraft.of(deal.content()));
    }

    private static Edited refused(Stored<Deal> stored, Wish wish, @Nullable ContentDraft base) {
        ContentDraft theirs = contentOf(stored);
        ContentDraft yours = wish.patch().apply(base == null ? theirs : base);
        return new Edited(new Stale<>(stored), false, ContentDifference.between(base, yours, theirs));
    }

    private static ContentDraft contentOf(Stored<Deal> stored) {
        return ContentDraft.of(stored.state().content());
    }
}
