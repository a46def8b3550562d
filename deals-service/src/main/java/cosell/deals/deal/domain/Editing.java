package cosell.deals.deal.domain;

import cosell.deals.deal.domain.DealCommand.Edit;
import cosell.platform.domain.Decision;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Edits the contents of an accepted deal (D-11): only what differs is checked, changed and told. */
final class Editing {

    private Editing() {}

    static Decision<Deal, DealEvent, DealRefusal> decide(Deal deal, Edit edit, Circumstances circumstances) {
        Setting setting = new Setting(deal.organization(), deal, circumstances);
        ContentDraft before = ContentDraft.of(deal.content());
        List<ContentRule> changed = ContentRule.ALL.stream()
                .filter(rule -> rule.differs(before, edit.wished()))
                .toList();
        List<DealRefusal> refusals = refusals(deal, edit, changed, setting);
        if (!refusals.isEmpty()) {
            return Decision.refused(refusals);
        }
        Content content = changed.isEmpty() ? deal.content() : new ContentReader(setting).read(edit.wished());
        return content.equals(deal.content())
                ? Decision.unchanged(deal)
                : Decision.changed(deal.withContent(content, circumstances.now()), events(deal.content(), content));
    }

    private static List<DealRefusal> refusals(Deal deal, Edit edit, List<ContentRule> changed, Setting setting) {
        Stream<DealRefusal> fields =
                changed.stream().flatMap(rule -> rule.check().refusals(edit.wished(), setting));
        Stream<DealRefusal> others = EditPolicy.ALL.stream().flatMap(policy -> policy.refusals(deal, edit, setting));
        return Stream.concat(fields, others).distinct().toList();
    }

    /** An edit is one fact; that a consent was withdrawn by it is another one, because others lose something by it. */
    private static List<DealEvent> events(Content before, Content after) {
        List<DealEvent> events = new ArrayList<>();
        events.add(new DealEvent.Edited(changedFields(before, after)));
        Arrays.stream(Audience.values())
                .filter(audience -> before.consentFor(audience).isPresent())
                .filter(audience -> after.consentFor(audience).isEmpty())
                .map(DealEvent.ConsentWithdrawn::new)
                .forEach(events::add);
        return events;
    }

    private static List<String> changedFields(Content before, Content after) {
        ContentDraft old = ContentDraft.of(before);
        ContentDraft now = ContentDraft.of(after);
        return ContentRule.ALL.stream()
                .filter(rule -> rule.differs(old, now))
                .map(ContentRule::pointer)
                .toList();
    }
}
