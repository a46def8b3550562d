package cosell.deals.contact.application;

import cosell.deals.contact.domain.Digest;
import cosell.deals.contact.domain.Round;
import cosell.deals.contact.domain.Task;
import cosell.deals.deal.application.Rulebooks;
import cosell.deals.deal.domain.Circumstances;
import cosell.deals.deal.domain.ContactForms;
import cosell.deals.deal.domain.DealRefusal;
import cosell.deals.deal.domain.PersonDraft;
import cosell.deals.deal.domain.Successors;
import cosell.platform.forms.EmailAddresses;
import cosell.platform.security.LocationScope;
import cosell.platform.time.DomainClock;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Makes rounds of what people ask for, or says everything that is wrong with it. Thread-safe. */
public final class PlanRounds {

    private final Rulebooks rulebooks;
    private final ContactForms forms;
    private final DomainClock clock;

    public PlanRounds(Rulebooks rulebooks, ContactForms forms, DomainClock clock) {
        this.rulebooks = rulebooks;
        this.forms = forms;
        this.clock = clock;
    }

    /** Only an administrator of the whole organization may have somebody erased (P-01). */
    public Plan erasure(RoundCall call, @Nullable String email) {
        if (!RoundRights.mayErase(call.caller())) {
            return new Plan.Refused(List.of(RoundRights.noErasure()));
        }
        List<DealRefusal> refusals = Successors.addressRefusals("/email", email, forms, "P-01");
        return refusals.isEmpty() ? planned(call, email, Task.Erasure::new) : refused(refusals);
    }

    /** An administrator replaces somebody in the deals of their locations (D-24). */
    public Mono<Plan> replacement(RoundCall call, @Nullable String email, @Nullable PersonDraft successor) {
        if (!RoundRights.mayReplace(call.caller(), rulebooks.vendor())) {
            return Mono.just(new Plan.Refused(List.of(RoundRights.noReplacement())));
        }
        return rulebooks
                .forOwner(call.caller().organization(), List.of())
                .map(rulebook -> new Circumstances(call.caller().actor(), clock.now(), rulebook))
                .map(circumstances -> replacement(call, email, successor, circumstances));
    }

    private Plan replacement(
            RoundCall call, @Nullable String email, @Nullable PersonDraft successor, Circumstances circumstances) {
        var owner = call.caller().organization();
        List<DealRefusal> refusals = Successors.refusals(owner, email, successor, circumstances);
        return refusals.isEmpty()
                ? planned(
                        call,
                        email,
                        address -> new Task.Replacement(
                                address,
                                Successors.read(owner, Objects.requireNonNull(successor), circumstances),
                                locations(call)))
                : refused(refusals);
    }

    private Plan planned(RoundCall call, @Nullable String email, Function<String, Task> task) {
        String address = EmailAddresses.normalized(Objects.requireNonNull(email));
        return new Plan.Planned(Round.started(
                call.roundId(),
                call.caller().organization(),
                task.apply(address),
                Digest.of(address, call.salt()),
                call.caller().actor(),
                clock.now()));
    }

    private @Nullable List<String> locations(RoundCall call) {
        return RoundRights.mayReplaceEverywhere(call.caller(), rulebooks.vendor())
                        || !(call.caller().locations() instanceof LocationScope.Only(var ids))
                ? null
                : ids.stream().sorted().toList();
    }

    private static Plan refused(List<DealRefusal> refusals) {
        return new Plan.Refused(refusals.stream().map(DealRefusal::fault).toList());
    }
}
