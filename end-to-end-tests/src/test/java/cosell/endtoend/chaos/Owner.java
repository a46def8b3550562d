package cosell.endtoend.chaos;

import cosell.endtoend.driver.Events;

/** The aggregates we check, with the topic their events go to. */
enum Owner {
    DEALS("cosell_deals", "deals", Events.DEALS),
    ENGAGEMENTS("cosell_invitations", "engagements", Events.ENGAGEMENTS),
    REGISTRATIONS("cosell_registration", "registrations", Events.REGISTRATIONS),
    ORGANIZATIONS("cosell_invitations", "organizations", "cosell.partners.v1");

    private final String database;
    private final String collection;
    private final String topic;

    Owner(String database, String collection, String topic) {
        this.database = database;
        this.collection = collection;
        this.topic = topic;
    }

    String database() {
        return database;
    }

    String collection() {
        return collection;
    }

    String history() {
        return collection + "_history";
    }

    String topic() {
        return topic;
    }
}
