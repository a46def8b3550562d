package cosell.deals.stages.domain;

import cosell.deals.deal.domain.StageScale;
import cosell.deals.stages.domain.MappingRefusal.TooMany;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What must hold of a stage mapping (D-15); everything that is wrong is found at once. */
final class MappingRules {

    static final int MOST = 100;

    private MappingRules() {}

    static List<MappingRefusal> refusals(MappingDraft draft, StageScale platform) {
        NameRules names = new NameRules(draft.stages(), platform);
        BandRules bands = new BandRules(draft.bands(), platform);
        return Stream.of(
                        tooMany(NameRules.LIST, draft.stages()),
                        each(draft.stages(), names::refusals),
                        tooMany(BandRules.LIST, draft.bands()),
                        each(draft.bands(), bands::refusals))
                .flatMap(refusals -> refusals)
                .toList();
    }

    private static Stream<MappingRefusal> each(List<?> elements, IntFunction<Stream<MappingRefusal>> rule) {
        return IntStream.range(0, Math.min(MOST, elements.size())).boxed().flatMap(rule::apply);
    }

    private static Stream<MappingRefusal> tooMany(String pointer, List<?> elements) {
        return elements.size() > MOST ? Stream.of(new TooMany(pointer, MOST)) : Stream.empty();
    }
}
