package cosell.platform.outbox;

import reactor.core.publisher.Mono;

/**
 * Carries out intents. Called again for an intent whose execution failed or whose end was not recorded, so the target
 * must take effect once: a created target has a derived id and is inserted if absent, an existing one stores the
 * intent's mark. Completes when the intent is done, also when the target's final state refuses it; an error means: again
 * later.
 */
@FunctionalInterface
public interface IntentExecutor<I> {

    Mono<Void> execute(Intent<I> intent);
}
