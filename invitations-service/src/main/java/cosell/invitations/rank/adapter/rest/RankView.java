package cosell.invitations.rank.adapter.rest;

import cosell.invitations.rank.domain.RankSheet;
import cosell.invitations.rank.domain.RankSteps;
import cosell.platform.domain.OrganizationId;
import java.time.Instant;

/**
 * Both ranks of an organization, with what explains them.
 *
 * @param computedAt what had happened until then counts
 * @param countsSince invitations that were sent earlier do not count any more
 * @param nextAt when the ranks are computed again
 * @param forPartners as partners' searches use it
 * @param forVendor as the vendor's searches use it
 */
record RankView(
        OrganizationId organization,
        Instant computedAt,
        Instant countsSince,
        Instant nextAt,
        ReportView forPartners,
        ReportView forVendor) {

    static RankView of(RankSheet sheet) {
        return new RankView(
                sheet.organization(),
                sheet.step(),
                RankSteps.since(sheet.step()),
                RankSteps.next(sheet.step()),
                ReportView.of(sheet.forPartners()),
                ReportView.of(sheet.forVendor()));
    }
}
