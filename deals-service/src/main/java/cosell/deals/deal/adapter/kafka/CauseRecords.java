package cosell.deals.deal.adapter.kafka;

import cosell.platform.domain.Actor;
import cosell.platform.domain.Fault;
import cosell.platform.domain.Origin;
import cosell.schemas.ActorKind;
import cosell.schemas.OriginKind;

/** Actors, origins and faults as records. */
final class CauseRecords {

    private CauseRecords() {}

    static cosell.schemas.Actor actor(Actor actor) {
        return cosell.schemas.Actor.newBuilder()
                .setKind(
                        switch (actor.kind()) {
                            case USER -> ActorKind.USER;
                            case CONNECTOR -> ActorKind.CONNECTOR;
                            case SYSTEM -> ActorKind.SYSTEM;
                        })
                .setOrganization(
                        actor.organization() == null
                                ? null
                                : actor.organization().value())
                .setSubject(actor.subject())
                .setEmail(actor.email())
                .build();
    }

    static cosell.schemas.Origin origin(Origin origin) {
        return cosell.schemas.Origin.newBuilder()
                .setKind(
                        switch (origin.kind()) {
                            case USER -> OriginKind.USER;
                            case CONNECTOR -> OriginKind.CONNECTOR;
                            case CLOCK -> OriginKind.CLOCK;
                            case EVENT -> OriginKind.EVENT;
                        })
                .setConnector(origin.connector())
                .setSourceVersion(origin.sourceVersion())
                .build();
    }

    static cosell.schemas.Fault fault(Fault fault) {
        return cosell.schemas.Fault.newBuilder()
                .setPointer(fault.pointer())
                .setCode(fault.code().name())
                .setMessage(fault.message())
                .setFix(fault.fix())
                .setRule(fault.rule())
                .setPossibleFrom(fault.possibleFrom())
                .build();
    }
}
