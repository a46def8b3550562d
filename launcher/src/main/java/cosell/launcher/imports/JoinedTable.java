package cosell.launcher.imports;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A further file, in memory: it names what rows refer to and does not grow with them. */
final class JoinedTable {

    private final List<String> header;
    private final Map<String, List<String>> rows;

    private JoinedTable(List<String> header, Map<String, List<String>> rows) {
        this.header = header;
        this.rows = rows;
    }

    /** The first row with a key counts. */
    static JoinedTable read(Path file, String key) {
        try (Export export = Export.open(file)) {
            int at = export.header().indexOf(key);
            if (at < 0) {
                throw new cosell.launcher.suite.ToldException(
                        file + " has no column " + key + ", which the mapping names.");
            }
            Map<String, List<String>> rows = new HashMap<>();
            while (export.hasNext()) {
                List<String> cells = export.next().cells();
                if (at < cells.size()) {
                    rows.putIfAbsent(cells.get(at).strip(), cells);
                }
            }
            return new JoinedTable(export.header(), rows);
        }
    }

    Set<String> columns() {
        return new LinkedHashSet<>(header);
    }

    Optional<String> cell(String key, String column) {
        List<String> cells = rows.get(key);
        int at = header.indexOf(column);
        return cells == null || at < 0 || at >= cells.size() ? Optional.empty() : Optional.of(cells.get(at));
    }
}
