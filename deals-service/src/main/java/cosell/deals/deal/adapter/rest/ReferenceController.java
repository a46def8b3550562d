package cosell.deals.deal.adapter.rest;

import cosell.deals.deal.domain.ReferenceLists;
import cosell.platform.web.ProblemException;
import cosell.platform.web.Problems;
import cosell.platform.web.QueryParameters;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves the configured lists. */
@RestController
final class ReferenceController {

    private final ReferenceLists reference;

    ReferenceController(ReferenceLists reference) {
        this.reference = reference;
    }

    record Items(List<?> items) {}

    @GetMapping("/api/reference/{list}")
    Items list(@PathVariable String list, QueryParameters query) {
        query.check();
        return new Items(
                switch (list) {
                    case "help-kinds" -> reference.helpKinds();
                    case "lost-reasons" -> reference.lostReasons();
                    case "decline-reasons" -> reference.declineReasons();
                    case "stages" -> reference.stages().stages();
                    case "stage-bands" -> reference.stages().bands();
                    case "assessments" -> reference.assessments();
                    case "limits" -> List.of(reference.limits());
                    default -> throw new ProblemException(Problems.notFound());
                });
    }
}
