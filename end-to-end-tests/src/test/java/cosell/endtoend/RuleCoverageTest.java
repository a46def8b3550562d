package cosell.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every rule of the rule book is named by a test; which one is said in {@code target/rules.md}. */
class RuleCoverageTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path RULE_BOOK = ROOT.resolveSibling("shared/spec/01-domain.md");
    private static final Pattern RULE = Pattern.compile("(?m)^- ([A-Z]-\\d{2}a?) ");
    private static final Pattern NAMED = Pattern.compile("@DisplayName\\(\\s*\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\\b[A-Z]-\\d{2}a?\\b");

    @Test
    void everyRuleIsNamedByATest() throws IOException {
        assumeTrue(
                Files.exists(RULE_BOOK),
                () -> "Skipped: the rule book " + RULE_BOOK + " is not here; it says which rules there are.");
        var rules = RULE.matcher(Files.readString(RULE_BOOK))
                .results()
                .map(rule -> rule.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        var tests = testsByRule();

        Files.writeString(Files.createDirectories(Path.of("target")).resolve("rules.md"), report(rules, tests));
        assertThat(rules).hasSizeGreaterThan(40);
        assertThat(rules).as("rules without a test").allMatch(tests::containsKey);
    }

    private static Map<String, Set<String>> testsByRule() throws IOException {
        var tests = new TreeMap<String, Set<String>>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            files.filter(RuleCoverageTest::isTest)
                    .forEach(file -> idsIn(file)
                            .forEach(rule -> tests.computeIfAbsent(rule, _ -> new TreeSet<>())
                                    .add(file.getFileName().toString().replace(".java", ""))));
        }
        return tests;
    }

    private static boolean isTest(Path file) {
        return file.toString().contains("/src/test/java/") && file.toString().endsWith(".java");
    }

    private static Stream<String> idsIn(Path file) {
        try {
            return NAMED.matcher(Files.readString(file))
                    .results()
                    .flatMap(name -> ID.matcher(name.group(1)).results())
                    .map(MatchResult::group);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String report(Set<String> rules, Map<String, Set<String>> tests) {
        return rules.stream()
                .map(rule -> "| " + rule + " | " + String.join(", ", tests.getOrDefault(rule, Set.of())) + " |\n")
                .collect(Collectors.joining("", "| rule | tests that name it |\n| --- | --- |\n", ""));
    }
}
