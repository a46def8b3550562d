package cosell.invitations.directory.domain;

/**
 * What an organization may do in the ecosystem.
 *
 * @param active whether it is active in the directory
 * @param coSellEnabled whether it is enabled for co-sell
 * @param assessmentVetted whether it is vetted for solution assessments
 */
public record Readiness(boolean active, boolean coSellEnabled, boolean assessmentVetted) {

    /** What holds of a new organization unless an operator says otherwise. */
    static final Readiness OF_A_NEWCOMER = new Readiness(true, false, false);

    /** I-04: only these can be found or invited. */
    public boolean inEcosystem() {
        return EcosystemPolicy.ALL.stream()
                .allMatch(policy -> policy.refusal(this).isEmpty());
    }
}
