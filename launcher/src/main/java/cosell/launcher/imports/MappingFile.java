package cosell.launcher.imports;

import cosell.launcher.suite.ToldException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads mapping files; says everything that is wrong with one. */
final class MappingFile {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private MappingFile() {}

    static Mapping read(Path file) {
        Mapping mapping = parse(file);
        List<String> wrong = new ArrayList<>();
        unknown("fields", mapping.fields().keySet(), OpportunityFields.NAMES::contains, wrong);
        mapping.team()
                .forEach(person -> unknown("team", person.keySet(), OpportunityFields.OF_PERSON::contains, wrong));
        mapping.solutions()
                .forEach(solution ->
                        unknown("solutions", solution.keySet(), OpportunityFields.OF_SOLUTION::contains, wrong));
        if (!mapping.sources().allMatch(FieldSource::isClear)) {
            wrong.add("each field has exactly one of column, constant and template");
        }
        DateForms.wrongAmong(mapping.dates()).forEach(wrong::add);
        if (!wrong.isEmpty()) {
            throw new ToldException("The mapping " + file + " can't be used: " + String.join("; ", wrong) + ".");
        }
        return mapping;
    }

    private static Mapping parse(Path file) {
        try {
            return YAML.readValue(Files.readString(file), Mapping.class);
        } catch (UnrecognizedPropertyException unknown) {
            throw new ToldException(
                    "The mapping " + file + " has an unknown entry " + unknown.getPropertyName() + " (line "
                            + unknown.getLocation().getLineNr() + "); known are " + unknown.getKnownPropertyIds() + ".",
                    unknown);
        } catch (JacksonException malformed) {
            throw new ToldException(
                    "The mapping " + file + " can't be read (line "
                            + malformed.getLocation().getLineNr() + "): " + malformed.getOriginalMessage(),
                    malformed);
        } catch (IOException unreadable) {
            throw new ToldException("The mapping " + file + " can't be opened: " + unreadable, unreadable);
        }
    }

    private static void unknown(String where, Set<String> names, Predicate<String> known, List<String> wrong) {
        names.stream()
                .filter(known.negate())
                .forEach(name -> wrong.add(where + " has no " + name + " (docs/import.md lists them)"));
    }

    /** The names under which joined files' columns are used must be known. */
    static void check(Mapping mapping, Map<String, ? extends Set<String>> headers, Set<String> header, Path export) {
        List<String> missing = mapping.columns()
                .filter(column -> !exists(column, headers, header))
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            throw new ToldException("The mapping uses columns that are not there: " + String.join(", ", missing) + ". "
                    + export.getFileName() + " has " + String.join(", ", header) + ".");
        }
    }

    private static boolean exists(String column, Map<String, ? extends Set<String>> headers, Set<String> header) {
        if (header.contains(column)) {
            return true;
        }
        int dot = column.indexOf('.');
        return dot > 0
                && headers.containsKey(column.substring(0, dot))
                && Objects.requireNonNull(headers.get(column.substring(0, dot))).contains(column.substring(dot + 1));
    }
}
