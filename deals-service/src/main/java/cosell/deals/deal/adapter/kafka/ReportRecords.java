package cosell.deals.deal.adapter.kafka;

import cosell.deals.deal.domain.CrmSync;
import cosell.deals.deal.domain.RegistrationMilestone;
import cosell.schemas.Fault;

/** Registrations and CRM results of a deal as records. */
final class ReportRecords {

    private ReportRecords() {}

    static cosell.schemas.RegistrationMilestone milestone(RegistrationMilestone milestone) {
        return cosell.schemas.RegistrationMilestone.newBuilder()
                .setRegistrationId(milestone.registrationId())
                .setSolutionId(milestone.solutionId())
                .setState(milestone.state())
                .setSince(milestone.since())
                .setFaults(milestone.faults().stream().map(ReportRecords::open).toList())
                .build();
    }

    static cosell.schemas.CrmSync sync(CrmSync sync) {
        return cosell.schemas.CrmSync.newBuilder()
                .setCrm(PartRecords.crm(sync.crm()))
                .setTopic(sync.topic())
                .setPartition(sync.partition())
                .setOffset(sync.position())
                .setSourceVersion(sync.sourceVersion())
                .setSourceTime(sync.sourceTime())
                .setOutcome(sync.outcome())
                .setDecidedAt(sync.decidedAt())
                .build();
    }

    private static Fault open(RegistrationMilestone.Open open) {
        return Fault.newBuilder()
                .setPointer(open.pointer())
                .setCode(open.code())
                .setMessage(open.message())
                .setFix(open.fix())
                .setRule(open.rule())
                .setPossibleFrom(open.possibleFrom())
                .build();
    }
}
