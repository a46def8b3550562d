package cosell.deals.insight.adapter.rest;

import cosell.deals.insight.adapter.rest.FigureViews.CurrencyView;
import cosell.deals.insight.adapter.rest.FigureViews.MedianView;
import cosell.deals.insight.adapter.rest.FigureViews.RateView;
import cosell.deals.insight.domain.Funnel;
import cosell.deals.insight.domain.Pipeline;
import cosell.deals.insight.domain.Reasons;
import cosell.deals.insight.domain.ResponseTimes;
import cosell.deals.insight.domain.Summary;
import java.util.List;

/** Insights as they are shown. */
final class InsightViews {

    private InsightViews() {}

    record SummaryView(
            long awaitingAnswer,
            long open,
            long duplicates,
            RateView acceptanceRate,
            RateView winRate,
            MedianView medianResponseHours,
            MedianView medianDaysToClose,
            List<CurrencyView> wonValue,
            List<CurrencyView> openValue) {

        static SummaryView of(Summary summary) {
            return new SummaryView(
                    summary.awaiting(),
                    summary.open(),
                    summary.duplicates(),
                    RateView.of(summary.acceptance()),
                    RateView.of(summary.winning()),
                    MedianView.of(summary.response()),
                    MedianView.of(summary.daysToClose()),
                    CurrencyView.of(summary.wonValue()),
                    CurrencyView.of(summary.openValue()));
        }
    }

    record FunnelView(List<StepView> steps) {
        record StepView(int percent, List<String> stages, RateView reached) {}

        static FunnelView of(Funnel funnel) {
            return new FunnelView(funnel.steps().stream()
                    .map(step -> new StepView(step.percent(), step.stages(), RateView.of(step.reached())))
                    .toList());
        }
    }

    record ReasonsView(List<ReasonView> lost, List<ReasonView> declined) {
        record ReasonView(String reason, RateView given) {
            static List<ReasonView> of(List<Reasons.Reason> reasons) {
                return reasons.stream()
                        .map(reason -> new ReasonView(reason.code(), RateView.of(reason.given())))
                        .toList();
            }
        }

        static ReasonsView of(Reasons reasons) {
            return new ReasonsView(ReasonView.of(reasons.lost()), ReasonView.of(reasons.declined()));
        }
    }

    record PipelineView(List<StageView> stages) {
        record StageView(String stage, long deals, long withoutValue, List<CurrencyView> values) {}

        static PipelineView of(Pipeline pipeline) {
            return new PipelineView(pipeline.stages().stream()
                    .map(at -> new StageView(at.stage(), at.deals(), at.withoutValue(), CurrencyView.of(at.values())))
                    .toList());
        }
    }

    record ResponseView(
            long answered, MedianView medianHours, List<WithinView> within, long expired, long awaitingAnswer) {
        record WithinView(int days, RateView answered) {}

        static ResponseView of(ResponseTimes times) {
            return new ResponseView(
                    times.answered(),
                    MedianView.of(times.hours()),
                    times.within().stream()
                            .map(within -> new WithinView(within.days(), RateView.of(within.answered())))
                            .toList(),
                    times.expired(),
                    times.awaiting());
        }
    }
}
