package cosell.registration;

import java.util.UUID;

/** Bodies of requests. */
final class RegistrationForms {

    private RegistrationForms() {}

    static String good(UUID deal) {
        return form(deal, "SOL-1001-CON", CONTRACT, "+12065550100");
    }

    /** Five things are wrong, and all of them only matter when it is submitted. */
    static String withFiveFaults(UUID deal) {
        return form(deal, "SOL-1001-CON", """
                {"kind":"NEW","signedOn":"2026-11-05","startsOn":"2026-11-04","perpetual":false,
                 "totalValue":{"amount":125000.00,"currency":"XYZ"},
                 "solutionValue":{"amount":80000.00,"currency":"USD"},
                 "namesCompany":true,"namesSolution":false}""", "12345");
    }

    static String of(UUID deal, String solution) {
        return form(deal, solution, CONTRACT, "+12065550100");
    }

    private static final String CONTRACT = """
            {"kind":"NEW","signedOn":"2026-11-05","startsOn":"2026-11-05","endsOn":"2027-11-04","perpetual":false,
             "totalValue":{"amount":125000.00,"currency":"USD"},"solutionValue":{"amount":80000.00,"currency":"USD"},
             "namesCompany":true,"namesSolution":true}""";

    private static String form(UUID deal, String solution, String contract, String phone) {
        return """
                {"dealId":"%s","programme":"AZURE_IP_CO_SELL","solutionId":"%s","contract":%s,
                 "deployment":{"runsOn":"AZURE","tenant":"CUSTOMER","pricingModel":"per user and month"},
                 "contact":{"name":"Dana Doe","phone":"%s","email":"dana@contoso.example"},
                 "documents":[{"name":"contract.pdf","reference":"https://files.contoso.example/1"}]}
                """.formatted(deal, solution, contract, phone);
    }
}
