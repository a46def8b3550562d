package cosell.invitations.records;

import cosell.platform.domain.Actor;
import cosell.platform.domain.OrganizationId;
import cosell.platform.domain.Origin;
import cosell.schemas.ActorKind;
import cosell.schemas.OriginKind;
import java.util.Locale;

/** Maps actors, origins and names of events to Avro and back. */
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

    /** The CloudEvents type of a change, such as {@code cosell.engagement.invitation-sent.v1}. */
    public static String type(String aggregate, Enum<?> change) {
        String name = change.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return "cosell." + aggregate + "." + name + ".v1";
    }
}
