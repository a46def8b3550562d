package cosell.deals.insight.adapter.rest;

import cosell.deals.deal.domain.ReferenceLists;
import cosell.deals.deal.domain.StageScale;
import cosell.deals.insight.adapter.rest.InsightViews.FunnelView;
import cosell.deals.insight.adapter.rest.InsightViews.PipelineView;
import cosell.deals.insight.adapter.rest.InsightViews.ReasonsView;
import cosell.deals.insight.adapter.rest.InsightViews.ResponseView;
import cosell.deals.insight.adapter.rest.InsightViews.SummaryView;
import cosell.deals.insight.application.ReadInsights;
import cosell.deals.insight.domain.FunnelTally;
import cosell.deals.insight.domain.PipelineTally;
import cosell.deals.insight.domain.ReasonTally;
import cosell.deals.insight.domain.ResponseTally;
import cosell.deals.insight.domain.SummaryTally;
import cosell.deals.insight.domain.Tally;
import cosell.platform.security.Caller;
import cosell.platform.web.Problem;
import cosell.platform.web.ProblemException;
import cosell.platform.web.ProblemReason;
import cosell.platform.web.QueryParameters;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Shows what the deals that a person may see say together (D-22). */
@RestController
@RequestMapping("/api/insights")
final class InsightController {

    private final ReadInsights insights;
    private final List<StageScale.Stage> stages;
    private final List<String> stageNames;

    InsightController(ReadInsights insights, ReferenceLists reference) {
        this.insights = insights;
        this.stages = reference.stages().stages();
        this.stageNames = Stream.concat(
                        Stream.of(reference.stages()),
                        reference.assessments().stream().map(type -> type.stages()))
                .flatMap(scale -> scale.stages().stream())
                .map(StageScale.Stage::stage)
                .distinct()
                .toList();
    }

    @InsightQuery
    @GetMapping("/summary")
    Mono<BreakdownView<SummaryView>> summary(Caller caller, QueryParameters query) {
        return tell(caller, query, SummaryTally::new, SummaryView::of);
    }

    @InsightQuery
    @GetMapping("/funnel")
    Mono<BreakdownView<FunnelView>> funnel(Caller caller, QueryParameters query) {
        return tell(caller, query, () -> new FunnelTally(stages), FunnelView::of);
    }

    @InsightQuery
    @GetMapping("/reasons")
    Mono<BreakdownView<ReasonsView>> reasons(Caller caller, QueryParameters query) {
        return tell(caller, query, ReasonTally::new, ReasonsView::of);
    }

    @InsightQuery
    @GetMapping("/value-by-stage")
    Mono<BreakdownView<PipelineView>> valueByStage(Caller caller, QueryParameters query) {
        return tell(caller, query, () -> new PipelineTally(stageNames), PipelineView::of);
    }

    @InsightQuery
    @GetMapping("/response-times")
    Mono<BreakdownView<ResponseView>> responseTimes(Caller caller, QueryParameters query) {
        return tell(caller, query, ResponseTally::new, ResponseView::of);
    }

    private <R, V> Mono<BreakdownView<V>> tell(
            Caller caller, QueryParameters query, Supplier<Tally<R>> tally, Function<R, V> view) {
        InsightParameters asked = InsightParameters.of(query);
        if (!insights.mayRead(caller)) {
            throw new ProblemException(
                    Problem.of(ProblemReason.ACTION_NOT_PERMITTED, "Your roles see no deals, so there is no insight."));
        }
        return insights.of(caller, asked.selection(), tally, asked.by())
                .map(breakdown -> BreakdownView.of(breakdown, view));
    }
}
