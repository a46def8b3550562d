package cosell.deals.stages.domain;

import cosell.deals.deal.domain.StageScale;
import cosell.deals.deal.domain.StageScale.Stage;
import cosell.deals.stages.domain.MappingDraft.NameDraft;
import cosell.deals.stages.domain.MappingRefusal.Blank;
import cosell.deals.stages.domain.MappingRefusal.Missing;
import cosell.deals.stages.domain.MappingRefusal.NameOfAnotherStage;
import cosell.deals.stages.domain.MappingRefusal.NameTwice;
import cosell.deals.stages.domain.MappingRefusal.TooLong;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What must hold of stages with names. */
record NameRules(List<NameDraft> all, StageScale platform) {

    static final String LIST = "/stages";
    static final int LONGEST_NAME = 100;

    Stream<MappingRefusal> refusals(int index) {
        String pointer = pointer(index);
        NameDraft draft = all.get(index);
        return Stream.of(
                        text(pointer, draft.name()),
                        twice(index).stream(),
                        ofAnother(pointer, draft).stream(),
                        TargetRule.refusals(LIST + "/" + index + "/stage", draft.stage(), platform))
                .flatMap(refusals -> refusals);
    }

    private static String pointer(int index) {
        return LIST + "/" + index + "/name";
    }

    private static Stream<MappingRefusal> text(String pointer, @Nullable String name) {
        if (name == null) {
            return Stream.of(new Missing(pointer));
        }
        if (StageScale.plain(name).isEmpty()) {
            return Stream.of(new Blank(pointer));
        }
        return name.length() > LONGEST_NAME ? Stream.of(new TooLong(pointer, LONGEST_NAME)) : Stream.empty();
    }

    private Optional<MappingRefusal> twice(int index) {
        return IntStream.range(0, index)
                .filter(earlier ->
                        isSame(all.get(earlier).name(), all.get(index).name()))
                .boxed()
                .findFirst()
                .map(first -> new NameTwice(pointer(index), pointer(first)));
    }

    private static boolean isSame(@Nullable String one, @Nullable String other) {
        return one != null && other != null && StageScale.plain(one).equals(StageScale.plain(other));
    }

    private Optional<MappingRefusal> ofAnother(String pointer, NameDraft draft) {
        Optional<Stage> target = stage(draft.stage());
        return stage(draft.name())
                .filter(stage -> target.isPresent() && !target.get().equals(stage))
                .map(stage -> new NameOfAnotherStage(pointer, stage.stage()));
    }

    private Optional<Stage> stage(@Nullable String name) {
        return Optional.ofNullable(name).flatMap(platform::named);
    }
}
