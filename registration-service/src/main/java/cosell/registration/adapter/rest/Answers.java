package cosell.registration.adapter.rest;

import cosell.platform.domain.Fault;
import cosell.platform.outbox.CommandOutcome;
import cosell.platform.outbox.Stored;
import cosell.platform.web.IdempotencyKey;
import cosell.platform.web.IfMatch;
import cosell.platform.web.ProblemException;
import cosell.platform.web.Problems;
import cosell.platform.web.Revision;
import cosell.registration.application.ReadRegistrations.Seen;
import cosell.registration.application.RegistrationCommand;
import cosell.registration.domain.Registration;
import cosell.registration.domain.RegistrationFaults;
import cosell.registration.domain.RegistrationRefusal;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Mono;

/** Outcomes as HTTP answers. */
final class Answers {

    private Answers() {}

    static ResponseEntity<RegistrationJson> of(Seen seen) {
        return ResponseEntity.ok().eTag(revision(seen.stored()).toETag()).body(RegistrationJson.of(seen));
    }

    /** Carries a command out, or answers with all faults of form and rules at once when the form has some. */
    static Mono<ResponseEntity<RegistrationJson>> run(
            RegistrationCommand command, List<Fault> formFaults, Predicate<Stored<Registration>> isExpected) {
        return formFaults.isEmpty()
                ? command.run(isExpected).map(outcome -> of(outcome, HttpStatus.OK))
                : refused(formFaults, command.refusals());
    }

    static ResponseEntity<RegistrationJson> of(
            CommandOutcome<Registration, RegistrationRefusal> outcome, HttpStatus success) {
        return switch (outcome) {
            case CommandOutcome.Accepted<Registration, RegistrationRefusal>(var stored, var replayed) ->
                accepted(stored, replayed, success);
            case CommandOutcome.Refused<Registration, RegistrationRefusal>(var reasons) ->
                throw new ProblemException(Problems.ofFaults(faults(reasons)));
            case CommandOutcome.NotFound<Registration, RegistrationRefusal>() ->
                throw new ProblemException(Problems.notFound());
            case CommandOutcome.Stale<Registration, RegistrationRefusal>(var stored) ->
                throw new ProblemException(Problems.revisionMismatch(revision(stored)));
            case CommandOutcome.KeyReused<Registration, RegistrationRefusal>() ->
                throw new ProblemException(Problems.conflictingIdempotencyKey());
        };
    }

    /** An empty {@code refusals} means that there is nothing the caller could have meant. */
    static <T> Mono<T> refused(List<Fault> formFaults, Mono<List<RegistrationRefusal>> refusals) {
        return refusals.switchIfEmpty(Mono.error(() -> new ProblemException(Problems.notFound())))
                .flatMap(reasons -> Mono.error(new ProblemException(Problems.ofFaults(formFaults, faults(reasons)))));
    }

    static Predicate<Stored<Registration>> expected(Optional<IfMatch> ifMatch) {
        return stored -> ifMatch.map(tags -> tags.matches(revision(stored))).orElse(true);
    }

    private static ResponseEntity<RegistrationJson> accepted(
            Stored<Registration> stored, boolean replayed, HttpStatus success) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(success).eTag(revision(stored).toETag());
        if (success == HttpStatus.CREATED) {
            answer.location(URI.create("/api/registrations/" + stored.id()));
        }
        if (replayed) {
            answer.headers(IdempotencyKey::markReplayed);
        }
        return answer.body(RegistrationJson.of(stored.state(), false));
    }

    private static List<Fault> faults(List<RegistrationRefusal> reasons) {
        return reasons.stream().map(RegistrationFaults::of).toList();
    }

    private static Revision revision(Stored<?> stored) {
        return new Revision(stored.position().epoch(), stored.revision());
    }
}
