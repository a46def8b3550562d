package cosell.deals.registration.application;

import cosell.platform.outbox.CopyType;

/** How copies of registrations are stored. */
public final class RegistrationCopies {

    public static final CopyType<RegistrationCopy, RegistrationIntent> TYPE =
            CopyType.of("registrations", RegistrationCopy.class, RegistrationIntent.class);

    private RegistrationCopies() {}
}
