package cosell.registration.adapter.rest;

import cosell.registration.domain.Programme;
import cosell.registration.domain.Programmes;
import cosell.registration.domain.Question;
import cosell.registration.domain.eligibility.Eligibility;
import cosell.registration.domain.eligibility.EligibilityFacts;
import cosell.registration.domain.eligibility.Finding;
import cosell.registration.domain.eligibility.Flag;
import cosell.registration.domain.eligibility.Timing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The answer to "may this deal be registered?".
 *
 * @param criteria every condition of G-01 with its facts beside {@code code}, {@code rule} and {@code met}
 * @param timing the dates of G-02
 * @param programmes what the deal's solutions can be registered for, and what each asks
 */
record EligibilityJson(
        UUID dealId,
        boolean eligible,
        List<Map<String, Object>> criteria,
        List<Flag> flags,
        Timing timing,
        List<ProgrammeJson> programmes) {

    record ProgrammeJson(String code, String name, List<String> solutions, List<Question> questions) {}

    static EligibilityJson of(Eligibility eligibility, Programmes programmes) {
        EligibilityFacts facts = eligibility.facts();
        return new EligibilityJson(
                facts.deal().dealId(),
                eligibility.eligible(),
                eligibility.findings().stream().map(EligibilityJson::criterion).toList(),
                eligibility.flags(),
                eligibility.timing(),
                programmes.all().stream()
                        .map(programme -> programme(programme, facts))
                        .filter(programme -> !programme.solutions().isEmpty())
                        .toList());
    }

    private static Map<String, Object> criterion(Finding finding) {
        Map<String, Object> criterion = new LinkedHashMap<>();
        criterion.put("code", finding.criterion());
        criterion.put("rule", Finding.RULE);
        criterion.put("met", finding.met());
        criterion.putAll(finding.facts());
        return criterion;
    }

    private static ProgrammeJson programme(Programme programme, EligibilityFacts facts) {
        List<String> solutions = facts.deal().solutions().stream()
                .filter(solution -> facts.programmesOf(solution).contains(programme.code()))
                .toList();
        return new ProgrammeJson(programme.code(), programme.name(), solutions, programme.questions());
    }
}
