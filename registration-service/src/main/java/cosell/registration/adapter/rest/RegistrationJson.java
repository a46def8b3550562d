package cosell.registration.adapter.rest;

import cosell.platform.domain.Fault;
import cosell.registration.application.ReadRegistrations.Seen;
import cosell.registration.domain.Contact;
import cosell.registration.domain.Contract;
import cosell.registration.domain.Form;
import cosell.registration.domain.ProofDocument;
import cosell.registration.domain.RegisteredDeal;
import cosell.registration.domain.Registration;
import cosell.registration.domain.Status;
import cosell.registration.domain.eligibility.Customer;
import cosell.registration.domain.eligibility.Flag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A registration as it is answered; names as on its topic. */
record RegistrationJson(
        UUID id,
        UUID dealId,
        UUID engagementId,
        String organization,
        String locationId,
        @Nullable String programme,
        @Nullable String solutionId,
        Customer customer,
        Contract contract,
        Map<String, String> deployment,
        @Nullable Contact contact,
        List<DocumentJson> documents,
        Status status,
        List<Fault> faults,
        List<Flag> flags,
        @Nullable String decisionReason,
        @Nullable String reviewer,
        Instant createdAt,
        @Nullable Instant submittedAt,
        @Nullable Instant decidedAt,
        @Nullable Instant closedAt,
        Instant updatedAt) {

    record DocumentJson(
            UUID id,
            String name,
            @Nullable String contentType,
            @Nullable Long size,
            @Nullable String sha256,
            @Nullable String reference) {

        static DocumentJson of(ProofDocument document) {
            return new DocumentJson(
                    document.documentId(),
                    document.name(),
                    document.contentType(),
                    document.size(),
                    document.sha256(),
                    document.reference());
        }
    }

    static RegistrationJson of(Seen seen) {
        return of(seen.stored().state(), seen.possibleDuplicate());
    }

    static RegistrationJson of(Registration registration, boolean possibleDuplicate) {
        RegisteredDeal deal = registration.deal();
        Form form = registration.form();
        Decided decided = Decided.of(registration.standing());
        return new RegistrationJson(
                registration.id(),
                deal.dealId(),
                deal.engagementId(),
                deal.organization().value(),
                deal.locationId(),
                form.programme(),
                form.solutionId(),
                deal.customer(),
                form.contract(),
                form.deployment(),
                form.contact(),
                form.documents().stream().map(DocumentJson::of).toList(),
                registration.standing().status(),
                decided.faults(),
                flags(registration, possibleDuplicate),
                decided.reason(),
                decided.reviewer(),
                registration.createdAt(),
                registration.standing().submitted().orElse(null),
                decided.decidedAt(),
                decided.closedAt(),
                registration.updatedAt());
    }

    private static List<Flag> flags(Registration registration, boolean possibleDuplicate) {
        List<Flag> flags = new ArrayList<>(registration.flags());
        if (possibleDuplicate) {
            flags.add(Flag.POSSIBLE_DUPLICATE);
        }
        return List.copyOf(flags);
    }
}
