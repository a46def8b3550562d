package cosell.platform.model.store;

import reactor.core.publisher.Mono;

/** Where the operations of a store go. */
@FunctionalInterface
public interface StorePort {

    Mono<Object> ask(StoreOperation operation);
}
