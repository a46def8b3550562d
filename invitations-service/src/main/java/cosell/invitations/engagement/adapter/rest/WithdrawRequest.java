package cosell.invitations.engagement.adapter.rest;

/** The body of a withdrawal, which says nothing. */
record WithdrawRequest() {}
