package cosell.deals.stages.adapter.rest;

import cosell.deals.deal.domain.StageScale.Alias;
import cosell.deals.deal.domain.StageScale.Band;
import cosell.deals.stages.domain.StageMapping;
import java.util.List;

/** An organization's own stages. Percentages outside of its bands mean what reference data says. */
record MappingView(List<Alias> stages, List<Band> bands) {

    static MappingView of(StageMapping mapping) {
        return new MappingView(mapping.names(), mapping.bands());
    }
}
