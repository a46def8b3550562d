package cosell.registration.adapter.rest;

import cosell.platform.outbox.Stored;
import cosell.platform.security.Caller;
import cosell.platform.security.OrganizationScope;
import cosell.platform.web.Count;
import cosell.platform.web.Cursor;
import cosell.platform.web.Cursors;
import cosell.platform.web.Page;
import cosell.platform.web.PageRequest;
import cosell.platform.web.QueryParameters;
import cosell.registration.application.ReadRegistrations;
import cosell.registration.application.ReadRegistrations.Seen;
import cosell.registration.application.RegistrationQuery;
import cosell.registration.domain.Registration;
import cosell.registration.domain.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The registrations that a caller sees, page by page, the newest first. */
@RestController
final class RegistrationListController {

    private final ReadRegistrations reads;
    private final Cursors cursors;

    RegistrationListController(ReadRegistrations reads, Cursors cursors) {
        this.reads = reads;
        this.cursors = cursors;
    }

    @GetMapping("/api/registrations")
    Mono<Page<RegistrationJson>> list(Caller caller, QueryParameters query) {
        Set<Status> states = query.anyOf("state", Status.class);
        Optional<UUID> dealId = Optional.ofNullable(query.uuid("dealId"));
        PageRequest request = PageRequest.from(query);
        query.check();
        String name =
                String.join(" ", "registrations", caller.organization().value(), states.toString(), dealId.toString());
        RegistrationQuery asked = new RegistrationQuery(
                states, dealId.map(Set::of), Optional.empty(), after(request, name), request.limit() + 1);
        OrganizationScope scope = OrganizationScope.of(caller);
        return reads.list(scope, caller, asked)
                .map(found -> page(found, request.limit(), name))
                .flatMap(page -> request.counted() ? counted(page, scope, caller, asked) : Mono.just(page));
    }

    private Mono<Page<RegistrationJson>> counted(
            Page<RegistrationJson> page, OrganizationScope scope, Caller caller, RegistrationQuery asked) {
        RegistrationQuery all = new RegistrationQuery(
                asked.states(), asked.deals(), asked.locations(), Optional.empty(), asked.limit());
        return reads.count(scope, caller, all, Count.EXACT_UP_TO + 1).map(page::counted);
    }

    private Page<RegistrationJson> page(List<Seen> found, int limit, String name) {
        return Page.of(found, limit, last -> cursors.write(cursor(last.stored()), name))
                .map(RegistrationJson::of);
    }

    private static Cursor cursor(Stored<Registration> last) {
        return new Cursor(List.of(last.state().createdAt().toString()), last.id());
    }

    private Optional<RegistrationQuery.After> after(PageRequest request, String name) {
        return Optional.ofNullable(request.cursor())
                .map(text -> cursors.read(text, name))
                .map(cursor ->
                        new RegistrationQuery.After(Instant.parse(cursor.keys().getFirst()), cursor.id()));
    }
}
