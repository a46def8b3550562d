package cosell.registration.adapter.rest;

import cosell.platform.domain.Fault;
import cosell.platform.outbox.CommandOutcome;
import cosell.platform.outbox.Stored;
import cosell.platform.web.IdempotencyKey;
import cosell.platform.web.IfMatch;
import cosell.platform.web.Outcomes;
import cosell.platform.web.ProblemException;
import cosell.platform.web.Problems;
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

    private static final Outcomes<Registration, RegistrationRefusal> OUTCOMES = Outcomes.of(RegistrationFaults::of);

    private Answers() {}

    static ResponseEntity<RegistrationJson> of(Seen seen) {
        return ResponseEntity.ok()
                .eTag(Outcomes.revision(seen.stored()).toETag())
                .body(RegistrationJson.of(seen));
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
        var accepted = OUTCOMES.accepted(outcome);
        return accepted(accepted.stored(), accepted.replayed(), success);
    }

    /** An empty {@code refusals} means that there is nothing the caller could have meant. */
    static <T> Mono<T> refused(List<Fault> formFaults, Mono<List<RegistrationRefusal>> refusals) {
        return refusals.switchIfEmpty(Mono.error(() -> new ProblemException(Problems.notFound())))
                .flatMap(reasons ->
                        Mono.error(new ProblemException(Problems.ofFaults(formFaults, OUTCOMES.faults(reasons)))));
    }

    static Predicate<Stored<Registration>> expected(Optional<IfMatch> ifMatch) {
        return stored ->
                ifMatch.map(tags -> tags.matches(Outcomes.revision(stored))).orElse(true);
    }

    private static ResponseEntity<RegistrationJson> accepted(
            Stored<Registration> stored, boolean replayed, HttpStatus success) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(success).eTag(Outcomes.revision(stored).toETag());
        if (success == HttpStatus.CREATED) {
            answer.location(URI.create("/api/registrations/" + stored.id()));
        }
        if (replayed) {
            answer.headers(IdempotencyKey::markReplayed);
        }
        return answer.body(RegistrationJson.of(stored.state(), false));
    }
}
