package cosell.deals.deal.domain;

import cosell.deals.deal.domain.DealCommand.Edit;
import cosell.deals.deal.domain.FieldRefusal.NeverChanges;
import cosell.deals.deal.domain.SolutionRefusal.AssessmentIsFixed;
import java.util.List;
import java.util.stream.Stream;

/** A rule about editing a deal, beside those about the changed fields themselves (D-11). */
@FunctionalInterface
interface EditPolicy {

    EditPolicy SOME_FIELDS_NEVER_CHANGE =
            (deal, edit, setting) -> edit.fixed().stream().map(NeverChanges::new);
    EditPolicy THE_VENDOR_KEEPS_CONTACT_AND_CONSENT =
            (deal, edit, setting) -> deal.vendorTakesPart(setting.rulebook().vendor()) && changesContact(deal, edit)
                    ? ContactRules.forVendor(edit.wished())
                    : Stream.empty();
    EditPolicy AN_ASSESSMENT_KEEPS_ITS_CONTACT =
            (deal, edit, setting) -> deal.content().assessment().isPresent() && changesContact(deal, edit)
                    ? ContactRules.forAssessment(edit.wished())
                    : Stream.empty();
    EditPolicy AN_ASSESSMENT_IS_CHOSEN_AT_CREATION = (deal, edit, setting) -> {
        boolean changed = ContentRule.SOLUTIONS.differs(ContentDraft.of(deal.content()), edit.wished());
        boolean was = deal.content().assessment().isPresent();
        boolean becomes =
                edit.wished().solutions().stream().anyMatch(draft -> SolutionRules.isAssessment(draft, setting));
        return changed && (was || becomes) ? Stream.of(new AssessmentIsFixed("/solutions")) : Stream.empty();
    };

    List<EditPolicy> ALL = List.of(
            SOME_FIELDS_NEVER_CHANGE,
            THE_VENDOR_KEEPS_CONTACT_AND_CONSENT,
            AN_ASSESSMENT_KEEPS_ITS_CONTACT,
            AN_ASSESSMENT_IS_CHOSEN_AT_CREATION);

    Stream<? extends DealRefusal> refusals(Deal deal, Edit edit, Setting setting);

    private static boolean changesContact(Deal deal, Edit edit) {
        ContentDraft before = ContentDraft.of(deal.content());
        return ContentRule.CUSTOMER_CONTACT.differs(before, edit.wished())
                || ContentRule.CONSENTS.differs(before, edit.wished());
    }
}
