package cosell.deals.config;

import cosell.deals.deal.domain.ReferenceLists;
import cosell.deals.deal.domain.ReferenceLists.AssessmentType;
import cosell.deals.deal.domain.ReferenceLists.Code;
import cosell.deals.deal.domain.ReferenceLists.Limits;
import cosell.deals.deal.domain.ReferenceLists.Reason;
import cosell.deals.deal.domain.StageScale;
import cosell.deals.deal.domain.StageScale.Alias;
import cosell.deals.deal.domain.StageScale.Band;
import cosell.deals.deal.domain.StageScale.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The lists that rules speak of ({@code cosell.reference.*}). */
@ConfigurationProperties("cosell.reference")
record ReferenceSettings(
        List<Code> helpKinds,
        List<ReasonSettings> lostReasons,
        List<ReasonSettings> declineReasons,
        List<Stage> stages,
        List<Band> stageBands,
        @DefaultValue List<Alias> stageAliases,
        List<Stage> assessmentStages,
        List<Band> assessmentBands,
        List<AssessmentSettings> assessments,
        Limits limits) {

    record ReasonSettings(
            String code,
            String name,
            @DefaultValue("false") boolean notesNeeded,
            @DefaultValue("false") boolean vendorOnly) {

        Reason reason() {
            return new Reason(code, name, notesNeeded, vendorOnly);
        }
    }

    /** An assessment type; without stages and bands of its own it has those of every assessment. */
    record AssessmentSettings(
            String code,
            String name,
            @Nullable List<Stage> stages,
            @Nullable List<Band> bands) {}

    ReferenceLists data() {
        return new ReferenceLists(
                helpKinds,
                lostReasons.stream().map(ReasonSettings::reason).toList(),
                declineReasons.stream().map(ReasonSettings::reason).toList(),
                new StageScale(stages, stageBands, stageAliases),
                assessments.stream().map(this::assessment).toList(),
                limits);
    }

    private AssessmentType assessment(AssessmentSettings settings) {
        return new AssessmentType(
                settings.code(),
                settings.name(),
                new StageScale(
                        settings.stages() == null ? assessmentStages : settings.stages(),
                        settings.bands() == null ? assessmentBands : settings.bands(),
                        List.of()));
    }
}
