package cosell.platform.security;

import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import reactor.core.publisher.Mono;

/** The caller of the request that is being answered, for code that is not given one as a parameter. */
public final class CallerContext {

    private CallerContext() {}

    /** Empty outside of a request and on open paths. */
    public static Mono<Caller> current() {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(context -> context.getAuthentication())
                .ofType(CallerAuthentication.class)
                .map(CallerAuthentication::caller);
    }
}
