package cosell.endtoend;

import cosell.endtoend.driver.Json;
import java.time.LocalDate;
import tools.jackson.databind.node.ObjectNode;

/** What people fill in. */
public final class Forms {

    public static final String CONTRACTS_DESK = "contracts@contoso.example";

    private Forms() {}

    /** A private deal of Contoso's Seattle branch with two people in its team. */
    public static ObjectNode deal(String name, String customer) {
        return Json.object("""
                {
                  'name': '%s',
                  'locationId': '1000001',
                  'customer': {'name': '%s', 'country': 'US', 'address': {'city': 'Portland', 'region': 'OR'}},
                  'value': {'amount': 125000.00, 'currency': 'USD'},
                  'estimatedCloseDate': '2027-03-31',
                  'team': [
                    {'name': 'Stacy Seattle', 'phone': '+12065550123', 'email': 'seattle-admin@contoso.example'},
                    {'name': 'Sam Seattle', 'phone': '+12065550124', 'email': 'seattle@contoso.example'}
                  ],
                  'solutions': [{'id': 'SOL-1001-CON'}],
                  'notes': 'Our own business: nobody else reads this.'
                }""".formatted(name, customer));
    }

    /** What the vendor's invitation needs besides (D-04), as a merge patch. */
    public static ObjectNode contactAndConsent() {
        return Json.object("""
                {
                  'customerContact': {'name': 'Chris Customer', 'phone': '+15035550177', 'email': 'chris@customer.example'},
                  'consents': [{'audience': 'VENDOR', 'text': 'You may give my contact to the vendor.'}]
                }""");
    }

    public static ObjectNode vendorInvitation(String deal) {
        return Json.object("""
                {
                  'dealId': '%s',
                  'invitee': 'msft',
                  'help': {'kind': 'TECHNICAL_ARCHITECTURE', 'notes': 'A landing zone, please.'}
                }""".formatted(deal));
    }

    /** As part of the form that creates a deal. */
    public static ObjectNode fabrikamInvited() {
        return Json.object("""
                {
                  'invitee': 'fabrikam',
                  'help': {'kind': 'PROOF_OF_CONCEPT'},
                  'notes': 'Could your people show the tablets?',
                  'solutions': [{'id': 'SOL-2001-FAB'}]
                }""");
    }

    public static ObjectNode northwindInvitation(String deal) {
        return Json.object("""
                {'dealId': '%s', 'invitee': 'northwind', 'solutions': [{'id': 'SOL-3001-NOR'}]}""".formatted(deal));
    }

    public static ObjectNode acceptance() {
        return Json.object("""
                {
                  'name': 'Our part of it',
                  'value': {'amount': 90000.00, 'currency': 'USD'},
                  'estimatedCloseDate': '2027-03-31',
                  'notes': 'Only for us sellers.',
                  'team': [{'name': 'Sasha Seller', 'phone': '+14255550111', 'email': 'seller@msft.example'}]
                }""");
    }

    public static ObjectNode won(LocalDate signedOn) {
        return Json.object("""
                {'value': {'amount': 131000.00, 'currency': 'USD'}, 'contractDate': '%s'}""".formatted(signedOn));
    }

    /** A complete registration; the contact is nobody of the team. */
    public static ObjectNode registration(String deal, LocalDate signedOn) {
        return Json.object("""
                {
                  'dealId': '%s',
                  'programme': 'AZURE_IP_CO_SELL',
                  'solutionId': 'SOL-1001-CON',
                  'contract': {
                    'kind': 'NEW', 'signedOn': '%s', 'startsOn': '%s', 'perpetual': true,
                    'totalValue': {'amount': 131000.00, 'currency': 'USD'},
                    'solutionValue': {'amount': 84000.00, 'currency': 'USD'},
                    'namesCompany': true, 'namesSolution': true
                  },
                  'deployment': {'runsOn': 'AZURE', 'tenant': 'CUSTOMER', 'pricingModel': 'SUBSCRIPTION'},
                  'contact': {'name': 'Contracts desk', 'phone': '+12065550125', 'email': '%s'},
                  'documents': [{'name': 'contract.pdf', 'reference': 'https://documents.contoso.example/4711'}]
                }""".formatted(deal, signedOn, signedOn, CONTRACTS_DESK));
    }
}
