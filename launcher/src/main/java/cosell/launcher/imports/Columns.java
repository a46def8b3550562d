package cosell.launcher.imports;

import cosell.launcher.imports.Mapping.JoinedFile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the value of a column for a row, in the row itself or in a further file, and corrects it. */
final class Columns {

    private final Map<String, Integer> places;
    private final Map<String, JoinedTable> tables;
    private final Map<String, JoinedFile> files;
    private final Map<String, Map<String, String>> corrections;

    private Columns(Map<String, Integer> places, Map<String, JoinedTable> tables, Mapping mapping) {
        this.places = places;
        this.tables = tables;
        this.files = mapping.files();
        this.corrections = mapping.corrections();
    }

    /** Reads the further files, which lie beside the export; fails with a sentence when columns are missing. */
    static Columns of(Mapping mapping, List<String> header, Path export) {
        Map<String, Integer> places = new HashMap<>();
        for (int at = 0; at < header.size(); at++) {
            places.putIfAbsent(header.get(at), at);
        }
        Map<String, JoinedTable> tables = new HashMap<>();
        mapping.files()
                .forEach((name, file) ->
                        tables.put(name, JoinedTable.read(export.resolveSibling(file.path()), file.key())));
        Map<String, Set<String>> headers = tables.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, table -> table.getValue().columns()));
        MappingFile.check(mapping, headers, new LinkedHashSet<>(header), export);
        return new Columns(places, tables, mapping);
    }

    /** How many cells a row has. */
    int count() {
        return places.size();
    }

    /** The value; empty when there is none. */
    Optional<String> value(Row row, String column) {
        return raw(row, column)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> corrected(column, text));
    }

    private Optional<String> raw(Row row, String column) {
        Integer place = places.get(column);
        if (place != null) {
            return place < row.cells().size() ? Optional.of(row.cells().get(place)) : Optional.empty();
        }
        int dot = column.indexOf('.');
        String file = column.substring(0, dot);
        JoinedTable table = Objects.requireNonNull(tables.get(file));
        return value(row, Objects.requireNonNull(files.get(file)).on())
                .flatMap(key -> table.cell(key, column.substring(dot + 1)));
    }

    private String corrected(String column, String text) {
        return corrections.getOrDefault(column, Map.of()).getOrDefault(text, text);
    }
}
