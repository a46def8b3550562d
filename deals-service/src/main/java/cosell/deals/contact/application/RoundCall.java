package cosell.deals.contact.application;

import cosell.platform.security.Caller;
import java.util.UUID;

/**
 * A request for a round.
 *
 * @param roundId the round it starts; the same one when it is repeated
 * @param salt for what stays of the address
 */
public record RoundCall(Caller caller, UUID roundId, String salt) {}
