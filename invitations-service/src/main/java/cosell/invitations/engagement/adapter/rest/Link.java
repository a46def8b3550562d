package cosell.invitations.engagement.adapter.rest;

/** Where one can go from here. */
record Link(String href) {}
