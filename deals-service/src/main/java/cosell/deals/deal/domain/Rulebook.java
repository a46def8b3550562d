package cosell.deals.deal.domain;

import cosell.deals.directory.domain.Directory;
import cosell.platform.domain.OrganizationId;

/** What decisions know besides the deal itself; one moment's picture. */
public record Rulebook(OrganizationId vendor, Directory directory, ReferenceLists reference, ContactForms forms) {}
