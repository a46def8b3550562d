package cosell.deals.deal.domain;

import static cosell.platform.domain.FaultCode.ACTION_NOT_PERMITTED;
import static cosell.platform.domain.FaultCode.DUPLICATE_KEY_VALUE;
import static cosell.platform.domain.FaultCode.INVALID_RESOURCE_STATE;
import static cosell.platform.domain.FaultCode.INVALID_VALUE;
import static cosell.platform.domain.FaultCode.NOT_ENOUGH_VALUES;
import static cosell.platform.domain.FaultCode.REQUIRED_FIELD_MISSING;

import cosell.deals.deal.domain.SharingRefusal.AlreadyVisible;
import cosell.deals.deal.domain.SharingRefusal.AssessmentInvitesNobody;
import cosell.deals.deal.domain.SharingRefusal.ContactNeeded;
import cosell.deals.deal.domain.SharingRefusal.ForeignContact;
import cosell.deals.deal.domain.SharingRefusal.ForeignInviteeLocation;
import cosell.deals.deal.domain.SharingRefusal.InvitedTwice;
import cosell.deals.deal.domain.SharingRefusal.InvitesItself;
import cosell.deals.deal.domain.SharingRefusal.InvitesNobody;
import cosell.deals.deal.domain.SharingRefusal.NotEnabled;
import cosell.deals.deal.domain.SharingRefusal.NotInEcosystem;
import cosell.deals.deal.domain.SharingRefusal.NothingToBring;
import cosell.deals.deal.domain.SharingRefusal.NothingToGrant;
import cosell.deals.deal.domain.SharingRefusal.VendorConsentNeeded;
import cosell.deals.deal.domain.SharingRefusal.VendorInvited;
import cosell.deals.deal.domain.SharingRefusal.VendorInvitedTooOften;
import cosell.platform.domain.Fault;

/** Words for what is wrong with whom a deal is shared. */
final class SharingFaults {

    private SharingFaults() {}

    static Fault of(SharingRefusal refusal) {
        return switch (refusal) {
            case ContactNeeded(var at) ->
                Fault.of(
                        at,
                        REQUIRED_FIELD_MISSING,
                        "The vendor is invited, so the customer's contact is required.",
                        "Give name, phone number and e-mail address of the contact.",
                        "D-04");
            case VendorConsentNeeded(var at) ->
                Fault.of(
                        at,
                        REQUIRED_FIELD_MISSING,
                        "The vendor is invited, so the contact's consent for it is required.",
                        "Record the consent for the audience VENDOR with the text that was shown.",
                        "D-04");
            case InvitesItself(var at) ->
                Fault.of(at, INVALID_VALUE, "An organization can't invite itself.", "Invite another one.", "I-04");
            case InvitedTwice(var at, var invitee) ->
                Fault.of(
                        at,
                        DUPLICATE_KEY_VALUE,
                        invitee + " is invited twice.",
                        "Invite each organization once.",
                        "I-04");
            case NotInEcosystem(var at, var invitee) ->
                Fault.of(
                        at,
                        INVALID_VALUE,
                        invitee + " can't be invited: it is not active in the directory and enabled for co-sell.",
                        "Invite an organization that the partner search finds.",
                        "I-04");
            case NotEnabled(var at) ->
                Fault.of(
                        at,
                        ACTION_NOT_PERMITTED,
                        "The organization is not enabled for co-sell: it can't ask the vendor, grant visibility or"
                                + " invite.",
                        "Have the organization enabled for co-sell, or keep the deal private.",
                        "I-04");
            case AssessmentInvitesNobody(var at) ->
                Fault.of(
                        at,
                        INVALID_VALUE,
                        "A solution assessment invites nobody.",
                        "Leave help and invitations out.",
                        "I-02");
            case NothingToBring(var at) ->
                Fault.of(
                        at,
                        NOT_ENOUGH_VALUES,
                        "A partner's invitation names at least one solution it is to bring.",
                        "Give a solution.",
                        "I-03");
            case ForeignContact(var at) ->
                Fault.of(
                        at,
                        INVALID_VALUE,
                        "This is none of the invitee's contacts in the directory.",
                        "Choose from the invitee's contacts, or leave it out.",
                        "I-03a");
            case ForeignInviteeLocation(var at) ->
                Fault.of(
                        at,
                        INVALID_VALUE,
                        "This is none of the invitee's locations.",
                        "Give one of the invitee's locations, or leave it out.",
                        "I-03a");
            case AlreadyVisible(var since) ->
                Fault.of(
                        "/visibleToVendor",
                        INVALID_RESOURCE_STATE,
                        "The vendor's sellers may see the deal" + (since == null ? "." : " since " + since + "."),
                        "Nothing is to be done; it can't be withdrawn.",
                        "D-16");
            case InvitesNobody(var type, var direction) ->
                Fault.of(
                        "/type",
                        INVALID_RESOURCE_STATE,
                        "Nobody can be invited from an " + direction.name().toLowerCase(java.util.Locale.ROOT)
                                + " deal of the type " + type + ".",
                        direction == Direction.INBOUND
                                ? "Ask the organization that started the deal to invite."
                                : "Start another deal to invite somebody.",
                        "I-02");
            case VendorInvited() ->
                Fault.of(
                        "/invitations",
                        INVALID_RESOURCE_STATE,
                        "The vendor takes part in the deal, or its answer is awaited.",
                        "Wait for the vendor's answer.",
                        "I-04");
            case VendorInvitedTooOften() ->
                Fault.of(
                        "/invitations",
                        INVALID_RESOURCE_STATE,
                        "The vendor declined or let expire the one further invitation too.",
                        "Invite partners, or start another deal.",
                        "I-02");
            case NothingToGrant(var at, var type, var direction) ->
                Fault.of(
                        at,
                        INVALID_RESOURCE_STATE,
                        "An " + direction.name().toLowerCase(java.util.Locale.ROOT) + " deal of the type " + type
                                + " can't be made visible to the vendor's sellers.",
                        "Only the organization that started a private or partner-to-partner deal can.",
                        "D-16");
        };
    }
}
