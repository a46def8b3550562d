package cosell.deals.stages.domain;

import cosell.deals.deal.domain.StageScale;
import cosell.deals.stages.domain.MappingRefusal.Missing;
import cosell.deals.stages.domain.MappingRefusal.OutcomeDecides;
import cosell.deals.stages.domain.MappingRefusal.UnknownStage;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an own stage may mean: a stage of the platform, but none that only an outcome brings. */
final class TargetRule {

    private static final Set<String> OUTCOMES = Set.of("won", "lost");

    private TargetRule() {}

    static Stream<MappingRefusal> refusals(String pointer, @Nullable String stage, StageScale platform) {
        if (stage == null) {
            return Stream.of(new Missing(pointer));
        }
        if (isOutcome(stage)) {
            return Stream.of(new OutcomeDecides(pointer));
        }
        return platform.named(stage).isPresent()
                ? Stream.empty()
                : Stream.of(new UnknownStage(pointer, possible(platform)));
    }

    private static List<String> possible(StageScale platform) {
        return platform.codes().stream().filter(code -> !isOutcome(code)).toList();
    }

    private static boolean isOutcome(String stage) {
        return OUTCOMES.contains(StageScale.plain(stage));
    }
}
