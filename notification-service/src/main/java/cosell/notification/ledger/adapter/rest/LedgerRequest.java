package cosell.notification.ledger.adapter.rest;

import cosell.notification.ledger.application.LedgerPages.After;
import cosell.notification.ledger.domain.EntryState;
import cosell.notification.ledger.domain.LedgerFilter;
import cosell.notification.recipients.domain.Recipient;
import cosell.platform.domain.FaultCode;
import cosell.platform.security.Caller;
import cosell.platform.security.Role;
import cosell.platform.web.Cursor;
import cosell.platform.web.Cursors;
import cosell.platform.web.PageRequest;
import cosell.platform.web.QueryParameters;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The query of a request for entries. */
record LedgerRequest(
        LedgerFilter filter, PageRequest page, @Nullable After after, String query) {

    private static final int MAX_ADDRESS = 254;

    /** Throws a problem that names everything that is wrong. */
    static LedgerRequest read(Caller caller, QueryParameters parameters, Cursors cursors) {
        UUID dealId = parameters.uuid("dealId");
        String recipient = parameters.text("recipient", MAX_ADDRESS);
        EntryState state = parameters.oneOf("state", EntryState.class);
        PageRequest page = PageRequest.from(parameters);
        if (recipient != null && isOperator(caller)) {
            parameters.refuse(
                    "recipient",
                    FaultCode.ACTION_NOT_PERMITTED,
                    "Operators do not see recipients, so they can't look for one.",
                    "Leave it out.");
        }
        parameters.check();
        LedgerFilter filter = new LedgerFilter(dealId, recipient == null ? null : Recipient.keyOf(recipient), state);
        String query = caller.organization() + " " + caller.subject() + " " + filter;
        String cursor = page.cursor();
        return new LedgerRequest(filter, page, cursor == null ? null : after(cursors.read(cursor, query)), query);
    }

    static boolean isOperator(Caller caller) {
        return caller.has(Role.PLATFORM_OPERATOR);
    }

    String cursorAfter(EntryView entry, Cursors cursors) {
        List<String> keys = List.of(entry.createdAt().toString());
        return cursors.write(new Cursor(keys, entry.id().toString()), query);
    }

    /** Cursors are signed, so what is in them was written by {@link #cursorAfter}. */
    private static After after(Cursor cursor) {
        return new After(Instant.parse(cursor.keys().getFirst()), UUID.fromString(cursor.id()));
    }
}
