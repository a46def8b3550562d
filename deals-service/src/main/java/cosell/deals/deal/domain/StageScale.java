package cosell.deals.deal.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The stages of a kind of deal with their percentages, the bands by which a bare percentage is mapped (D-12, D-15), and
 * other names for stages.
 */
public record StageScale(List<Stage> stages, List<Band> bands, List<Alias> aliases) {

    public static final String CREATED = "CREATED";
    public static final String ACCEPTED = "ACCEPTED";
    public static final String WON = "WON";

    public StageScale {
        stages = List.copyOf(stages);
        bands = List.copyOf(bands);
        aliases = List.copyOf(aliases);
    }

    /** A stage. */
    public record Stage(String stage, String name, int percent) {}

    /** Percentages that stand for a stage, both ends included. */
    public record Band(int from, int to, String stage) {}

    /** Another name of a stage. */
    public record Alias(String name, String stage) {}

    /** The stage with this code, name or alias; case, spaces, dashes and underscores don't matter. */
    public Optional<Stage> named(String name) {
        String plain = plain(name);
        return stages.stream()
                .filter(stage -> plain(stage.stage()).equals(plain)
                        || plain(stage.name()).equals(plain))
                .findFirst()
                .or(() -> aliased(plain));
    }

    /** The stage for which a bare percentage stands. */
    public Optional<Stage> atPercent(int percent) {
        return bands.stream()
                .filter(band -> band.from() <= percent && percent <= band.to())
                .findFirst()
                .flatMap(band -> coded(band.stage()));
    }

    /** The same stages; what these names and bands say comes before what was said of names and percentages so far. */
    public StageScale with(List<Alias> names, List<Band> ownBands) {
        return new StageScale(stages, joined(ownBands, bands), joined(names, aliases));
    }

    /** The same stages and bands without other names. */
    public StageScale withoutAliases() {
        return new StageScale(stages, bands, List.of());
    }

    /** Codes of the stages. */
    public List<String> codes() {
        return stages.stream().map(Stage::stage).toList();
    }

    /** Every word that {@link #named} knows, but for how people call the stages. */
    List<String> known() {
        return joined(codes(), aliases.stream().map(Alias::name).toList());
    }

    /** A name as it is compared. */
    public static String plain(String name) {
        return name.replaceAll("[\\s_-]+", " ").strip().toLowerCase(Locale.ROOT);
    }

    Stage required(String code) {
        return coded(code).orElseThrow(() -> new IllegalStateException("The stage " + code + " is not configured"));
    }

    private Optional<Stage> coded(String code) {
        return stages.stream().filter(stage -> stage.stage().equals(code)).findFirst();
    }

    private Optional<Stage> aliased(String plain) {
        return aliases.stream()
                .filter(alias -> plain(alias.name()).equals(plain))
                .findFirst()
                .flatMap(alias -> coded(alias.stage()));
    }

    private static <T> List<T> joined(List<T> first, List<T> others) {
        return Stream.concat(first.stream(), others.stream()).toList();
    }
}
