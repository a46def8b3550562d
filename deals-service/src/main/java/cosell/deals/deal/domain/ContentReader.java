package cosell.deals.deal.domain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes contents of a draft that passed every rule. */
record ContentReader(Setting setting) {

    Content read(ContentDraft draft) {
        return new Content(
                text(draft.name()),
                customer(Objects.requireNonNull(draft.customer())),
                draft.customerContact() == null ? null : person(draft.customerContact()),
                draft.consents().stream().map(this::consent).toList(),
                draft.value() == null ? null : draft.value().read(),
                draft.estimatedCloseDate(),
                people(draft.team()),
                solutions(draft.solutions()),
                draft.crm() == null ? null : crm(draft.crm()),
                optional(draft.campaignId()),
                optional(draft.notes()));
    }

    List<Person> people(List<PersonDraft> drafts) {
        return drafts.stream().map(this::person).toList();
    }

    List<Solution> solutions(List<SolutionDraft> drafts) {
        return drafts.stream().map(this::solution).toList();
    }

    Help help(HelpDraft draft) {
        return new Help(text(draft.kind()), optional(draft.notes()));
    }

    private Person person(PersonDraft draft) {
        ContactForms forms = setting.rulebook().forms();
        String phone = Optional.ofNullable(draft.phone()).flatMap(forms::phone).orElse(null);
        return new Person(text(draft.name()), phone, optional(draft.email()));
    }

    private Customer customer(CustomerDraft draft) {
        return new Customer(text(draft.name()), text(draft.country()), draft.address(), draft.dunsNumber());
    }

    /** A consent that stands unchanged keeps who recorded it and when. */
    private Consent consent(ConsentDraft draft) {
        Deal before = setting.before();
        List<Consent> known = before == null ? List.of() : before.content().consents();
        return known.stream()
                .filter(consent -> ConsentDraft.of(consent).equals(draft))
                .findFirst()
                .orElseGet(() -> recorded(draft));
    }

    private Consent recorded(ConsentDraft draft) {
        Circumstances circumstances = setting.circumstances();
        return new Consent(
                Objects.requireNonNull(draft.audience()),
                circumstances.recordedBy(),
                circumstances.now(),
                text(draft.text()));
    }

    private Solution solution(SolutionDraft draft) {
        SolutionCatalogue.Entry entry = setting.catalogue().find(draft).orElseThrow();
        return new Solution(
                text(draft.id()),
                entry.kind(),
                entry.name(),
                draft.locationId(),
                draft.quantity(),
                draft.price() == null ? null : draft.price().read());
    }

    private static CrmKey crm(CrmDraft draft) {
        return new CrmKey(text(draft.system()), text(draft.id()));
    }

    private static String text(@Nullable String checked) {
        return Objects.requireNonNull(checked).strip();
    }

    private static @Nullable String optional(@Nullable String checked) {
        return checked == null ? null : checked.strip();
    }
}
