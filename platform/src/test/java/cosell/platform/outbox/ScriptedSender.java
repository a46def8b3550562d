package cosell.platform.outbox;

import cosell.platform.events.OutgoingRecord;
import cosell.platform.events.RecordNotSentException;
import cosell.platform.events.RecordSender;
import cosell.schemas.Actor;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import reactor.core.publisher.Mono;

/** A broker whose failures the test decides. */
final class ScriptedSender implements RecordSender {

    private final List<String> sent = new CopyOnWriteArrayList<>();
    private volatile Predicate<String> refuses = text -> false;

    @Override
    public Mono<Void> send(OutgoingRecord record) {
        return Mono.defer(() -> {
            String text = ((Actor) record.value()).getSubject();
            if (refuses.test(text)) {
                return Mono.error(new RecordNotSentException("away"));
            }
            sent.add(text);
            return Mono.empty();
        });
    }

    void refuse(Predicate<String> texts) {
        this.refuses = texts;
    }

    void acceptAll() {
        this.refuses = text -> false;
    }

    List<String> sent() {
        return List.copyOf(sent);
    }
}
