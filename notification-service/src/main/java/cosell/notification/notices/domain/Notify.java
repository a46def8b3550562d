package cosell.notification.notices.domain;

/** The intent to tell somebody something, stored in the copy in the same update as the event that causes it. */
public record Notify(Notice notice, Audience audience) {}
