package cosell.deals.deal.domain;

import cosell.deals.deal.domain.FieldRefusal.ConsentTwice;
import cosell.deals.deal.domain.SharingRefusal.ContactNeeded;
import cosell.deals.deal.domain.SharingRefusal.VendorConsentNeeded;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules about the customer's contact and consents (D-04). */
final class ContactRules {

    private static final String CONTACT = "/customerContact";
    private static final String CONSENTS = "/consents";
    private static final String RULE = "D-04";

    private ContactRules() {}

    static Stream<DealRefusal> contact(@Nullable PersonDraft contact, Setting setting) {
        return contact == null ? Stream.empty() : Checks.person(CONTACT, contact, setting, RULE);
    }

    static Stream<DealRefusal> consents(List<ConsentDraft> consents, Setting setting) {
        Set<Audience> seen = EnumSet.noneOf(Audience.class);
        return IntStream.range(0, consents.size())
                .boxed()
                .flatMap(at -> consent(CONSENTS + "/" + at, consents.get(at), seen, setting));
    }

    /** What the vendor must be given before it is asked. */
    static Stream<DealRefusal> forVendor(ContentDraft draft) {
        boolean consented = draft.consents().stream().anyMatch(consent -> consent.audience() == Audience.VENDOR);
        return Stream.concat(
                full(draft.customerContact(), new ContactNeeded(CONTACT), RULE),
                consented ? Stream.empty() : Stream.of(new VendorConsentNeeded(CONSENTS)));
    }

    /** An assessment needs somebody at the customer. */
    static Stream<DealRefusal> forAssessment(ContentDraft draft) {
        return full(draft.customerContact(), new SolutionRefusal.AssessmentNeedsContact(CONTACT), "D-13");
    }

    private static Stream<DealRefusal> full(@Nullable PersonDraft contact, DealRefusal none, String rule) {
        return contact == null ? Stream.of(none) : Checks.fullPerson(CONTACT, contact, rule);
    }

    private static Stream<DealRefusal> consent(
            String pointer, ConsentDraft consent, Set<Audience> seen, Setting setting) {
        Audience audience = consent.audience();
        Stream<DealRefusal> twice = audience != null && !seen.add(audience)
                ? Stream.of(new ConsentTwice(pointer + "/audience", audience))
                : Stream.empty();
        return Stream.of(
                        Checks.given(pointer + "/audience", audience, RULE),
                        Checks.required(
                                pointer + "/text",
                                consent.text(),
                                setting.limits().notes(),
                                RULE),
                        twice)
                .flatMap(refusals -> refusals);
    }
}
