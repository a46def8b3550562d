package cosell.invitations.engagement.adapter.rest;

import cosell.invitations.engagement.domain.Help;
import cosell.invitations.engagement.domain.HelpDraft;
import org.jspecify.annotations.Nullable;

/** Help that is asked for, in JSON. */
record HelpJson(@Nullable String kind, @Nullable String notes) {

    static @Nullable HelpDraft draft(@Nullable HelpJson json) {
        return json == null ? null : new HelpDraft(json.kind(), json.notes());
    }

    static @Nullable HelpJson of(@Nullable Help help) {
        return help == null ? null : new HelpJson(help.kind(), help.notes());
    }
}
