package cosell.platform.domain;

/**
 * Something a write tells the outside that is no fact about the aggregate and takes no sequence, such as the result of
 * a CRM record. It leaves through the same outbox as the events.
 */
public interface Announcement {}
