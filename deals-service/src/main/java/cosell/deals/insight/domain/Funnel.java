package cosell.deals.insight.domain;

import java.util.List;

/** How far deals came: of those that were opened, how many reached each stage or a later one. */
public record Funnel(List<Step> steps) {

    /**
     * One step of the way.
     *
     * @param percent the percentage of the stage; 0 for the opening itself
     * @param stages the stages that have this percentage
     * @param reached of all deals that were opened
     */
    public record Step(int percent, List<String> stages, Rate reached) {
        public Step {
            stages = List.copyOf(stages);
        }
    }

    public Funnel {
        steps = List.copyOf(steps);
    }
}
