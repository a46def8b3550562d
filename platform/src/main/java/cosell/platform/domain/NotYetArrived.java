package cosell.platform.domain;

/**
 * Marks an exception that says: something that another topic or partition brings has not come here yet, or not far
 * enough. There is no order between topics, so after a restart, or under load, this is how things are and no failure: it
 * ends by itself as soon as the other one has caught up, and whoever meets it tries again later without raising an
 * alarm. Never for something that is away (plain {@link Transient}), and never to be read as "there is none".
 */
public interface NotYetArrived extends Transient {}
