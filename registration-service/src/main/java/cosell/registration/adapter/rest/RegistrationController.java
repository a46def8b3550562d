package cosell.registration.adapter.rest;

import cosell.platform.domain.Fault;
import cosell.platform.domain.FaultCode;
import cosell.platform.security.Caller;
import cosell.platform.security.OrganizationScope;
import cosell.platform.web.IfMatch;
import cosell.platform.web.JsonBodies;
import cosell.platform.web.Problem;
import cosell.platform.web.ProblemException;
import cosell.platform.web.Problems;
import cosell.platform.web.QueryParameters;
import cosell.platform.web.ReadBody;
import cosell.registration.adapter.rest.ReviewRequests.NothingFurther;
import cosell.registration.application.CallerCommand;
import cosell.registration.application.ChangeRegistration;
import cosell.registration.application.DraftRegistration;
import cosell.registration.application.ReadRegistrations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What partners do with registrations. */
@RestController
@RequestMapping("/api/registrations")
final class RegistrationController {

    private static final String DRAFT = "draft-registration";

    private final DraftRegistration drafts;
    private final ChangeRegistration changes;
    private final ReadRegistrations reads;
    private final RequestContexts contexts;
    private final JsonBodies bodies;

    RegistrationController(
            DraftRegistration drafts,
            ChangeRegistration changes,
            ReadRegistrations reads,
            RequestContexts contexts,
            JsonBodies bodies) {
        this.drafts = drafts;
        this.changes = changes;
        this.reads = reads;
        this.contexts = contexts;
        this.bodies = bodies;
    }

    @PostMapping
    Mono<ResponseEntity<RegistrationJson>> draft(
            Caller caller, QueryParameters query, ReadBody<FormRequest> body, ServerWebExchange exchange) {
        query.check();
        UUID id = contexts.newId(exchange.getRequest().getHeaders(), caller, DRAFT);
        CallerCommand command = contexts.command(exchange, caller, DRAFT, id, body.sha256());
        ReadForm.Result read = ReadForm.of(body, id);
        UUID dealId = body.value().dealId();
        if (dealId == null) {
            return Mono.error(new ProblemException(withoutDeal(read.faults())));
        }
        return read.faults().isEmpty()
                ? drafts.run(command, id, dealId, read.form()).map(outcome -> Answers.of(outcome, HttpStatus.CREATED))
                : Answers.refused(read.faults(), drafts.refusals(command, id, dealId, read.form()));
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<RegistrationJson>> read(Caller caller, QueryParameters query, @PathVariable("id") String id) {
        query.check();
        return reads.one(OrganizationScope.of(caller), caller, RequestContexts.id(id))
                .map(Answers::of)
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problems.notFound())));
    }

    @PutMapping("/{id}")
    Mono<ResponseEntity<RegistrationJson>> edit(
            Caller caller,
            QueryParameters query,
            @PathVariable("id") String path,
            ReadBody<FormRequest> body,
            ServerWebExchange exchange) {
        query.check();
        HttpHeaders headers = exchange.getRequest().getHeaders();
        UUID id = RequestContexts.id(path);
        IfMatch ifMatch = IfMatch.required(headers);
        CallerCommand command = contexts.command(exchange, caller, "edit-registration", id, body.sha256());
        ReadForm.Result read = ReadForm.of(body, id);
        return reads.one(command.scope(), caller, id)
                .map(seen -> withDeal(
                        read.faults(),
                        body.value().dealId(),
                        seen.stored().state().deal().dealId()))
                .flatMap(faults -> Answers.run(
                        changes.edit(command, id, read.form()), faults, Answers.expected(Optional.of(ifMatch))))
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problems.notFound())));
    }

    @PostMapping("/{id}/submit")
    Mono<ResponseEntity<RegistrationJson>> submit(
            Caller caller, QueryParameters query, @PathVariable("id") String path, ServerWebExchange exchange) {
        query.check();
        UUID id = RequestContexts.id(path);
        var expected = Answers.expected(IfMatch.optional(exchange.getRequest().getHeaders()));
        return bodies.readOrEmpty(exchange.getRequest(), NothingFurther.class).flatMap(body -> {
            CallerCommand command = contexts.command(exchange, caller, "submit-registration", id, body.sha256());
            return Answers.run(changes.submit(command, id), body.faults(), expected);
        });
    }

    /** Without a deal no rule can be asked, so the form alone is judged. */
    private static Problem withoutDeal(List<Fault> faults) {
        List<Fault> all = new ArrayList<>(faults);
        if (all.stream().noneMatch(fault -> fault.pointer().equals("/dealId"))) {
            all.add(Fault.of(
                    "/dealId", FaultCode.REQUIRED_FIELD_MISSING, "The deal is missing.", "Send its id.", "G-04"));
        }
        return Problems.ofForm(all);
    }

    /** The deal may be sent along, so that what was read can be sent back, but it never changes. */
    private static List<Fault> withDeal(List<Fault> faults, @Nullable UUID sent, UUID registered) {
        if (sent == null || sent.equals(registered)) {
            return faults;
        }
        List<Fault> all = new ArrayList<>(faults);
        all.add(Fault.of(
                "/dealId",
                FaultCode.INVALID_VALUE,
                "The deal of a registration does not change.",
                "Leave dealId out, or draft a registration of the other deal.",
                "G-04"));
        return all;
    }
}
