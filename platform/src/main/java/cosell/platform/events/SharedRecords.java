package cosell.platform.events;

import cosell.platform.domain.Actor;
import cosell.platform.domain.Fault;
import cosell.platform.domain.OrganizationId;
import cosell.platform.domain.Origin;
import cosell.schemas.ActorKind;
import cosell.schemas.OriginKind;
import java.util.Locale;

/**
 * What every topic's records say in the same words: who, through which door, what is wrong, and the CloudEvents type.
 */
public final class SharedRecords {

    private SharedRecords() {}

    public static cosell.schemas.Actor actor(Actor actor) {
        OrganizationId organization = actor.organization();
        return cosell.schemas.Actor.newBuilder()
                .setKind(
                        switch (actor.kind()) {
                            case USER -> ActorKind.USER;
                            case CONNECTOR -> ActorKind.CONNECTOR;
                            case SYSTEM -> ActorKind.SYSTEM;
                        })
                .setOrganization(organization == null ? null : organization.value())
                .setSubject(actor.subject())
                .setEmail(actor.email())
                .build();
    }

    /** A kind that this version does not know yet acts for the suite as far as we can tell. */
    public static Actor actor(cosell.schemas.Actor actor) {
        String organization = actor.getOrganization();
        return new Actor(
                switch (actor.getKind()) {
                    case USER -> Actor.Kind.USER;
                    case CONNECTOR -> Actor.Kind.CONNECTOR;
                    case SYSTEM, UNKNOWN -> Actor.Kind.SYSTEM;
                },
                organization == null ? null : new OrganizationId(organization),
                actor.getSubject(),
                actor.getEmail());
    }

    public static cosell.schemas.Origin origin(Origin origin) {
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

    public static cosell.schemas.Fault fault(Fault fault) {
        return cosell.schemas.Fault.newBuilder()
                .setPointer(fault.pointer())
                .setCode(fault.code().name())
                .setMessage(fault.message())
                .setFix(fault.fix())
                .setRule(fault.rule())
                .setPossibleFrom(fault.possibleFrom())
                .build();
    }

    /** The CloudEvents type of a change, such as {@code cosell.engagement.invitation-sent.v1}. */
    public static String type(String aggregate, Enum<?> change) {
        String name = change.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return "cosell." + aggregate + "." + name + ".v1";
    }
}
