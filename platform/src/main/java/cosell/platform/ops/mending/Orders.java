package cosell.platform.ops.mending;

import cosell.platform.domain.Fault;
import cosell.platform.domain.FaultCode;
import cosell.platform.domain.Position;
import cosell.platform.ops.OpsReason;
import cosell.platform.time.DomainClock;
import cosell.platform.web.Problems;
import cosell.platform.web.ReadBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Makes orders of what operators send, or names everything that is wrong with it. */
final class Orders {

    private final Walks walks;
    private final DomainClock clock;

    Orders(Walks walks, DomainClock clock) {
        this.walks = walks;
        this.clock = clock;
    }

    /** An aggregate by the collection it lies in. */
    private record Found(String collection, Position last) {}

    Mono<Order> resend(ReadBody<ResendForm> body) {
        ResendForm form = body.value();
        List<Fault> faults = new ArrayList<>(body.faults());
        faults.addAll(form.faults(clock.now()));
        faults.addAll(common(form.collection(), walks.ownedCollections(), form.reason()));
        String aggregate = form.aggregate();
        if (aggregate == null) {
            Problems.refuseIfAny(faults, List.of());
            return Mono.just(new Order.ResendSince(form.collection(), Objects.requireNonNull(form.since())));
        }
        long from = Objects.requireNonNullElse(form.from(), 1L);
        return find(form.collection(), aggregate)
                .doOnNext(found -> Problems.refuseIfAny(faults, beyond(from, found.last())))
                .<Order>map(found -> new Order.ResendOf(found.collection(), aggregate, from))
                .switchIfEmpty(Mono.fromCallable(() -> unknown(faults)));
    }

    Order republish(ReadBody<WholeForm> body) {
        return new Order.Republish(checked(body, walks.ownedCollections()));
    }

    Order rebuild(ReadBody<WholeForm> body) {
        return new Order.Rebuild(checked(body, walks.copiedCollections()));
    }

    private static @Nullable String checked(ReadBody<WholeForm> body, List<String> collections) {
        String collection = body.value().collection();
        List<Fault> faults = common(collection, collections, body.value().reason());
        Problems.refuseIfAny(
                Stream.concat(body.faults().stream(), faults.stream()).toList(), List.of());
        return collection;
    }

    private Mono<Found> find(@Nullable String collection, String aggregate) {
        return Flux.fromStream(walks::mendings)
                .filter(kind -> collection == null || collection.equals(kind.collection()))
                .concatMap(kind -> kind.last(aggregate).map(last -> new Found(kind.collection(), last)))
                .next();
    }

    private static List<Fault> common(@Nullable String collection, List<String> known, @Nullable String reason) {
        List<Fault> faults = new ArrayList<>(OpsReason.optional(reason));
        if (collection != null && !known.contains(collection)) {
            faults.add(Fault.of(
                    "/collection",
                    FaultCode.INVALID_ENUM_VALUE,
                    "This service has no such collection.",
                    known.isEmpty() ? "It has none." : "Send one of " + String.join(", ", known) + ", or none.",
                    null));
        }
        return faults;
    }

    private static List<Fault> beyond(long from, Position last) {
        return from <= last.sequence()
                ? List.of()
                : List.of(ResendForm.outOfRange(
                        "/from",
                        "The aggregate's last sequence is " + last.sequence() + ".",
                        "Send at most " + last.sequence() + "."));
    }

    private static Order unknown(List<Fault> faults) {
        Fault fault = Fault.of(
                "/aggregate",
                FaultCode.INVALID_VALUE,
                "This service has no such aggregate.",
                "Check the id, and the service that owns it.",
                null);
        Problems.refuseIfAny(faults, List.of(fault));
        throw new IllegalStateException(fault.message());
    }
}
