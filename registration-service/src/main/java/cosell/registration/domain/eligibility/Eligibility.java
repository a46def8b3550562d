package cosell.registration.domain.eligibility;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Whether a deal may be registered: every condition with its facts, and what a reviewer will be told. */
public record Eligibility(EligibilityFacts facts, List<Finding> findings, Timing timing) {

    public Eligibility {
        findings = List.copyOf(findings);
    }

    public static Eligibility of(EligibilityFacts facts, Instant now) {
        return new Eligibility(
                facts,
                EligibilityPolicy.ALL.stream()
                        .map(policy -> policy.check(facts))
                        .toList(),
                Timing.of(facts.deal(), now));
    }

    public boolean eligible() {
        return findings.stream().allMatch(Finding::met);
    }

    public Stream<Finding> unmet() {
        return findings.stream().filter(finding -> !finding.met());
    }

    public List<Flag> flags() {
        return timing.flags();
    }
}
