package cosell.deals.stages.adapter.rest;

import cosell.deals.stages.domain.MappingDraft;
import cosell.deals.stages.domain.MappingDraft.BandDraft;
import cosell.deals.stages.domain.MappingDraft.NameDraft;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The body that replaces a stage mapping; what it leaves out is empty from then on. */
record MappingRequest(
        @Nullable List<NameDraft> stages, @Nullable List<BandDraft> bands) {

    MappingDraft draft() {
        return new MappingDraft(
                Objects.requireNonNullElse(stages, List.of()), Objects.requireNonNullElse(bands, List.of()));
    }
}
