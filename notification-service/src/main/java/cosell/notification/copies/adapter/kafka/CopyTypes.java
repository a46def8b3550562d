package cosell.notification.copies.adapter.kafka;

import cosell.notification.copies.domain.DealCopy;
import cosell.notification.copies.domain.EngagementCopy;
import cosell.notification.copies.domain.OrganizationCopy;
import cosell.notification.copies.domain.RegistrationCopy;
import cosell.notification.notices.domain.Notify;
import cosell.platform.outbox.CopyType;

/** The stored copies; collection names never change. */
public final class CopyTypes {

    public static final CopyType<DealCopy, Notify> DEALS = CopyType.of("deals", DealCopy.class, Notify.class);
    public static final CopyType<EngagementCopy, Notify> ENGAGEMENTS =
            CopyType.of("engagements", EngagementCopy.class, Notify.class);
    public static final CopyType<OrganizationCopy, Void> ORGANIZATIONS =
            CopyType.of("organizations", OrganizationCopy.class, Void.class);
    public static final CopyType<RegistrationCopy, Notify> REGISTRATIONS =
            CopyType.of("registrations", RegistrationCopy.class, Notify.class);

    private CopyTypes() {}
}
