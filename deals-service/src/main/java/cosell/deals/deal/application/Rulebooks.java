package cosell.deals.deal.application;

import cosell.deals.deal.domain.ContactForms;
import cosell.deals.deal.domain.DealDraft;
import cosell.deals.deal.domain.InvitationDraft;
import cosell.deals.deal.domain.ReferenceLists;
import cosell.deals.deal.domain.Rulebook;
import cosell.deals.deal.domain.SolutionDraft;
import cosell.deals.directory.application.PartnerDirectory;
import cosell.deals.stages.application.StageMappings;
import cosell.platform.domain.OrganizationId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Puts together what a decision needs to know; all of it from memory but for what is new in the directory. */
public final class Rulebooks {

    private final OrganizationId vendor;
    private final ReferenceLists reference;
    private final ContactForms forms;
    private final PartnerDirectory directory;
    private final StageMappings mappings;

    public Rulebooks(
            OrganizationId vendor,
            ReferenceLists reference,
            ContactForms forms,
            PartnerDirectory directory,
            StageMappings mappings) {
        this.vendor = vendor;
        this.reference = reference;
        this.forms = forms;
        this.directory = directory;
        this.mappings = mappings;
    }

    public OrganizationId vendor() {
        return vendor;
    }

    /** For a creation; knows every organization and solution that the form names, if it exists. */
    public Mono<Rulebook> forCreation(OrganizationId owner, DealDraft draft) {
        List<OrganizationId> invitees = draft.invitations().stream()
                .map(InvitationDraft::invitee)
                .filter(Objects::nonNull)
                .filter(OrganizationId::isValid)
                .map(OrganizationId::new)
                .toList();
        Stream<SolutionDraft> solutions = Stream.concat(
                draft.content().solutions().stream(),
                draft.invitations().stream().flatMap(invitation -> invitation.solutions().stream()));
        return directory.of(owner, invitees, ids(solutions)).map(this::rulebook);
    }

    /** For an owner's command that names these solutions. */
    public Mono<Rulebook> forOwner(OrganizationId owner, Collection<String> solutions) {
        return directory.of(owner, List.of(), solutions).map(this::rulebook);
    }

    /** The same for a command that marks a stage, which the owner may call by a name of its own (D-15). */
    public Mono<Rulebook> forMarking(OrganizationId owner, Collection<String> solutions, @Nullable String stage) {
        return Mono.zip(
                directory.of(owner, List.of(), solutions),
                mappings.scale(owner, stage).map(reference::with),
                (known, lists) -> new Rulebook(vendor, known, lists, forms));
    }

    /** For what the suite itself does to a deal, which must not wait for the directory. */
    public Mono<Rulebook> knowing(Collection<String> solutions) {
        return directory.knowing(List.of(), solutions).map(this::rulebook);
    }

    /** With what is in memory of the directory. */
    public Rulebook known() {
        return rulebook(directory.inMemory());
    }

    private Rulebook rulebook(cosell.deals.directory.domain.Directory known) {
        return new Rulebook(vendor, known, reference, forms);
    }

    private static List<String> ids(Stream<SolutionDraft> solutions) {
        return solutions.map(SolutionDraft::id).filter(Objects::nonNull).toList();
    }
}
