package cosell.deals.deal.domain;

import static cosell.platform.domain.FaultCode.ACTION_NOT_PERMITTED;
import static cosell.platform.domain.FaultCode.INVALID_RESOURCE_STATE;

import cosell.deals.deal.domain.StateRefusal.AwaitsAnswer;
import cosell.deals.deal.domain.StateRefusal.ClosedWithoutIt;
import cosell.deals.deal.domain.StateRefusal.DeadlinePassed;
import cosell.deals.deal.domain.StateRefusal.Ended;
import cosell.deals.deal.domain.StateRefusal.NotAwaiting;
import cosell.deals.deal.domain.StateRefusal.NotInvited;
import cosell.deals.deal.domain.StateRefusal.OnlyReads;
import cosell.platform.domain.Fault;

/** Words for what a deal's state does not allow. */
final class StateFaults {

    private StateFaults() {}

    static Fault of(StateRefusal refusal) {
        return switch (refusal) {
            case Ended(var status) ->
                Fault.of(
                        "/status",
                        INVALID_RESOURCE_STATE,
                        "The deal is " + status + "; nothing changes in it any more.",
                        "Start another deal if the opportunity goes on.",
                        "D-07");
            case OnlyReads() ->
                Fault.of(
                        "",
                        ACTION_NOT_PERMITTED,
                        "Your role reads deals and changes nothing.",
                        "Ask somebody of the deal's team, or an administrator of its location.",
                        "V-01");
            case AwaitsAnswer(var invitation, var expiresAt) ->
                Fault.of(
                        "/status",
                        INVALID_RESOURCE_STATE,
                        "The deal is RECEIVED and awaits the answer to its invitation"
                                + (expiresAt == null ? "." : " until " + expiresAt + "."),
                        "Accept or decline invitation " + invitation + " first.",
                        "D-09");
            case NotAwaiting(var status) ->
                Fault.of(
                        "/status",
                        INVALID_RESOURCE_STATE,
                        "The deal is " + status + "; its invitation awaits no answer any more.",
                        "Nothing more is to be done.",
                        "I-05");
            case NotInvited() ->
                Fault.of(
                        "",
                        INVALID_RESOURCE_STATE,
                        "The deal was started by its own organization, so there is no invitation to answer.",
                        "Nothing is to be done.",
                        "D-08");
            case DeadlinePassed(var expiresAt) ->
                Fault.of(
                        "/expiresAt",
                        INVALID_RESOURCE_STATE,
                        "The invitation could be answered before " + expiresAt + ".",
                        "Ask the inviter for another invitation.",
                        "I-06");
            case ClosedWithoutIt(var invitation, var status) ->
                Fault.of(
                        "/status",
                        INVALID_RESOURCE_STATE,
                        "The deal is " + status + " and never named invitation " + invitation + ".",
                        "Nothing is to be done.",
                        "I-08");
        };
    }
}
