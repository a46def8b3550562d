package cosell.invitations.engagement.adapter.rest;

import cosell.invitations.engagement.domain.EngagementRefusal;
import cosell.invitations.engagement.domain.EngagementRefusal.AlreadyEnded;
import cosell.invitations.engagement.domain.EngagementRefusal.AlreadyInvited;
import cosell.invitations.engagement.domain.EngagementRefusal.CustomerContactMissing;
import cosell.invitations.engagement.domain.EngagementRefusal.DeadlinePassed;
import cosell.invitations.engagement.domain.EngagementRefusal.DealHasEnded;
import cosell.invitations.engagement.domain.EngagementRefusal.DealInvitesNobody;
import cosell.invitations.engagement.domain.EngagementRefusal.FieldMissing;
import cosell.invitations.engagement.domain.EngagementRefusal.InvitedTooOften;
import cosell.invitations.engagement.domain.EngagementRefusal.InviteeWithoutPlace;
import cosell.invitations.engagement.domain.EngagementRefusal.InviterNotInEcosystem;
import cosell.invitations.engagement.domain.EngagementRefusal.InvitesItself;
import cosell.invitations.engagement.domain.EngagementRefusal.ListedTwice;
import cosell.invitations.engagement.domain.EngagementRefusal.Malformed;
import cosell.invitations.engagement.domain.EngagementRefusal.MayOnlyRead;
import cosell.invitations.engagement.domain.EngagementRefusal.NoFullMember;
import cosell.invitations.engagement.domain.EngagementRefusal.NotInEcosystem;
import cosell.invitations.engagement.domain.EngagementRefusal.NotVisible;
import cosell.invitations.engagement.domain.EngagementRefusal.OnlyForWon;
import cosell.invitations.engagement.domain.EngagementRefusal.OnlyTheInviteeAnswers;
import cosell.invitations.engagement.domain.EngagementRefusal.OnlyTheInviterWithdraws;
import cosell.invitations.engagement.domain.EngagementRefusal.OnlyTheVendorWinsAtOnce;
import cosell.invitations.engagement.domain.EngagementRefusal.TextTooLong;
import cosell.invitations.engagement.domain.EngagementRefusal.TooManyEntries;
import cosell.invitations.engagement.domain.EngagementRefusal.TooManyInvitations;
import cosell.invitations.engagement.domain.EngagementRefusal.UnknownCode;
import cosell.invitations.engagement.domain.EngagementRefusal.UnknownContact;
import cosell.invitations.engagement.domain.EngagementRefusal.UnknownPlace;
import cosell.invitations.engagement.domain.EngagementRefusal.UnknownSolution;
import cosell.invitations.engagement.domain.EngagementRefusal.VendorConsentMissing;
import cosell.invitations.engagement.domain.InvitingRow;
import cosell.platform.domain.Fault;
import cosell.platform.domain.FaultCode;

/** The one place where a refusal about engagements becomes words. */
final class EngagementFaults {

    private static final String INVITEE = "/invitee";

    private EngagementFaults() {}

    static Fault of(EngagementRefusal refusal) {
        return switch (refusal) {
            case NotVisible _ ->
                Fault.of("", FaultCode.ACTION_NOT_PERMITTED, "There is nothing here.", "Check the address.", "V-01");
            case MayOnlyRead _ ->
                Fault.of(
                        "",
                        FaultCode.ACTION_NOT_PERMITTED,
                        "Your role sees this and changes nothing.",
                        "Ask an administrator of your organization, or somebody in the deal's team.",
                        "V-01");
            case OnlyTheInviteeAnswers(var invitee) ->
                Fault.of(
                        "",
                        FaultCode.ACTION_NOT_PERMITTED,
                        "Only " + invitee + " can answer this invitation.",
                        "Withdraw it if it is no longer wanted.",
                        "I-05");
            case OnlyTheInviterWithdraws(var inviter) ->
                Fault.of(
                        "",
                        FaultCode.ACTION_NOT_PERMITTED,
                        "Only " + inviter + " can withdraw this invitation.",
                        "Decline it instead.",
                        "I-08");
            case DealInvitesNobody(var row) ->
                Fault.of(
                        "",
                        FaultCode.INVALID_RESOURCE_STATE,
                        row.text(),
                        "Look up in the deal who can be invited.",
                        "I-02");
            case DealHasEnded(var status) ->
                Fault.of(
                        "",
                        FaultCode.INVALID_RESOURCE_STATE,
                        InvitingRow.TERMINAL.text() + " This one is " + status + ".",
                        "Nothing can be changed in it any more.",
                        "I-02");
            case InvitesItself _ ->
                Fault.of(
                        INVITEE,
                        FaultCode.INVALID_VALUE,
                        "An organization can't invite itself.",
                        "Name another organization.",
                        "I-04");
            case NotInEcosystem(var invitee) ->
                Fault.of(
                        INVITEE,
                        FaultCode.INVALID_VALUE,
                        invitee + " is not in the co-sell ecosystem.",
                        "Choose an organization that GET /api/partners finds.",
                        "I-04");
            case InviterNotInEcosystem _ ->
                Fault.of(
                        "",
                        FaultCode.ACTION_NOT_PERMITTED,
                        "Your organization is not enabled for co-sell, so it can invite nobody.",
                        "Ask the platform's operator to enable it.",
                        "I-04");
            case AlreadyInvited(var invitee, var state) ->
                Fault.of(
                        INVITEE,
                        FaultCode.INVALID_RESOURCE_STATE,
                        invitee + " has an invitation to this engagement that is " + state + ".",
                        "Wait for its answer, or invite another organization.",
                        "I-04");
            case InvitedTooOften(var invitee) ->
                Fault.of(
                        INVITEE,
                        FaultCode.INVALID_RESOURCE_STATE,
                        invitee + " was asked once more already and did not accept.",
                        "Invite another organization.",
                        "I-02");
            case TooManyInvitations(var atMost) ->
                Fault.of(
                        "",
                        FaultCode.TOO_MANY_VALUES,
                        "An engagement has at most " + atMost + " invitations.",
                        "Start another deal for further partners.",
                        "I-01");
            case CustomerContactMissing _ ->
                Fault.of(
                        "/customerContact",
                        FaultCode.REQUIRED_FIELD_MISSING,
                        "The vendor is invited only to a deal that has a customer contact.",
                        "Add the customer contact to the deal (PATCH /api/deals/{id}), then invite.",
                        "D-04");
            case VendorConsentMissing _ ->
                Fault.of(
                        "/consent",
                        FaultCode.REQUIRED_FIELD_MISSING,
                        "The customer contact's consent to be shown to the vendor is not recorded.",
                        "Record the consent on the deal (PATCH /api/deals/{id}), then invite.",
                        "D-04");
            case AlreadyEnded(var state, var endedAt) ->
                Fault.of(
                        "",
                        FaultCode.INVALID_RESOURCE_STATE,
                        "This invitation is " + state + " since " + endedAt + ".",
                        "Nothing can be done with it any more.",
                        "I-05");
            case DeadlinePassed(var expiredAt) ->
                Fault.of(
                        "",
                        FaultCode.INVALID_RESOURCE_STATE,
                        "This invitation is EXPIRED since " + expiredAt + ".",
                        "The inviter may invite once more.",
                        "I-06");
            case OnlyTheVendorWinsAtOnce _ ->
                Fault.of(
                        "/outcome",
                        FaultCode.ACTION_NOT_PERMITTED,
                        "Only the vendor marks a received deal won at once.",
                        "Accept without an outcome, then mark your deal.",
                        "D-09");
            case OnlyForWon(var pointer) ->
                Fault.of(
                        pointer,
                        FaultCode.INVALID_VALUE,
                        "This belongs to an acceptance that is marked won.",
                        "Leave it out, or send outcome WON.",
                        "D-14");
            case FieldMissing(var pointer, var rule) ->
                Fault.of(pointer, FaultCode.REQUIRED_FIELD_MISSING, "This is required.", "Give it a value.", rule);
            case TextTooLong(var pointer, var atMost) ->
                Fault.of(
                        pointer,
                        FaultCode.VALUE_OUT_OF_RANGE,
                        "This text has more than " + atMost + " characters.",
                        "Shorten it.",
                        null);
            case TooManyEntries(var pointer, var atMost) ->
                Fault.of(
                        pointer,
                        FaultCode.TOO_MANY_VALUES,
                        "This list has more than " + atMost + " entries.",
                        "Shorten it.",
                        null);
            case Malformed(var pointer, var form) ->
                Fault.of(
                        pointer,
                        FaultCode.INVALID_STRING_FORMAT,
                        "This is not " + form + ".",
                        "Send " + form + ".",
                        null);
            case UnknownCode(var pointer, var known, var rule) ->
                Fault.of(
                        pointer,
                        FaultCode.INVALID_ENUM_VALUE,
                        "This is not one of the possible values.",
                        "Use one of: " + String.join(", ", known) + ".",
                        rule);
            case ListedTwice(var pointer) ->
                Fault.of(pointer, FaultCode.DUPLICATE_KEY_VALUE, "This is listed twice.", "List it once.", "I-03");
            case NoFullMember(var pointer) ->
                Fault.of(
                        pointer,
                        FaultCode.NOT_ENOUGH_VALUES,
                        "Nobody in the team has name, phone and e-mail.",
                        "Give at least one member all three.",
                        "D-03");
            case UnknownPlace(var pointer, var invitee) ->
                Fault.of(
                        pointer,
                        FaultCode.INVALID_VALUE,
                        "This is no location of " + invitee + ".",
                        "Choose one of its locations (GET /api/partners/" + invitee + "), or leave it out.",
                        "I-03a");
            case InviteeWithoutPlace(var invitee) ->
                Fault.of(
                        INVITEE,
                        FaultCode.INVALID_VALUE,
                        invitee + " has no location that could receive the invitation.",
                        "Invite another organization.",
                        "I-03a");
            case UnknownContact(var pointer, var invitee) ->
                Fault.of(
                        pointer,
                        FaultCode.INVALID_VALUE,
                        "This is no directory contact of " + invitee + ".",
                        "Choose one of its contacts (GET /api/partners/" + invitee + "), or leave it out.",
                        "I-03a");
            case UnknownSolution(var pointer, var solutionId) ->
                Fault.of(
                        pointer,
                        FaultCode.INVALID_VALUE,
                        "The invitee has published no solution \"" + solutionId + "\".",
                        "Choose one of the solutions that its directory entry lists.",
                        "D-06");
        };
    }
}
