package cosell.platform.model.engine;

import reactor.core.publisher.Mono;

/** Where real code meets the model: each of its operations is asked here, each of its wake-ups heard. */
public final class Seam {

    private Session session = new Session();

    /** Completes with the answer the schedule gives; an answer of the wrong type is a defect of the model. */
    public <T> Mono<T> ask(Operation operation, Class<T> type) {
        return Mono.<Object>create(caller -> session.ask(operation, caller)).cast(type);
    }

    /** A wake-up that may be heard now, later or never. */
    public void wake(String id) {
        session.wake(id);
    }

    void open(Session next) {
        this.session = next;
    }
}
