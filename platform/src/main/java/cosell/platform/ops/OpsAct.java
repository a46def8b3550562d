package cosell.platform.ops;

/**
 * What an operator is about to do.
 *
 * @param operator the subject of their token
 * @param action what is done, such as {@code redrive}; published, never renamed
 * @param target what it is done to: an aggregate, a held record, a collection
 * @param reason why, in the operator's own words; empty when they gave none
 */
public record OpsAct(String operator, String action, String target, String reason) {}
