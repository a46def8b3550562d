package cosell.invitations.directory.adapter.rest;

import java.util.List;

/** What a search suggests, best first. */
record Suggestions(List<PartnerJson> items) {}
