package cosell.deals.stages.domain;

import cosell.deals.deal.domain.StageScale;
import cosell.deals.deal.domain.StageScale.Alias;
import cosell.deals.deal.domain.StageScale.Band;
import cosell.platform.domain.Decision;
import cosell.platform.domain.OrganizationId;
import java.util.List;

/**
 * What an organization's own stages mean on the platform: by their names and by percentages. Percentages outside of its
 * bands mean what they mean to everybody.
 */
public record StageMapping(OrganizationId organization, List<Alias> names, List<Band> bands) {

    public StageMapping {
        names = List.copyOf(names);
        bands = List.copyOf(bands);
    }

    /** What every organization begins with. */
    public static StageMapping none(OrganizationId organization) {
        return new StageMapping(organization, List.of(), List.of());
    }

    /** Makes this mapping that of the draft, or says everything that is wrong with it. */
    public Decision<StageMapping, StageMappingEvent, MappingRefusal> decide(MappingDraft draft, StageScale scale) {
        // Names that the installation lends to all, an organization may use for itself.
        StageScale platform = scale.withoutAliases();
        List<MappingRefusal> refusals = MappingRules.refusals(draft, platform);
        if (!refusals.isEmpty()) {
            return Decision.refused(refusals);
        }
        StageMapping after = new StageMapping(organization, draft.aliases(platform), draft.checkedBands(platform));
        return after.equals(this)
                ? Decision.unchanged(this)
                : Decision.changed(after, List.of(new StageMappingEvent.Replaced(organization)));
    }

    /** The platform's stages in this organization's words. */
    public StageScale over(StageScale platform) {
        return platform.with(names, bands);
    }
}
