package cosell.deals.crm.adapter.kafka;

import cosell.deals.deal.domain.CrmKey;

/** The keys of CRM topics: {@code <system>:<CRM id>}, so that records of one opportunity keep their order. */
final class CrmKeys {

    private CrmKeys() {}

    static String text(CrmKey crm) {
        return crm.system() + ":" + crm.crmId();
    }
}
