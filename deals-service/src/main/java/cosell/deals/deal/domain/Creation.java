package cosell.deals.deal.domain;

import cosell.platform.domain.Decision;
import cosell.platform.domain.Ids;
import cosell.platform.domain.OrganizationId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Starts an outbound deal (D-03, D-08). */
final class Creation {

    private Creation() {}

    static Decision<Deal, DealEvent, DealRefusal> decide(
            UUID dealId, OrganizationId organization, DealDraft draft, Circumstances circumstances) {
        Setting setting = new Setting(organization, null, circumstances);
        List<DealRefusal> refusals = refusals(draft, setting);
        return refusals.isEmpty()
                ? Decisions.changed(deal(dealId, draft, setting), new DealEvent.Created(dealId))
                : Decision.refused(refusals);
    }

    private static List<DealRefusal> refusals(DealDraft draft, Setting setting) {
        Stream<DealRefusal> contents =
                ContentRule.ALL.stream().flatMap(rule -> rule.check().refusals(draft.content(), setting));
        Stream<DealRefusal> others = CreationPolicy.ALL.stream().flatMap(policy -> policy.refusals(draft, setting));
        return Stream.concat(contents, others).distinct().toList();
    }

    private static Deal deal(UUID dealId, DealDraft draft, Setting setting) {
        Content content = new ContentReader(setting).read(draft.content());
        Identity identity = new Identity(
                dealId,
                setting.owner(),
                Ids.derived("engagement", dealId.toString()),
                Direction.OUTBOUND,
                setting.ownedByVendor(),
                Objects.requireNonNull(draft.locationId()));
        Sharing sharing = new RequestReader(setting, dealId, content).sharing(draft);
        Circumstances circumstances = setting.circumstances();
        return new Deal(
                identity,
                TypeRule.ofOutbound(
                        identity, content, sharing, circumstances.rulebook().vendor()),
                content,
                sharing,
                Stages.created(content, circumstances),
                Reports.NONE,
                draft.source(),
                circumstances.now(),
                circumstances.now());
    }
}
