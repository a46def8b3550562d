package cosell.invitations.directory.adapter.rest;

import cosell.invitations.directory.application.Directory;
import cosell.invitations.directory.domain.Organization;
import cosell.platform.domain.FaultCode;
import cosell.platform.domain.OrganizationId;
import cosell.platform.outbox.Stored;
import cosell.platform.security.Caller;
import cosell.platform.security.Role;
import cosell.platform.web.ProblemException;
import cosell.platform.web.Problems;
import cosell.platform.web.QueryParameters;
import cosell.platform.web.Revision;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Looking organizations up (I-10). */
@RestController
@RequestMapping("/api/partners")
final class PartnersController {

    private static final String SEARCHED = "q";

    private final Directory directory;
    private final OrganizationId vendor;

    PartnersController(Directory directory, @Value("${cosell.vendor.id}") String vendor) {
        this.directory = directory;
        this.vendor = new OrganizationId(vendor);
    }

    @Parameter(
            in = ParameterIn.QUERY,
            name = SEARCHED,
            required = true,
            description = "The start of a name, or of a word in it.",
            schema = @Schema(type = "string", minLength = 1, maxLength = 255))
    @GetMapping
    Mono<Suggestions> suggest(Caller caller, QueryParameters query) {
        String text = query.text(SEARCHED, 255);
        if (text == null && query.faults().isEmpty()) {
            query.refuse(
                    SEARCHED,
                    FaultCode.REQUIRED_FIELD_MISSING,
                    "Nothing is searched for.",
                    "Send the start of a name.");
        }
        query.check();
        return directory
                .suggest(text == null ? "" : text, caller.organization().equals(vendor))
                .map(found ->
                        new Suggestions(found.stream().map(PartnerJson::of).toList()));
    }

    @GetMapping("/{id}")
    Mono<ResponseEntity<Object>> read(@PathVariable("id") String id, Caller caller, QueryParameters query) {
        query.check();
        return Mono.just(id)
                .filter(OrganizationId::isValid)
                .flatMap(valid -> directory.find(new OrganizationId(valid)))
                .filter(found ->
                        mayReadAll(caller, found) || found.state().readiness().inEcosystem())
                .map(found -> answer(found, mayReadAll(caller, found)))
                .switchIfEmpty(Mono.error(() -> new ProblemException(Problems.notFound())));
    }

    private static boolean mayReadAll(Caller caller, Stored<Organization> found) {
        return caller.has(Role.PLATFORM_OPERATOR)
                || caller.organization().value().equals(found.id());
    }

    private static ResponseEntity<Object> answer(Stored<Organization> found, boolean inFull) {
        Revision revision = new Revision(found.position().epoch(), found.revision());
        return ResponseEntity.ok()
                .eTag(revision.toETag())
                .body(inFull ? OwnProfileJson.of(found.state()) : PartnerJson.of(found.state()));
    }
}
