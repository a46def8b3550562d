package cosell.platform.ops;

import cosell.platform.observability.MaskedFailure;
import cosell.platform.outbox.DocumentStore;
import cosell.platform.outbox.IndexSpec;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What operators did, kept for ever in the service's own database. An act is noted before it begins, so that none is
 * done unseen, and closed with its outcome; one that was cut short by a crash stays {@code STARTED}. Thread-safe.
 */
public final class OpsAudit {

    private final DocumentStore store;
    private final Clock realTime;

    public OpsAudit(DocumentStore store, Clock realTime) {
        this.store = store;
        this.realTime = realTime;
    }

    /** Creates the index of the collection. */
    public Mono<Void> ensureIndexes() {
        return store.ensureIndexes(List.of(IndexSpec.on("at")));
    }

    /** How an act ended. */
    public enum Outcome {
        STARTED,
        DONE,
        FAILED
    }

    /**
     * One act as it was noted.
     *
     * @param result what it came to, such as a number of records; null while it is not done
     */
    public record Entry(
            UUID id,
            OpsAct act,
            Instant at,
            Outcome outcome,
            @Nullable String result) {}

    /**
     * Does the work of an act once the act is noted. Nothing is done when it can't be noted; the work's failure closes
     * the note and is passed on. Work that was done is never called failed, even if its end can't be noted.
     */
    public <T> Mono<T> record(OpsAct act, Mono<T> work) {
        return Mono.defer(() -> {
            UUID id = UUID.randomUUID();
            return store.insertIfAbsent(started(id, act))
                    .then(work.onErrorResume(failure -> close(id, Outcome.FAILED, MaskedFailure.describe(failure))
                            .then(Mono.error(failure))))
                    .flatMap(
                            result -> close(id, Outcome.DONE, result.toString()).thenReturn(result));
        });
    }

    /** The latest acts, newest first. */
    public Flux<Entry> latest(int limit) {
        return store.find(new Document(), new Document("at", -1), limit).map(OpsAudit::entry);
    }

    private Document started(UUID id, OpsAct act) {
        return new Document("_id", id)
                .append("at", Date.from(realTime.instant()))
                .append("operator", act.operator())
                .append("action", act.action())
                .append("target", act.target())
                .append("reason", act.reason())
                .append("outcome", Outcome.STARTED.name());
    }

    private Mono<Void> close(UUID id, Outcome outcome, String result) {
        Document closing = new Document("outcome", outcome.name()).append("result", result);
        return store.upsertById(id, new Document("$set", closing));
    }

    private static Entry entry(Document document) {
        return new Entry(
                document.get("_id", UUID.class),
                new OpsAct(
                        document.getString("operator"),
                        document.getString("action"),
                        document.getString("target"),
                        document.getString("reason")),
                document.getDate("at").toInstant(),
                Outcome.valueOf(document.getString("outcome")),
                document.getString("result"));
    }
}
