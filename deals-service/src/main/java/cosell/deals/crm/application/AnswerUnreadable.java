package cosell.deals.crm.application;

import cosell.deals.crm.domain.CrmLink;
import cosell.deals.crm.domain.CrmResult;
import cosell.platform.domain.Actor;
import cosell.platform.domain.Origin;
import cosell.platform.outbox.AggregateStore;
import cosell.platform.outbox.AggregateWrite;
import cosell.platform.outbox.CommandContext;
import cosell.platform.outbox.ConcurrentChangeException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Answers a record that can be laid to no opportunity, once, through a link of its own. Thread-safe. */
public final class AnswerUnreadable {

    private static final String SERVICE = "deals-service";

    private final AggregateStore<CrmLink, Void> links;

    public AnswerUnreadable(AggregateStore<CrmLink, Void> links) {
        this.links = links;
    }

    public Mono<Void> answer(CrmResult result, @Nullable String traceparent) {
        String id = result.resultId().toString();
        CommandContext context = new CommandContext(
                id, null, Actor.system(SERVICE), Origin.EVENT, result.decidedAt(), null, traceparent);
        return links.insert(id, new AggregateWrite<>(CrmLink.ofUnreadable(result), List.of(), List.of(result)), context)
                .then()
                .onErrorResume(ConcurrentChangeException.class, _ -> Mono.empty());
    }
}
