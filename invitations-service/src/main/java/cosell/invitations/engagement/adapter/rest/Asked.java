package cosell.invitations.engagement.adapter.rest;

import cosell.platform.domain.Fault;
import cosell.platform.security.Caller;
import cosell.platform.web.QueryParameters;
import cosell.platform.web.ReadBody;
import java.util.List;
import java.util.UUID;
import org.springframework.web.server.ServerWebExchange;

/**
 * A command as it was asked for.
 *
 * @param operation names it among all of the service
 * @param invitation which one it is about; for a new one the id it will have
 * @param body what it says
 * @param faults what is wrong with its form; then nothing is carried out
 * @param dryRun whether it is only to say what it would do
 */
record Asked(
        Caller caller,
        String operation,
        UUID invitation,
        ReadBody<?> body,
        List<Fault> faults,
        boolean dryRun,
        ServerWebExchange exchange) {

    Asked {
        faults = List.copyOf(faults);
    }

    /** A command on an invitation. Throws {@link cosell.platform.web.ProblemException} for a query it does not know. */
    static Asked of(
            Caller caller,
            String operation,
            UUID invitation,
            ReadBody<?> body,
            QueryParameters query,
            ServerWebExchange exchange) {
        boolean dryRun = query.dryRun();
        query.check();
        return new Asked(caller, operation, invitation, body, body.faults(), dryRun, exchange);
    }

    /** What is wrong with a form is answered together with what the rules say about the rest of it. */
    boolean onlyTells() {
        return dryRun || !faults.isEmpty();
    }
}
